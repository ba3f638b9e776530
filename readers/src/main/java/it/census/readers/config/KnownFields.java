package it.census.readers.config;

import it.census.model.FieldType;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that configuration files may use for a field, and the lists their values come from. */
final class KnownFields {

  /** A column that is known and deliberately not kept. */
  static final String IGNORED = "-";

  /** Name of the code list of yes/no fields. */
  static final String BOOLEAN_LIST = "boolean";

  /** Named by the dictionary like a code list, but a reference table of the region. */
  static final String MUNICIPALITY_LIST = "municipality";

  /** What the program makes itself: no column and no default may say it. */
  private static final Set<OfferField> MADE_HERE =
      EnumSet.of(OfferField.OFFER_ID, OfferField.SOURCE_ID);

  /** Every field, as {@code reserved} and the exceptions of missing values may name it. */
  static final List<String> FIELDS =
      Arrays.stream(OfferField.values()).map(OfferField::key).toList();

  /** What a column may be. */
  static final List<String> TARGETS =
      Stream.of(
              Arrays.stream(OfferField.values())
                  .filter(f -> !MADE_HERE.contains(f))
                  .map(OfferField::key),
              Arrays.stream(HelperColumn.values()).map(HelperColumn::key),
              Stream.of(IGNORED))
          .flatMap(s -> s)
          .toList();

  /** Fields for which a source may say a default: all but what tells one offer from another. */
  static final List<String> DEFAULTABLE =
      Arrays.stream(OfferField.values())
          .filter(f -> !MADE_HERE.contains(f))
          .filter(f -> f != OfferField.SOURCE_REFERENCE && f.type() != FieldType.PARCELS)
          .map(OfferField::key)
          .toList();

  /** Fields whose values are codes. */
  static final List<String> CODED =
      Arrays.stream(OfferField.values())
          .filter(f -> codeList(f).isPresent())
          .map(OfferField::key)
          .toList();

  /** The code lists the program needs, by name of their file. */
  static final List<String> CODE_LISTS =
      Stream.concat(
              Stream.of(BOOLEAN_LIST),
              Arrays.stream(OfferField.values()).flatMap(f -> codeList(f).stream()))
          .distinct()
          .sorted()
          .collect(Collectors.toUnmodifiableList());

  private KnownFields() {}

  /** The code list of a field, the one of yes/no fields included. */
  static Optional<String> codeList(OfferField field) {
    return field.type() == FieldType.BOOLEAN
        ? Optional.of(BOOLEAN_LIST)
        : field.codeList().filter(l -> !l.equals(MUNICIPALITY_LIST));
  }
}
