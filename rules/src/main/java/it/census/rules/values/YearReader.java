package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads years in which buildings were built: {@code 1985}, {@code 1985 circa}, {@code anni '70},
 * {@code ante 1967}. Periods and bounds give their first year, and are told.
 */
public final class YearReader {

  private static final int LONGEST = 150;
  private static final int EARLIEST = 1000;
  private static final int LATEST = 2199;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1\\d{3}|2[01]\\d{2})(?!\\d)");

  private static final Pattern DECADE =
      Pattern.compile("anni (?:(?:19)?([1-9])0|([a-z]+anta|venti|trenta))");

  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(ante|anteriore|antecedente|prima|precedente|entro|post|dopo|successivo|posteriore|oltre)\\b");

  private static final Pattern CIRCA =
      Pattern.compile("\\b(circa|ca|c a|intorno|verso|fine|inizio|inizi|meta|primi)\\b");

  private static final Map<String, Integer> DECADES =
      Map.of(
          "venti",
          1920,
          "trenta",
          1930,
          "quaranta",
          1940,
          "cinquanta",
          1950,
          "sessanta",
          1960,
          "settanta",
          1970,
          "ottanta",
          1980,
          "novanta",
          1990);

  private static final Pattern EXPLAINED =
      Pattern.compile(
          "\\b(anno|nel|del|il|al|in|di|costruzione|costruito|edificato|epoca|e|seconda|prima|della|degli|circa|ca|c a|intorno|verso|fine|inizio|inizi|meta|primi|ante|anteriore|antecedente|precedente|entro|post|dopo|successivo|posteriore|oltre)\\b");

  /** Reads one cell. */
  public Reading<Integer> read(Cell cell) {
    if (cell instanceof Cell.Num number) {
      return ofNumber(number.value());
    }
    if (cell instanceof Cell.Day day) {
      return Reading.corrected(day.value().getYear(), "year_of_date");
    }
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    if (!(cell instanceof Cell.Text text)) {
      return cell.isBlank()
          ? Reading.missing()
          : Reading.unreadable(DateNotices.YEAR_UNREADABLE, Map.of());
    }
    String folded = Folding.fold(text.shown());
    if (folded.length() > LONGEST) {
      return Reading.unreadable(DateNotices.YEAR_UNREADABLE, Map.of());
    }
    return folded.isEmpty() ? Reading.missing() : ofText(text.shown(), folded);
  }

  private static Reading<Integer> ofNumber(BigDecimal value) {
    if (value.signum() == 0) {
      return Reading.unreadable(ValueNotices.ZERO_AS_MISSING, Map.of());
    }
    boolean year =
        value.stripTrailingZeros().scale() <= 0
            && value.compareTo(BigDecimal.valueOf(EARLIEST)) >= 0
            && value.compareTo(BigDecimal.valueOf(LATEST)) <= 0;
    return year
        ? Reading.of(value.intValueExact())
        : Reading.unreadable(DateNotices.YEAR_UNREADABLE, Map.of());
  }

  private static Reading<Integer> ofText(String text, String folded) {
    if (folded.equals("0")) {
      return Reading.unreadable(ValueNotices.ZERO_AS_MISSING, Map.of());
    }
    Matcher decade = DECADE.matcher(folded);
    if (decade.find()) {
      int start =
          decade.group(1) != null
              ? 1900 + 10 * Integer.parseInt(decade.group(1))
              : DECADES.getOrDefault(decade.group(2), 0);
      return start > 0
              && isExplained(folded.substring(0, decade.start()) + folded.substring(decade.end()))
          ? approximate(start)
          : Reading.unreadable(DateNotices.YEAR_UNREADABLE, Map.of());
    }
    List<Integer> years = years(folded);
    if (years.size() == 1) {
      return oneYear(text, folded, years.get(0));
    }
    return years.size() == 2
        ? twoYears(folded, years)
        : Reading.unreadable(DateNotices.YEAR_UNREADABLE, Map.of());
  }

  private static Reading<Integer> oneYear(String text, String folded, int year) {
    if (folded.length() == 4) {
      return Reading.of(year);
    }
    if (folded.equals(year + " 0")) {
      return Reading.of(year);
    }
    List<NumericDate> dates = NumericDate.find(text);
    boolean isDate = dates.size() == 1 && Integer.toString(year).equals(dates.get(0).year());
    String rest =
        isDate
            ? Folding.fold(NumericDate.SHAPE.matcher(text).replaceAll(" "))
            : folded.replace(Integer.toString(year), " ");
    if (!isExplained(rest)) {
      return Reading.unreadable(DateNotices.YEAR_UNREADABLE, Map.of());
    }
    if (BOUND.matcher(rest).find()) {
      return Reading.doubtful(
          year, DateNotices.YEAR_BOUND, Map.of("number", Integer.toString(year)));
    }
    if (CIRCA.matcher(rest).find()) {
      return approximate(year);
    }
    return Reading.corrected(year, isDate ? "year_of_date" : "words_removed");
  }

  private static Reading<Integer> twoYears(String folded, List<Integer> years) {
    int first = years.get(0);
    int second = years.get(1);
    String rest =
        folded.replace(Integer.toString(first), " ").replace(Integer.toString(second), " ");
    boolean renewed =
        rest.contains("ristruttur") || rest.contains("ampli") || rest.contains("rinnov");
    if (renewed && first <= second && !folded.startsWith("ri")) {
      return Reading.doubtful(first, ValueNotices.FIRST_OF_SEVERAL, Map.of("count", "2"));
    }
    boolean period = first < second && second - first <= 20 && isExplained(rest);
    return period ? approximate(first) : Reading.unreadable(DateNotices.YEAR_UNREADABLE, Map.of());
  }

  private static Reading<Integer> approximate(int year) {
    return Reading.doubtful(
        year, DateNotices.YEAR_APPROXIMATE, Map.of("number", Integer.toString(year)));
  }

  private static boolean isExplained(String folded) {
    return Folding.fold(EXPLAINED.matcher(folded).replaceAll(" ")).isEmpty();
  }

  private static List<Integer> years(String folded) {
    List<Integer> years = new ArrayList<>(2);
    Matcher matcher = YEAR.matcher(folded);
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group(1)));
    }
    return years;
  }
}
