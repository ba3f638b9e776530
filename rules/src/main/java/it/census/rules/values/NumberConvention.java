package it.census.rules.values;

/** Which sign separates decimals in the texts of a column; the other one then groups thousands. */
public enum NumberConvention {
  /** {@code 1.234,56}: the Italian habit. */
  DECIMAL_COMMA,
  /** {@code 1,234.56}: the English habit, and that of exports made by machines. */
  DECIMAL_POINT
}
