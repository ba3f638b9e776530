package it.census.jobs.acquire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date that suppliers put into the name of a file: {@code aree_2026-03-31.xlsx}, {@code
 * immobili 20260331.csv}, {@code elenco_31-03-2026.ods}, {@code censimento 2026-03.xls}.
 */
final class FileNameDate {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_. ]?)(\\d{2})\\2(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-_. ]?)(\\d{2})\\2((?:19|20)\\d{2})(?!\\d)");

  /** Not the beginning of a whole date: one with an impossible day is no month either. */
  private static final Pattern MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.])(\\d{2})(?!\\d|\\2\\d{2}(?!\\d))");

  private FileNameDate() {}

  /** The last date in the name; a month counts as its last day. */
  static Optional<LocalDate> find(String name) {
    return last(YEAR_FIRST, name, m -> date(m.group(1), m.group(3), m.group(4)))
        .or(() -> last(DAY_FIRST, name, m -> date(m.group(4), m.group(3), m.group(1))))
        .or(() -> last(MONTH, name, m -> date(m.group(1), m.group(3), "01")))
        .map(FileNameDate::orEndOfMonth);
  }

  private static Optional<Found> last(
      Pattern pattern,
      String name,
      java.util.function.Function<Matcher, Optional<LocalDate>> read) {
    Optional<Found> found = Optional.empty();
    Matcher matcher = pattern.matcher(name);
    for (int from = 0; from < name.length() && matcher.find(from); from = matcher.start() + 1) {
      Optional<LocalDate> date = read.apply(matcher);
      if (date.isPresent()) {
        found = Optional.of(new Found(date.get(), pattern.equals(MONTH)));
      }
    }
    return found;
  }

  private static LocalDate orEndOfMonth(Found found) {
    return found.monthOnly() ? YearMonth.from(found.date()).atEndOfMonth() : found.date();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private record Found(LocalDate date, boolean monthOnly) {}
}
