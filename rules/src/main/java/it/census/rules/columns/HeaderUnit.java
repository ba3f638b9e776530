package it.census.rules.columns;

import it.census.model.FieldType;
import it.census.model.OfferField;
import it.census.rules.values.HeaderUnits;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Of what a header says its values are so many, where it says so; no more than one is meant. */
enum HeaderUnit {
  PERCENT,
  MONEY,
  AREA,
  KILOMETRES,
  KILOWATTS,
  /** So much a year or a month, of whatever. */
  PERIODIC,
  /** A year, or so much a year. */
  YEAR,
  NONE;

  private static final Set<OfferField> OF_A_YEAR =
      EnumSet.of(OfferField.YEAR_BUILT, OfferField.RENT_EUR_YEAR);

  static HeaderUnit of(ColumnState column) {
    HeaderText words = column.words();
    HeaderUnits units = HeaderUnits.of(column.header());
    if (words.has("pct")) {
      return PERCENT;
    }
    if (column.header().indexOf('€') >= 0 || words.has("eur")) {
      return MONEY;
    }
    if (units.area().isPresent()) {
      return AREA;
    }
    if (words.has("km")) {
      return KILOMETRES;
    }
    if (words.has("kw", "kwp", "kva")) {
      return KILOWATTS;
    }
    if (words.has("annua", "annue", "annuo", "annuale", "mensile", "mensili")) {
      return PERIODIC;
    }
    return words.has("anno") ? YEAR : NONE;
  }

  /** Whether a field cannot be told in it. */
  boolean denies(OfferField field) {
    Optional<String> unit = field.unit();
    boolean sum = unit.filter(u -> u.startsWith("EUR")).isPresent();
    boolean text = field.type() == FieldType.STRING || field.type() == FieldType.TEXT;
    return switch (this) {
      case PERCENT -> unit.isPresent() && !unit.get().equals("%");
      case MONEY -> !sum && isMeasured(field, text);
      case AREA -> !sum && !unit.filter("m2"::equals).isPresent() && isMeasured(field, text);
      case KILOMETRES -> !unit.filter("km"::equals).isPresent() && isMeasured(field, text);
      case KILOWATTS -> !unit.filter("kW"::equals).isPresent() && isMeasured(field, text);
      case PERIODIC -> field != OfferField.CADASTRAL_INCOME_EUR && !sum && isMeasured(field, text);
      case YEAR -> unit.isPresent() && !OF_A_YEAR.contains(field) && isMeasured(field, text);
      case NONE -> false;
    };
  }

  private static boolean isMeasured(OfferField field, boolean text) {
    return text || field.unit().isPresent() || field.type() == FieldType.INTEGER;
  }
}
