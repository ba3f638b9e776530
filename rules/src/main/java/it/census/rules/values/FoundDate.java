package it.census.rules.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date found in a text, before it is known what the field needs of it.
 *
 * @param first day it may mean; empty where no calendar has it
 * @param last day it may mean: the same, or the end of the month or year
 * @param precision what was written
 * @param rule how it differs from ISO; empty where it does not
 * @param numeric the two numbers whose order only the column knows
 */
record FoundDate(
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Precision precision,
    String rule,
    Optional<NumericDate> numeric) {

  /** What a writer of a date told. */
  enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  /** Two digits of a year mean 1970 to 2069, whatever the day on which they are read. */
  private static final int PIVOT = 70;

  static FoundDate day(int year, int month, int day, String rule) {
    Optional<LocalDate> date = date(year, month, day);
    return new FoundDate(date, date, Precision.DAY, rule, Optional.empty());
  }

  static FoundDate day(LocalDate date, String rule) {
    return new FoundDate(
        Optional.of(date), Optional.of(date), Precision.DAY, rule, Optional.empty());
  }

  static FoundDate numeric(NumericDate numeric) {
    return new FoundDate(
        Optional.empty(), Optional.empty(), Precision.DAY, "", Optional.of(numeric));
  }

  static FoundDate month(int year, int month, String rule) {
    if (month < 1 || month > 12 || !isPlausible(year)) {
      return new FoundDate(
          Optional.empty(), Optional.empty(), Precision.MONTH, rule, Optional.empty());
    }
    YearMonth of = YearMonth.of(year, month);
    return new FoundDate(
        Optional.of(of.atDay(1)),
        Optional.of(of.atEndOfMonth()),
        Precision.MONTH,
        rule,
        Optional.empty());
  }

  static FoundDate year(int year) {
    return new FoundDate(
        Optional.of(LocalDate.of(year, 1, 1)),
        Optional.of(LocalDate.of(year, 12, 31)),
        Precision.YEAR,
        "year_only",
        Optional.empty());
  }

  /** The year that two or four digits, perhaps with an apostrophe, mean. */
  static int fullYear(String digits) {
    String plain = digits.startsWith("'") ? digits.substring(1) : digits;
    int year = Integer.parseInt(plain);
    return plain.length() > 2 ? year : year < PIVOT ? 2000 + year : 1900 + year;
  }

  static boolean isShortYear(String digits) {
    return digits.length() < 4;
  }

  static Optional<LocalDate> date(int year, int month, int day) {
    if (!isPlausible(year)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static boolean isPlausible(int year) {
    return year >= 1800 && year <= 2199;
  }
}
