package it.census.rules.values;

import it.census.model.Cell;

/**
 * Learns from every cell of a column of dates whether the day or the month comes first: {@code
 * 25/03/2026} tells, {@code 03/04/2026} does not. Constant memory; one thread.
 */
public final class DateEvidence {

  private long dayFirst;
  private long monthFirst;

  /** Takes note of one cell; a day of a spreadsheet needs no convention. */
  public void add(Cell cell) {
    if (!(cell instanceof Cell.Text text)) {
      return;
    }
    for (NumericDate date : NumericDate.find(text.shown())) {
      if (date.first() > 12 && date.second() <= 12) {
        dayFirst++;
      } else if (date.second() > 12 && date.first() <= 12) {
        monthFirst++;
      }
    }
  }

  /** The convention of the column; where no cell tells, the Italian one, and then as assumed. */
  public Settled<DateConvention> settle() {
    return Settled.byCount(
        DateConvention.DAY_FIRST,
        dayFirst,
        DateConvention.MONTH_FIRST,
        monthFirst,
        DateConvention.DAY_FIRST);
  }
}
