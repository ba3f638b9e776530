package it.census.rules.identity;

import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Parcel;
import it.census.model.text.Folding;
import it.census.model.text.References;
import it.census.rules.rule.CellOrigins;
import it.census.rules.rule.IdentityBasis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What tells the offer of a row from every other of its source.
 *
 * <ol>
 *   <li>The supplier's own reference. Where references restart on every sheet, the name of the
 *       sheet, U+001F and the reference, each normalised.
 *   <li>Failing that, the cadastral parcels: {@code PARCELS}, U+001F, cadastral code of the
 *       municipality, U+001F, the parcels as {@link Parcel#text} writes them, sorted, joined by
 *       {@code |}.
 *   <li>Failing those, {@code PLACE}, U+001F, code of the municipality, U+001F, name, U+001F,
 *       address, the latter two as sent, in lower case without accents and signs; the description
 *       stands in for a missing name. As sent, because an id must not change when officers add an
 *       abbreviation.
 * </ol>
 *
 * These strings take the place of the reference when the id is made. A supplier's reference cannot
 * be mistaken for one of the others: none of its characters is U+001F, and a sheet adds only one.
 *
 * @param basis what was found
 * @param key of the offer; empty where nothing tells it
 */
public record Identification(IdentityBasis basis, Optional<OfferKey> key) {

  private static final Identification NONE =
      new Identification(IdentityBasis.NOTHING, Optional.empty());

  /** By the supplier's reference. */
  public static Identification byReference(String sourceId, String reference) {
    return of(IdentityBasis.REFERENCE, sourceId, References.normalise(reference));
  }

  /** By the supplier's reference, where references restart on every sheet. */
  public static Identification byReferenceOnSheet(String sourceId, String sheet, String reference) {
    return of(
        IdentityBasis.REFERENCE,
        sourceId,
        References.normalise(sheet) + OfferIds.SEPARATOR + References.normalise(reference));
  }

  /** By what else the row says of the offer. */
  public static Identification byContent(String sourceId, OfferValues values, CellOrigins origins) {
    String municipality = values.text(OfferField.MUNICIPALITY_CODE);
    String cadastral = values.text(OfferField.CADASTRAL_MUNICIPALITY);
    List<Parcel> parcels = values.parcels(OfferField.CADASTRAL_PARCELS);
    if (cadastral != null && !parcels.isEmpty()) {
      return of(IdentityBasis.PARCELS, sourceId, join("PARCELS", cadastral, sorted(parcels)));
    }
    String name = Folding.fold(origins.sent(OfferField.NAME));
    String address = Folding.fold(origins.sent(OfferField.ADDRESS));
    if (name.isEmpty()) {
      name = Folding.fold(origins.sent(OfferField.DESCRIPTION));
    }
    return municipality == null || (name.isEmpty() && address.isEmpty())
        ? NONE
        : of(IdentityBasis.NAME_AND_ADDRESS, sourceId, join("PLACE", municipality, name, address));
  }

  private static Identification of(IdentityBasis basis, String sourceId, String exactReference) {
    return new Identification(basis, Optional.of(OfferIds.key(sourceId, exactReference)));
  }

  private static String join(String... parts) {
    return String.join(String.valueOf(OfferIds.SEPARATOR), parts);
  }

  private static String sorted(List<Parcel> parcels) {
    return parcels.stream().map(Parcel::text).distinct().sorted().collect(Collectors.joining("|"));
  }
}
