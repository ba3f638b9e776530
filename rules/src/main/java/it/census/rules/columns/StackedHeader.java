package it.census.rules.columns;

import it.census.model.FieldGroup;
import it.census.model.OfferField;
import it.census.rules.columns.HeaderMatch.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A header of several words whose last ones are a header the census knows. Below a title that only
 * groups columns, the last ones say what the column is: {@code Dati catastali Foglio}. Elsewhere
 * the first ones do, as Italian has it, or both might: {@code Stato dell'area}, {@code
 * Denominazione cespite}. Then both are given, for the content to decide.
 *
 * @param exact the meaning of words that are a known header
 * @param part the meaning of the last words, apart from a unit of measure
 */
record StackedHeader(
    HeaderText whole,
    Function<HeaderText, Optional<HeaderMatch>> exact,
    Function<HeaderText, Optional<HeaderMatch>> part) {

  private static final double SURE = 0.75;
  private static final double HEAD_SURE = 0.72;

  /** For words and content to decide together. */
  private static final double LOOSE = 0.6;

  Optional<HeaderMatch> match() {
    for (int from = 1; from < whole.words().size(); from++) {
      Optional<HeaderMatch> found = part.apply(whole.from(from));
      if (found.isPresent()) {
        return whole.isComplement(from) ? head(from) : lastPart(from, found.get());
      }
    }
    return Optional.empty();
  }

  /**
   * {@code Stato dell'area}: what follows a preposition only says whose state it is; where it says
   * more, as in {@code Valore a base di gara}, the head alone proves little.
   */
  private Optional<HeaderMatch> head(int from) {
    double sure = whole.from(from).isGeneral() ? HEAD_SURE : LOOSE;
    return exact.apply(whole.until(from).withoutConnecting()).map(m -> m.by(By.MORE_WORDS, sure));
  }

  private Optional<HeaderMatch> lastPart(int from, HeaderMatch found) {
    HeaderText group = whole.until(from);
    Optional<HeaderMatch> known = exact.apply(group);
    Target target = found.candidates().get(0);
    if (known.isPresent() && target.equals(Target.of(OfferField.NAME))) {
      // The name of the municipality, of the owner, of the street is that, not the offer's.
      return known.map(m -> m.by(By.LAST_PART, SURE));
    }
    if (group.isGeneral() || known.filter(k -> isGroupOf(k, found)).isPresent()) {
      return Optional.of(found.by(By.LAST_PART, SURE));
    }
    if (known.isPresent()) {
      return Optional.of(either(known.get(), found, whole.isCoordinate(from)));
    }
    return found.ambiguous() ? Optional.empty() : Optional.of(found.by(By.LAST_PART, LOOSE));
  }

  /** Whether a group is a title for this part: both of one chapter, and the group no name. */
  private static boolean isGroupOf(HeaderMatch group, HeaderMatch part) {
    Target title = group.candidates().get(0);
    boolean same =
        chapter(title).isPresent() && chapter(title).equals(chapter(part.candidates().get(0)));
    return same && !title.equals(Target.of(OfferField.NAME));
  }

  private static HeaderMatch either(HeaderMatch group, HeaderMatch part, boolean headFirst) {
    Stream<Target> both =
        headFirst
            ? Stream.concat(group.candidates().stream(), part.candidates().stream())
            : Stream.concat(part.candidates().stream(), group.candidates().stream());
    List<Target> candidates = new ArrayList<>(both.distinct().toList());
    return new HeaderMatch(candidates, LOOSE, By.LAST_PART, (headFirst ? group : part).known());
  }

  private static Optional<FieldGroup> chapter(Target target) {
    if (target instanceof Target.Field field) {
      return Optional.of(field.field().group());
    }
    if (!(target instanceof Target.Helper helper)) {
      return Optional.empty();
    }
    return switch (helper.helper()) {
      case CAD_COMBINED,
          CADASTRAL_SECTION,
          CADASTRAL_SHEET,
          CADASTRAL_PARCEL,
          CADASTRAL_SUBUNIT,
          CAD_CONSISTENCY ->
          Optional.of(OfferField.CADASTRAL_PARCELS.group());
      case LAND_AREA_HAACA, LAND_AREA_HA -> Optional.of(OfferField.LAND_AREA_M2.group());
      case ADDRESS_NUMBER, GEOPOINT, GEOMETRY -> Optional.of(OfferField.ADDRESS.group());
      case CONTACT_ANY, OWNERSHIP_SHARE_PCT -> Optional.of(OfferField.CONTACT_NAME.group());
      case VOLUME_M3, FIRST_SEEN_AT, VALID_TO -> Optional.empty();
    };
  }
}
