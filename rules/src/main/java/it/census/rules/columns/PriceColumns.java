package it.census.rules.columns;

import static it.census.model.OfferField.RENT_EUR_YEAR;
import static it.census.model.OfferField.SALE_PRICE_EUR;

import it.census.rules.values.HeaderUnits;
import it.census.rules.values.MoneyPeriod;
import java.util.List;

/**
 * Decides whether {@code Prezzo} or {@code Importo} is a price or a rent: by a period in the
 * header, by the forms of transaction in the table, by the name of the sheet. Where a table holds
 * sales and leases, each row decides.
 */
final class PriceColumns implements RecognitionStep {

  private static final Target PRICE = Target.of(SALE_PRICE_EUR);
  private static final Target RENT = Target.of(RENT_EUR_YEAR);

  @Override
  public void apply(TableState table) {
    for (ColumnState column : table.open()) {
      if (column.match().filter(ClearHeaders::isSure).isPresent()
          && column.hasCandidates(PRICE, RENT)) {
        if (table.fit().contradicts(PRICE, column.profile())) {
          column.recognise(PRICE, 0);
          ContradictedColumns.check(table, column);
        } else {
          decide(table, column, column.match().get().confidence() * 0.9);
        }
      }
    }
  }

  static boolean concerns(List<Target> candidates) {
    return candidates.contains(PRICE) && candidates.contains(RENT);
  }

  private static void decide(TableState table, ColumnState column, double sure) {
    boolean rentTaken = table.isTaken(RENT, column);
    boolean periodic =
        HeaderUnits.of(column.header()).period().filter(p -> p != MoneyPeriod.ONCE).isPresent();
    Subject subject = Subject.salesOrLeases(table);
    if (rentTaken) {
      column.recognise(PRICE, sure);
    } else if (periodic || subject == Subject.OTHER || isRentBesidePrice(table, column, subject)) {
      column.recognise(RENT, sure);
      if (column.profile().filled() > 0) {
        column.say(ColumnNotices.BY_CONTENT, ColumnState.meaning(RENT));
      }
    } else {
      column.recognise(PRICE, sure);
      if (subject == Subject.BOTH) {
        column.letRowsDecide(RENT_EUR_YEAR);
        ColumnNotices.tellRowsDecide(column);
      }
    }
  }

  private static boolean isRentBesidePrice(TableState table, ColumnState column, Subject subject) {
    return subject == Subject.BOTH && table.isTaken(PRICE, column);
  }
}
