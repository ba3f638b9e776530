package it.census.rules.harmonise;

import it.census.model.FieldGroup;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.model.RowOutcome;
import it.census.rules.identity.OfferFingerprint;
import it.census.rules.identity.OfferKey;
import it.census.rules.identity.SeenOffers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notices rows whose offer came before in the same delivery. The first row stands. A later one
 * whose only news are parcels or sub-units lends them to the first; any other is put aside.
 */
final class Duplicates {

  /** What a row may give besides cadastral data and still say nothing of its own. */
  private static final Set<OfferField> TELLING_NOTHING =
      EnumSet.of(
          OfferField.SOURCE_REFERENCE,
          OfferField.SUPPLIER_CODE,
          OfferField.PARENT_OFFER_ID,
          OfferField.MUNICIPALITY_CODE,
          OfferField.MUNICIPALITY,
          OfferField.PROVINCE);

  private static final OfferField REFERENCE = OfferField.SOURCE_REFERENCE;
  private static final OfferField PARCELS = OfferField.CADASTRAL_PARCELS;
  private static final OfferField[] FIELDS = OfferField.values();

  private final SeenOffers seen;

  Duplicates(List<String> sheets) {
    this.seen = new SeenOffers(sheets);
  }

  /**
   * What becomes of a usable row whose offer came before; empty for the first row of an offer,
   * which is remembered.
   */
  Optional<RowOutcome> judge(OfferDraft draft, OfferKey key) {
    OfferValues values = draft.values();
    long content = OfferFingerprint.of(values);
    int municipality = OfferFingerprint.of(values.text(OfferField.MUNICIPALITY_CODE));
    Optional<SeenOffers.First> first = seen.find(key, draft.row().place());
    if (first.isEmpty()) {
      seen.add(key, draft.row().table(), draft.row().place(), content, municipality);
      return Optional.empty();
    }
    boolean sameOffer =
        first.get().content() == content
            || (first.get().municipality() == municipality && givesOnlyParcels(draft));
    return Optional.of(
        sameOffer
            ? repeats(draft, key, first.get(), values.parcels(PARCELS))
            : contradicts(draft, key, first.get()));
  }

  private static boolean givesOnlyParcels(OfferDraft draft) {
    for (OfferField field : FIELDS) {
      if (draft.isSent(field)
          && field.group() != FieldGroup.CADASTRAL
          && !TELLING_NOTHING.contains(field)) {
        return false;
      }
    }
    return true;
  }

  private static RowOutcome repeats(
      OfferDraft draft, OfferKey key, SeenOffers.First first, List<Parcel> parcels) {
    Notice notice =
        parcels.isEmpty()
            ? told(draft, HarmoniseNotices.DUPLICATE_REPEATED, REFERENCE, "", first)
            : told(draft, HarmoniseNotices.DUPLICATE_JOINED, PARCELS, texts(parcels), first);
    return outcome(draft, key, List.of(notice), parcels);
  }

  private static RowOutcome contradicts(OfferDraft draft, OfferKey key, SeenOffers.First first) {
    OfferField field =
        draft.isSent(REFERENCE) ? REFERENCE : draft.isSent(PARCELS) ? PARCELS : OfferField.NAME;
    List<Notice> notices = new ArrayList<>();
    notices.add(told(draft, HarmoniseNotices.DUPLICATE_REFERENCE, field, draft.sent(field), first));
    List<Parcel> parcels = draft.values().parcels(PARCELS);
    if (field == REFERENCE && !parcels.isEmpty()) {
      notices.add(told(draft, HarmoniseNotices.DUPLICATE_PARCELS, PARCELS, texts(parcels), first));
    }
    return outcome(draft, key, notices, List.of());
  }

  private static String texts(List<Parcel> parcels) {
    return parcels.stream().map(Parcel::text).collect(Collectors.joining("|"));
  }

  private static Notice told(
      OfferDraft draft, NoticeType type, OfferField field, String value, SeenOffers.First first) {
    return Notice.of(type, draft.placeOf(field), field, value, Map.of("first", first.place()));
  }

  private static RowOutcome outcome(
      OfferDraft draft, OfferKey key, List<Notice> told, List<Parcel> added) {
    String id = key.offerId();
    List<Notice> notices = new ArrayList<>(draft.notices());
    notices.addAll(told);
    return new RowOutcome.Duplicate(
        draft.row(),
        id,
        added,
        RowInterpreter.notices(notices, id),
        RowInterpreter.corrections(draft, id));
  }
}
