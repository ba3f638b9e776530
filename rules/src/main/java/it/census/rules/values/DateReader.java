package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.OfferField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads days: Italian, American and ISO dates, names of months, spreadsheet and machine numbers.
 * What tells only a month or a year is completed and said so; of an interval the field knows which
 * end it needs; a day that no calendar has is told, never moved.
 */
public final class DateReader {

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final long FIRST_SERIAL = 35_000;
  private static final long LAST_SERIAL = 60_000;
  private static final long FIRST_EPOCH_SECOND = 631_152_000L;
  private static final long LAST_EPOCH_SECOND = 4_102_444_800L;

  private final boolean lastOfInterval;
  private final boolean endOfPeriod;
  private final ZoneId zone;

  /**
   * A reader for one kind of date.
   *
   * @param lastOfInterval which of two dates counts
   * @param endOfPeriod whether a year or month stands for its last day
   * @param zone of machine timestamps
   */
  public DateReader(boolean lastOfInterval, boolean endOfPeriod, ZoneId zone) {
    this.lastOfInterval = lastOfInterval;
    this.endOfPeriod = endOfPeriod;
    this.zone = zone;
  }

  /**
   * The reader of a field: something is available from the first day, and a deadline is the last.
   */
  public static DateReader of(OfferField field, ZoneId zone) {
    return new DateReader(
        field != OfferField.AVAILABLE_FROM, field == OfferField.TENDER_DEADLINE, zone);
  }

  /** Reads one cell under the convention of its column. */
  public Reading<LocalDate> read(Cell cell, Settled<DateConvention> convention) {
    if (cell instanceof Cell.Day day) {
      LocalDate date = day.value().toLocalDate();
      return Reading.of(date)
          .by(day.value().toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : "time_removed");
    }
    if (cell instanceof Cell.Num number) {
      return ofNumber(number.value())
          .map(found -> judged(found, convention))
          .orElseGet(() -> Reading.unreadable(DateNotices.DATE_UNREADABLE, Map.of()));
    }
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    if (!(cell instanceof Cell.Text text)) {
      return cell.isBlank()
          ? Reading.missing()
          : Reading.unreadable(DateNotices.DATE_UNREADABLE, Map.of());
    }
    return ofText(text.shown().strip(), convention);
  }

  private Reading<LocalDate> ofText(String text, Settled<DateConvention> convention) {
    if (NumberReader.isSignsOnly(text)) {
      return Reading.missing();
    }
    if (isNumber(text)) {
      Optional<FoundDate> found = ofNumber(new BigDecimal(text));
      return found
          .map(f -> judged(f, convention))
          .orElseGet(() -> Reading.unreadable(DateNotices.DATE_UNREADABLE, Map.of()));
    }
    if (text.length() <= 10) {
      // Most cells of most columns: worth not asking every habit in turn.
      Matcher plain = NumericDate.SHAPE.matcher(text);
      if (plain.matches()) {
        return judged(FoundDate.numeric(NumericDate.of(plain)), convention);
      }
    }
    DateFinder finder = DateFinder.find(text);
    List<FoundDate> dates = finder.dates();
    if (dates.isEmpty() || !finder.isExplained()) {
      return Reading.unreadable(DateNotices.DATE_UNREADABLE, Map.of());
    }
    if (dates.size() == 1) {
      return withTimeRemoved(judged(dates.get(0), convention), text);
    }
    if (!finder.isInterval()) {
      return Reading.unreadable(DateNotices.DATE_SEVERAL, Map.of());
    }
    Reading<LocalDate> chosen = judged(lastOfInterval ? dates.get(1) : dates.get(0), convention);
    return chosen
        .value()
        .map(d -> chosen.by("interval").saying(DateNotices.DATE_INTERVAL, told(d)))
        .orElse(chosen);
  }

  private static Reading<LocalDate> withTimeRemoved(Reading<LocalDate> reading, String text) {
    return reading.value().isPresent() && reading.rule().isEmpty() && text.length() > 10
        ? reading.by("time_removed")
        : reading;
  }

  private Reading<LocalDate> judged(FoundDate found, Settled<DateConvention> convention) {
    if (found.numeric().isPresent()) {
      return ordered(found.numeric().get(), convention);
    }
    Optional<LocalDate> date = endOfPeriod ? found.last() : found.first();
    if (date.isEmpty()) {
      return Reading.unreadable(DateNotices.DATE_IMPOSSIBLE, Map.of());
    }
    Reading<LocalDate> reading = Reading.of(date.get()).by(found.rule());
    return switch (found.precision()) {
      case DAY -> reading;
      case MONTH -> reading.saying(DateNotices.DATE_MONTH_ONLY, told(date.get()));
      case YEAR -> reading.saying(DateNotices.DATE_YEAR_ONLY, told(date.get()));
    };
  }

  private static Reading<LocalDate> ordered(
      NumericDate numeric, Settled<DateConvention> convention) {
    int year = FoundDate.fullYear(numeric.year());
    Optional<LocalDate> dayFirst = FoundDate.date(year, numeric.second(), numeric.first());
    Optional<LocalDate> monthFirst = FoundDate.date(year, numeric.first(), numeric.second());
    if (dayFirst.isEmpty() && monthFirst.isEmpty()) {
      return Reading.unreadable(DateNotices.DATE_IMPOSSIBLE, Map.of());
    }
    String rule = FoundDate.isShortYear(numeric.year()) ? "two_digit_year" : "date_format";
    boolean open = dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
    boolean byDay = convention.convention() == DateConvention.DAY_FIRST;
    if (!open) {
      boolean monthLeads = dayFirst.isEmpty();
      return Reading.corrected(
          dayFirst.or(() -> monthFirst).orElseThrow(), monthLeads ? "month_first" : rule);
    }
    LocalDate date = (byDay ? dayFirst : monthFirst).orElseThrow();
    LocalDate other = (byDay ? monthFirst : dayFirst).orElseThrow();
    return switch (convention.certainty()) {
      case PROVEN, PREDOMINANT -> Reading.corrected(date, byDay ? rule : "month_first");
      case ASSUMED ->
          Reading.corrected(date, byDay ? rule : "month_first")
              .saying(DateNotices.DATE_ORDER_ASSUMED, told(date));
      case CONTRADICTED ->
          Reading.unreadable(
              DateNotices.DATE_ORDER_UNCLEAR,
              Map.of("date", date.toString(), "other", other.toString()));
    };
  }

  /** A year, a compact date, a spreadsheet serial or a machine's timestamp. */
  private Optional<FoundDate> ofNumber(BigDecimal value) {
    BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
    if (whole.signum() <= 0 || whole.precision() > 13) {
      return Optional.empty();
    }
    long number = whole.longValueExact();
    boolean fraction = whole.compareTo(value) != 0;
    if (number >= FIRST_SERIAL && number <= LAST_SERIAL) {
      return Optional.of(FoundDate.day(SERIAL_ZERO.plusDays(number), "spreadsheet_serial"));
    }
    if (fraction) {
      return Optional.empty();
    }
    if (number >= 1800 && number <= 2199) {
      return Optional.of(FoundDate.year((int) number));
    }
    if (whole.precision() == 8 || whole.precision() == 7) {
      return Optional.of(compact((int) number));
    }
    if (whole.precision() > 11 && isEpochSecond(number / 1000)) {
      return Optional.of(FoundDate.day(onDay(number), "epoch_milliseconds"));
    }
    return isEpochSecond(number)
        ? Optional.of(FoundDate.day(onDay(number * 1000), "epoch_seconds"))
        : Optional.empty();
  }

  /** {@code 20260301}, or {@code 01032026} and {@code 1032026} with the zero lost. */
  private static FoundDate compact(int number) {
    FoundDate yearFirst =
        FoundDate.day(number / 10_000, number / 100 % 100, number % 100, "compact_date");
    return yearFirst.first().isPresent()
        ? yearFirst
        : FoundDate.day(number % 10_000, number / 10_000 % 100, number / 1_000_000, "compact_date");
  }

  private static boolean isEpochSecond(long seconds) {
    return seconds >= FIRST_EPOCH_SECOND && seconds <= LAST_EPOCH_SECOND;
  }

  /** Midnight in UTC is a day; any other instant belongs to the day it has in the region. */
  private LocalDate onDay(long epochMilliseconds) {
    Instant instant = Instant.ofEpochMilli(epochMilliseconds);
    boolean midnight = Math.floorMod(epochMilliseconds, 86_400_000L) == 0;
    return instant.atZone(midnight ? ZoneOffset.UTC : zone).toLocalDate();
  }

  /** Digits only, or with a fraction behind four of them at least: {@code 45123.5}. */
  private static boolean isNumber(String text) {
    int point = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return point < 0 || (point >= 4 && point < text.length() - 1);
  }

  private static Map<String, String> told(LocalDate date) {
    return Map.of("date", date.toString());
  }
}
