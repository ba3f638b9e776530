package it.census.rules.columns;

import it.census.model.OfferField;
import it.census.rules.values.AreaConvention;
import it.census.rules.values.DateConvention;
import it.census.rules.values.HeaderUnits;
import it.census.rules.values.NumberConvention;
import it.census.rules.values.Settled;
import java.util.Optional;

/**
 * How the values of one column are written. {@code 1.234} alone says nothing; what else stands in
 * its column does. Decided once over the whole file, from header and content, and the same for
 * every row.
 *
 * @param number which sign separates decimals, and how sure that is
 * @param date order of day and month, and how sure that is
 * @param area unit of areas that name none in their cell
 * @param header what the header says about units: period of rents, price for each square metre …
 * @param zeroIsMissing whether 0 stands for "not known" here
 * @param rowAlternative the field to which a value belongs on rows that say so: one column {@code
 *     Prezzo} holds the rent on rows that offer nothing but leases, one column {@code Superficie}
 *     the floor area on rows that offer a building; empty: every value belongs to the target
 * @param endsWithMunicipality whether the text of the column often ends with the name of its
 *     municipality, in brackets or after a comma, and no other column names it
 */
public record Conventions(
    Settled<NumberConvention> number,
    Settled<DateConvention> date,
    AreaConvention area,
    HeaderUnits header,
    boolean zeroIsMissing,
    Optional<OfferField> rowAlternative,
    boolean endsWithMunicipality) {

  /** What holds where nothing in the file says otherwise: Italian numbers and dates, m². */
  public static final Conventions ITALIAN =
      new Conventions(
          Settled.assumed(NumberConvention.DECIMAL_COMMA),
          Settled.assumed(DateConvention.DAY_FIRST),
          AreaConvention.NONE,
          HeaderUnits.NONE,
          false,
          Optional.empty(),
          false);
}
