package it.census.writers.catalogue;

import it.census.model.Confidentiality;
import it.census.model.FieldType;
import it.census.model.OfferField;
import it.census.model.Parcel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of the dictionary as columns: statements that name them all are put together here, so
 * that none can be forgotten.
 */
final class OfferColumns {

  /** The fields that are columns of the versions: all but the two ids and the contacts. */
  static final List<OfferField> VERSIONED =
      Arrays.stream(OfferField.values())
          .filter(f -> f != OfferField.OFFER_ID && f != OfferField.SOURCE_ID)
          .filter(f -> f.confidentiality() != Confidentiality.PERSONAL)
          .toList();

  /** The fields that are columns of {@code offer_contact}. */
  static final List<OfferField> CONTACTS =
      Arrays.stream(OfferField.values())
          .filter(f -> f.confidentiality() == Confidentiality.PERSONAL)
          .toList();

  private OfferColumns() {}

  /** {@code name, name_en, …}. */
  static String names(List<OfferField> fields) {
    return fields.stream().map(OfferField::key).collect(Collectors.joining(", "));
  }

  /** {@code s.name, s.name_en, …}. */
  static String names(List<OfferField> fields, String table) {
    return fields.stream().map(f -> table + "." + f.key()).collect(Collectors.joining(", "));
  }

  /** {@code name text, …}: the columns as a table declares them. */
  static String declarations(List<OfferField> fields) {
    return fields.stream()
        .map(f -> f.key() + " " + sqlType(f.type()))
        .collect(Collectors.joining(", "));
  }

  /** How the database stores a field of this type. */
  static String sqlType(FieldType type) {
    return switch (type) {
      case STRING, TEXT, CODE, URL, EMAIL -> "text";
      case CODES, URLS, PARCELS -> "text[]";
      case INTEGER -> "integer";
      case DECIMAL -> "numeric";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
    };
  }

  /**
   * An expression for the keys of the fields in which two rows differ, in the order of the
   * dictionary.
   *
   * @param before alias of the version before
   * @param contactBefore alias of its contacts
   * @param after alias of the staged row
   */
  static String changedFields(String before, String contactBefore, String after) {
    return Stream.of(OfferField.values())
        .filter(f -> VERSIONED.contains(f) || CONTACTS.contains(f))
        .map(
            f ->
                "CASE WHEN %s.%s IS DISTINCT FROM %s.%s THEN '%s' END"
                    .formatted(
                        CONTACTS.contains(f) ? contactBefore : before,
                        f.key(),
                        after,
                        f.key(),
                        f.key()))
        .collect(Collectors.joining(",\n    ", "array_remove(ARRAY[\n    ", "], NULL)"));
  }

  /** Parcels as they are stored and hashed. */
  static List<String> texts(List<Parcel> parcels) {
    return parcels.stream().map(Parcel::text).toList();
  }
}
