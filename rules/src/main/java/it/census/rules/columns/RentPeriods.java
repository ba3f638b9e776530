package it.census.rules.columns;

import it.census.model.OfferField;
import it.census.model.report.ColumnReport.How;
import it.census.rules.values.HeaderUnits;
import java.util.Map;

/**
 * Tells where neither header nor values say for how long a rent is due: {@code Canone} is taken for
 * a year's, and a twelfth of the truth would look right.
 */
final class RentPeriods implements RecognitionStep {

  @Override
  public void apply(TableState table) {
    table.holders(Target.of(OfferField.RENT_EUR_YEAR)).stream()
        .filter(c -> c.how() == How.RECOGNISED && c.profile().filled() > 0)
        .filter(c -> HeaderUnits.of(c.header()).period().isEmpty())
        .filter(c -> c.profile().distinctTexts().stream().noneMatch(RentPeriods::saysPeriod))
        .forEach(c -> c.say(ColumnNotices.RENT_PERIOD, Map.of()));
  }

  private static boolean saysPeriod(String value) {
    return HeaderUnits.ofSum(value).period().isPresent();
  }
}
