package it.census.writers.publications;

import it.census.model.Bilingual;
import it.census.model.Confidentiality;
import it.census.model.Expectation;
import it.census.model.FieldType;
import it.census.model.OfferField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column of the published files: a field of the dictionary, or something the catalogue itself
 * knows of an offer. Written the same way everywhere: dot decimals, ISO dates, instants in UTC,
 * coordinates with six decimals.
 *
 * @param key name of the column
 * @param type how it is written
 * @param field the field of the dictionary, where it is one
 * @param label for people
 */
record PublishedColumn(String key, Type type, Optional<OfferField> field, Bilingual label) {

  /** How a column is written. */
  enum Type {
    TEXT,
    LIST,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    COORDINATE,
    DATE,
    INSTANT
  }

  /** Everything: all fields of the dictionary and what the catalogue knows besides. */
  static List<PublishedColumn> all() {
    List<PublishedColumn> columns = new ArrayList<>();
    Arrays.stream(OfferField.values()).map(PublishedColumn::of).forEach(columns::add);
    columns.add(own("version", Type.INTEGER, "Versione", "Version"));
    columns.addAll(lifeOfTheOffer());
    columns.add(own("quality_score", Type.DECIMAL, "Punteggio di qualità", "Quality score"));
    columns.add(own("quality_tier", Type.TEXT, "Classe di qualità", "Quality tier"));
    columns.add(own("source_file", Type.TEXT, "File di origine", "File it came in"));
    columns.add(own("source_row", Type.TEXT, "Riga di origine", "Row it came from"));
    columns.add(own("delivery_sha256", Type.TEXT, "SHA-256 della consegna", "Delivery SHA-256"));
    return List.copyOf(columns);
  }

  /** What the public may see; the same columns as the view {@code showcase.offer}. */
  static List<PublishedColumn> open() {
    List<PublishedColumn> columns = new ArrayList<>();
    Arrays.stream(OfferField.values())
        .filter(f -> f.confidentiality() == Confidentiality.PUBLIC)
        .filter(f -> f.showcase() != Expectation.NOT_SENT)
        .map(PublishedColumn::of)
        .forEach(columns::add);
    columns.add(own("lifecycle", Type.TEXT, "Stato di vita", "Lifecycle"));
    columns.add(own("first_seen_at", Type.INSTANT, "Prima comparsa", "First seen"));
    columns.add(own("last_seen_at", Type.INSTANT, "Ultima comparsa", "Last seen"));
    return List.copyOf(columns);
  }

  /** What the feed tells of a change, besides the record. */
  static List<PublishedColumn> change() {
    return List.of(
        own("seq", Type.INTEGER, "Numero", "Number"),
        own("operation", Type.TEXT, "Operazione", "Operation"),
        own("offer_id", Type.TEXT, "Offerta", "Offer"),
        own("version", Type.INTEGER, "Versione", "Version"),
        own("changed_fields", Type.LIST, "Campi cambiati", "Changed fields"));
  }

  private static List<PublishedColumn> lifeOfTheOffer() {
    return List.of(
        own("lifecycle", Type.TEXT, "Stato di vita", "Lifecycle"),
        own("first_seen_at", Type.INSTANT, "Prima comparsa", "First seen"),
        own("last_seen_at", Type.INSTANT, "Ultima comparsa", "Last seen"),
        own("withdrawn_at", Type.INSTANT, "Ritirata il", "Withdrawn"));
  }

  /** As text for a CSV file. */
  String asText() {
    return switch (type) {
      case TEXT -> key;
      case LIST -> "array_to_string(" + key + ", '|')";
      case BOOLEAN, INTEGER, DATE -> key + "::text";
      case DECIMAL -> "trim_scale(" + key + ")::text";
      case COORDINATE -> "round(" + key + ", 6)::text";
      case INSTANT -> instant(key);
    };
  }

  /**
   * As it is copied for a JSON document.
   *
   * @param row name of the row that has the column
   */
  String asJson(String row) {
    String column = row + "." + key;
    return switch (type) {
      case DECIMAL -> "trim_scale(" + column + ")";
      case COORDINATE -> "round(" + column + ", 6)";
      case LIST -> "array_to_json(" + column + ")";
      case INSTANT -> instant(column);
      case TEXT, BOOLEAN, INTEGER, DATE -> column;
    };
  }

  private static String instant(String column) {
    return "to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
  }

  private static PublishedColumn of(OfferField field) {
    boolean coordinate = field == OfferField.LATITUDE || field == OfferField.LONGITUDE;
    return new PublishedColumn(
        field.key(),
        coordinate ? Type.COORDINATE : typeOf(field.type()),
        Optional.of(field),
        field.label());
  }

  private static PublishedColumn own(String key, Type type, String it, String en) {
    return new PublishedColumn(key, type, Optional.empty(), new Bilingual(it, en));
  }

  private static Type typeOf(FieldType type) {
    return switch (type) {
      case STRING, TEXT, CODE, URL, EMAIL -> Type.TEXT;
      case CODES, URLS, PARCELS -> Type.LIST;
      case INTEGER -> Type.INTEGER;
      case DECIMAL -> Type.DECIMAL;
      case BOOLEAN -> Type.BOOLEAN;
      case DATE -> Type.DATE;
    };
  }
}
