package it.census.rules.values;

/** For which time a sum is due. */
public enum MoneyPeriod {
  /** Once: a price, a value. */
  ONCE(0),
  YEAR(1),
  HALF_YEAR(2),
  QUARTER(4),
  MONTH(12);

  private final int timesAYear;

  MoneyPeriod(int timesAYear) {
    this.timesAYear = timesAYear;
  }

  /** How often a year the sum is due; 0 where it is due once. */
  public int timesAYear() {
    return timesAYear;
  }
}
