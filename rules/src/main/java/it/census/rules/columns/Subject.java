package it.census.rules.columns;

import static it.census.model.OfferField.BUILDABLE_GFA_M2;
import static it.census.model.OfferField.CLEAR_HEIGHT_M;
import static it.census.model.OfferField.CONSERVATION_STATE;
import static it.census.model.OfferField.COVERAGE_RATIO_MAX;
import static it.census.model.OfferField.CRANE;
import static it.census.model.OfferField.ENERGY_CLASS;
import static it.census.model.OfferField.FLOORS;
import static it.census.model.OfferField.LOADING_DOCKS;
import static it.census.model.OfferField.MIN_DIVISIBLE_M2;
import static it.census.model.OfferField.OFFICE_AREA_M2;
import static it.census.model.OfferField.PLANNING_ZONE;
import static it.census.model.OfferField.PLANNING_ZONE_LOCAL;
import static it.census.model.OfferField.YEAR_BUILT;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table are about, as far as the table tells: land or buildings, sales or
 * leases. Asked where a header is silent, as {@code Superficie} and {@code Prezzo} are.
 */
enum Subject {
  ONE,
  OTHER,
  /** Row by row. */
  BOTH,
  UNKNOWN;

  /** From this share of one kind on, the few others are exceptions or slips. */
  private static final double NEARLY_ALL = 0.95;

  private static final Pattern LAND_SHEET =
      Pattern.compile("(?i).*\\b(are[ae]|terren[oi]|lott[oi]|land|sites?)\\b.*");
  private static final Pattern BUILDING_SHEET =
      Pattern.compile(
          "(?i).*\\b(edific\\w+|fabbricat\\w+|immobil\\w+|capannon\\w+|buildings?)\\b.*");
  private static final Pattern LEASE_SHEET =
      Pattern.compile("(?i).*\\b(affitt\\w*|locazion\\w+|concession\\w+|leases?|rent\\w*)\\b.*");
  private static final Pattern SALE_SHEET =
      Pattern.compile("(?i).*\\b(vendit\\w+|alienazion\\w+|asta|aste|sales?)\\b.*");

  private static final List<OfferField> OF_BUILDINGS =
      List.of(
          FLOORS,
          YEAR_BUILT,
          ENERGY_CLASS,
          CLEAR_HEIGHT_M,
          CRANE,
          LOADING_DOCKS,
          OFFICE_AREA_M2,
          CONSERVATION_STATE);
  private static final List<OfferField> OF_LAND =
      List.of(
          BUILDABLE_GFA_M2,
          COVERAGE_RATIO_MAX,
          MIN_DIVISIBLE_M2,
          PLANNING_ZONE,
          PLANNING_ZONE_LOCAL);

  /** Land ({@link #ONE}) or buildings ({@link #OTHER}). */
  static Subject landOrBuildings(TableState table) {
    return byColumn(table, OfferField.KIND, Trait.LAND_KIND, Trait.BUILDING_KIND)
        .or(() -> byDefault(table, OfferField.KIND, Trait.LAND_KIND, Trait.BUILDING_KIND))
        .or(() -> bySheet(table, LAND_SHEET, BUILDING_SHEET))
        .orElseGet(() -> byOtherColumns(table));
  }

  /** Sales ({@link #ONE}) or leases ({@link #OTHER}). */
  static Subject salesOrLeases(TableState table) {
    OfferField forms = OfferField.TRANSACTION_TYPES;
    return byColumn(table, forms, Trait.PRICE_FORM, Trait.RENT_FORM)
        .or(() -> byDefault(table, forms, Trait.PRICE_FORM, Trait.RENT_FORM))
        .or(() -> bySheet(table, SALE_SHEET, LEASE_SHEET))
        .orElse(UNKNOWN);
  }

  private static Optional<Subject> byColumn(
      TableState table, OfferField field, Trait one, Trait other) {
    return table.holders(Target.of(field)).stream()
        .map(ColumnState::profile)
        .filter(p -> p.count(one) + p.count(other) > 0)
        .findFirst()
        .map(p -> byShare((double) p.count(one) / (p.count(one) + p.count(other))));
  }

  private static Subject byShare(double one) {
    return one >= NEARLY_ALL ? ONE : one <= 1 - NEARLY_ALL ? OTHER : BOTH;
  }

  private static Optional<Subject> byDefault(
      TableState table, OfferField field, Trait one, Trait other) {
    @Nullable String value = table.source().defaults().get(field.key());
    if (value == null) {
      return Optional.empty();
    }
    long traits = table.fit().codes().find(value).traits();
    boolean isOne = (traits & one.bit()) != 0;
    boolean isOther = (traits & other.bit()) != 0;
    return isOne && isOther
        ? Optional.of(BOTH)
        : isOne ? Optional.of(ONE) : isOther ? Optional.of(OTHER) : Optional.empty();
  }

  private static Optional<Subject> bySheet(TableState table, Pattern one, Pattern other) {
    boolean isOne = one.matcher(table.sheet()).matches();
    boolean isOther = other.matcher(table.sheet()).matches();
    return isOne == isOther ? Optional.empty() : Optional.of(isOne ? ONE : OTHER);
  }

  private static Subject byOtherColumns(TableState table) {
    long buildings = filled(table, OF_BUILDINGS);
    long land = filled(table, OF_LAND);
    if (table.has(HelperColumn.CADASTRAL_SUBUNIT)) {
      buildings++;
    }
    return buildings > land ? OTHER : land > buildings ? ONE : UNKNOWN;
  }

  private static long filled(TableState table, List<OfferField> fields) {
    return fields.stream()
        .flatMap(f -> table.holders(Target.of(f)).stream())
        .filter(c -> c.profile().filled() > 0)
        .count();
  }
}
