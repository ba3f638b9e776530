package it.census.rules.values;

import it.census.model.Cell;

/**
 * Learns from every cell of a column of dates whether the day or the month comes first: {@code
 * 25/03/2026} tells, {@code 03/04/2026} does not. Constant memory; one thread.
 */
public final class DateEvidence {

  private long dayFirst;
  private long monthFirst;

  /**
   * What one cell tells.
   *
   * @param dayFirst how many of its dates have the day first
   * @param monthFirst how many have the month first
   */
  public record Order(int dayFirst, int monthFirst) {

    static final Order UNKNOWN = new Order(0, 0);
  }

  /** What a cell tells; a day of a spreadsheet needs no convention. */
  public static Order of(Cell cell) {
    if (!(cell instanceof Cell.Text text) || !mayHoldDate(text.shown())) {
      return Order.UNKNOWN;
    }
    int dayFirst = 0;
    int monthFirst = 0;
    for (NumericDate date : NumericDate.find(text.shown())) {
      if (date.first() > 12 && date.second() <= 12) {
        dayFirst++;
      } else if (date.second() > 12 && date.first() <= 12) {
        monthFirst++;
      }
    }
    return dayFirst + monthFirst == 0 ? Order.UNKNOWN : new Order(dayFirst, monthFirst);
  }

  /** Takes note of one cell. */
  public void add(Cell cell) {
    add(of(cell));
  }

  /** Takes note of what one cell tells. */
  public void add(Order order) {
    dayFirst += order.dayFirst();
    monthFirst += order.monthFirst();
  }

  /** Whether a sign that stands in dates stands there twice. */
  private static boolean mayHoldDate(String text) {
    return text.indexOf('/') != text.lastIndexOf('/')
        || text.indexOf('.') != text.lastIndexOf('.')
        || text.indexOf('-') != text.lastIndexOf('-');
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
