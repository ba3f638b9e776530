package it.census.rules.values;

/** Which number comes first in a date such as {@code 03/04/2026}. */
public enum DateConvention {
  /** 3 April: the Italian habit. */
  DAY_FIRST,
  /** 4 March: the American habit. */
  MONTH_FIRST
}
