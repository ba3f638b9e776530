package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says once of a table that hardly any of its rows names somebody to ask. A list without a column
 * of contacts lacks them by its nature: the same sentence on every row would hide the others. Where
 * most rows have one, each that has none is told by itself.
 */
final class MissingContacts {

  /** The field under which it is said; the rows of the table then are not told one by one. */
  static final OfferField FIELD = OfferField.CONTACT_EMAIL;

  /** In a handful of rows each is told. */
  private static final int FEWEST = 10;

  private static final List<Target> CONTACTS =
      List.of(
          Target.of(OfferField.CONTACT_EMAIL),
          Target.of(OfferField.CONTACT_PHONE),
          Target.of(HelperColumn.CONTACT_ANY));

  private MissingContacts() {}

  /**
   * What there is to say of a table as a whole; empty where rows are told one by one, or none lacks
   * a contact.
   *
   * @param rows data rows of the table
   */
  static Optional<Notice> of(TableState table, long rows) {
    long given =
        table
            .decided()
            .filter(c -> CONTACTS.stream().anyMatch(c::is))
            .mapToLong(c -> c.profile().filled())
            .sum();
    boolean byDefault =
        List.of(OfferField.CONTACT_EMAIL, OfferField.CONTACT_PHONE).stream()
            .anyMatch(f -> table.source().defaults().containsKey(f.key()));
    if (byDefault || rows < FEWEST || given * 2 > rows) {
      return Optional.empty();
    }
    boolean named = !table.sheet().isEmpty();
    return Optional.of(
        new Notice(
            ColumnNotices.CONTACTS_MISSING,
            Place.delivery(),
            "",
            FIELD.key(),
            "",
            Map.of(
                "missing",
                Long.toString(rows - given),
                "rows",
                Long.toString(rows),
                "sheet_it",
                named ? " del foglio «" + table.sheet() + "»" : "",
                "sheet_en",
                named ? " of the sheet \"" + table.sheet() + "\"" : "")));
  }
}
