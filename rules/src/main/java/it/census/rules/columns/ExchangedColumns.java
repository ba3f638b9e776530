package it.census.rules.columns;

import it.census.model.report.ColumnReport.How;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds two columns of which each holds what the other's header announces. That they are exchanged
 * is certain only where the content of at least one can tell, and fits under the other's name.
 */
final class ExchangedColumns implements RecognitionStep {

  private static final double FITS_THERE = 0.8;
  private static final double OTHER_FITS_HERE = 0.6;
  private static final int FEWEST = 3;

  @Override
  public void apply(TableState table) {
    for (ColumnState column : List.copyOf(table.columns())) {
      if (isWrong(table, column)) {
        table.columns().stream()
            .filter(other -> other != column && isExchanged(table, column, other))
            .findFirst()
            .ifPresent(other -> exchange(column, other));
      }
    }
  }

  private static boolean isWrong(TableState table, ColumnState column) {
    return isRecognised(column)
        && table.fit().tells(target(column))
        && table.fit().of(target(column), column.profile()) < Fit.CONTRADICTED_BELOW;
  }

  private static boolean isExchanged(TableState table, ColumnState wrong, ColumnState other) {
    if (!isRecognised(other) || target(other).equals(target(wrong))) {
      return false;
    }
    Fit fit = table.fit();
    if (fit.takesAnything(target(other))) {
      // A house number may be anything: that it holds numbers is no sign of an exchange.
      return false;
    }
    boolean otherIsAtHome =
        fit.tells(target(other))
            && fit.of(target(other), other.profile()) >= Fit.CONTRADICTED_BELOW;
    return !otherIsAtHome
        && fit.of(target(wrong), other.profile()) >= FITS_THERE
        && fit.of(target(other), wrong.profile()) >= OTHER_FITS_HERE;
  }

  private static boolean isRecognised(ColumnState column) {
    return column.isDecided()
        && column.how() == How.RECOGNISED
        && column.profile().filled() >= FEWEST;
  }

  private static Target target(ColumnState column) {
    return column.target().orElseThrow();
  }

  private static void exchange(ColumnState one, ColumnState other) {
    Target ofOne = target(one);
    Target ofOther = target(other);
    one.recognise(ofOther, 0.6);
    other.recognise(ofOne, 0.6);
    tell(one, other, ofOther);
    tell(other, one, ofOne);
  }

  private static void tell(ColumnState column, ColumnState other, Target meaning) {
    Map<String, String> facts = new LinkedHashMap<>(ColumnState.meaning(meaning));
    facts.put("other", other.name());
    column.say(ColumnNotices.EXCHANGED, facts);
  }
}
