package it.census.rules.values;

import it.census.model.text.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dates in a text, in the order in which they stand there, and what else stands there.
 */
final class DateFinder {

  private static final int LONGEST = 150;

  private static final String YEAR = "(\\d{4}|'?\\d{2})(?!\\d)";

  private static final String MONTH = MonthNames.PATTERN;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d/.-])[t ]?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?\\s?(?:z|[+-]\\d{2}:?\\d{2})?(?!\\d)");

  private static final Pattern ISO_TIME =
      Pattern.compile(
          "(?<=\\d{2})t\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?");

  /** Not two words of no meaning: {@code non} alone would say the contrary. */
  private static final Pattern NO_LATER =
      Pattern.compile("(?<![a-z])(?:e\\s)?non\\s{1,3}oltre(?![a-z])");

  private static final Set<String> FILLERS =
      Set.of(
          "dal",
          "al",
          "il",
          "del",
          "della",
          "le",
          "dalle",
          "alle",
          "ore",
          "h",
          "entro",
          "fino",
          "a",
          "da",
          "e",
          "scadenza",
          "scade",
          "termine",
          "perentorio",
          "lunedi",
          "martedi",
          "mercoledi",
          "giovedi",
          "venerdi",
          "sabato",
          "domenica",
          "data",
          "asta",
          "aggiornato",
          "aggiornamento",
          "agg",
          "ultimo",
          "ultima",
          "to",
          "from",
          "the",
          "of",
          "at",
          "lun",
          "mar",
          "mer",
          "gio",
          "ven",
          "sab",
          "dom",
          "con",
          "decorrenza",
          "partire",
          "anno",
          "disponibile",
          "disponibilita",
          "z",
          "t",
          "l",
          "in",
          "prevista",
          "previsto",
          "giorno",
          "by",
          "until",
          "till",
          "since",
          "nel",
          "nell",
          "am",
          "pm");

  /** What a pattern makes of its match; patterns are tried in this order, on what is left. */
  private record Habit(Pattern pattern, Function<Matcher, List<FoundDate>> reads) {}

  private static final List<Habit> HABITS =
      List.of(
          habit(
              "(?<![\\d])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)",
              m ->
                  FoundDate.day(
                      number(m, 1),
                      number(m, 3),
                      number(m, 4),
                      m.group().matches("\\d{4}-\\d{2}-\\d{2}") ? "" : "date_format")),
          new Habit(NumericDate.SHAPE, m -> List.of(FoundDate.numeric(NumericDate.of(m)))),
          new Habit(
              Pattern.compile(
                  "(?<!\\d)(\\d{1,2})[°º]?\\s*(?:al|-|–)\\s*(?:l')?(\\d{1,2})\\s+"
                      + MONTH
                      + "\\.?\\s+"
                      + YEAR),
              m -> List.of(named(m, 1, 3, 4), named(m, 2, 3, 4))),
          habit(
              "(?<!\\d)(\\d{1,2})[°º^]?[\\s\\-/.]*(?:di\\s+)?" + MONTH + "[.\\s\\-/,]*" + YEAR,
              m -> named(m, 1, 2, 3)),
          habit(
              MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)",
              m -> named(m, 2, 1, 3)),
          habit(
              "(?<![a-z])" + MONTH + "[.\\s\\-/,]*(?:del\\s+)?" + YEAR,
              m ->
                  FoundDate.month(
                      FoundDate.fullYear(m.group(2)), MonthNames.number(m.group(1)), "month_only")),
          habit(
              "(?<![\\d/.-])(\\d{1,2})\\s?[/.\\-]\\s?(\\d{4})(?![\\d/-])",
              m -> FoundDate.month(number(m, 2), number(m, 1), "month_only")),
          habit(
              "(?<![\\d/.-])(\\d{4})[/\\-](\\d{2})(?![\\d/-])",
              m -> FoundDate.month(number(m, 1), number(m, 2), "month_only")),
          habit(
              "(?<![\\d/.-])(1[89]\\d{2}|2[01]\\d{2})(?![\\d/-])",
              m -> FoundDate.year(number(m, 1))));

  private final List<FoundDate> dates;
  private final String rest;

  private DateFinder(List<FoundDate> dates, String rest) {
    this.dates = dates;
    this.rest = rest;
  }

  static DateFinder find(String text) {
    record At(int start, int index, FoundDate date) {}
    if (text.length() > LONGEST) {
      return new DateFinder(List.of(), text);
    }
    StringBuilder left = new StringBuilder(TimesOfDay.blanked(Folding.soften(text)));
    blankOut(left, ISO_TIME);
    blankOut(left, NO_LATER);
    List<At> found = new ArrayList<>(2);
    for (Habit habit : HABITS) {
      Matcher matcher = habit.pattern.matcher(left.toString());
      while (matcher.find()) {
        for (FoundDate date : habit.reads.apply(matcher)) {
          found.add(new At(matcher.start(), found.size(), date));
        }
        blank(left, matcher.start(), matcher.end());
      }
    }
    blankOut(left, TIME);
    found.sort(Comparator.comparingInt(At::start).thenComparingInt(At::index));
    return new DateFinder(found.stream().map(At::date).toList(), left.toString());
  }

  List<FoundDate> dates() {
    return dates;
  }

  /**
   * Whether nothing but dates, times of day and words without a meaning of their own stands there.
   */
  boolean isExplained() {
    for (String word : UnitWords.words(Folding.fold(rest))) {
      if (!FILLERS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether words or a dash make an interval of two dates. */
  boolean isInterval() {
    return dates.size() == 2
        && (rest.indexOf('-') >= 0
            || rest.indexOf('–') >= 0
            || UnitWords.words(Folding.fold(rest)).stream()
                .anyMatch(Set.of("dal", "al", "a", "from", "to", "until", "till")::contains));
  }

  private static Habit habit(String pattern, Function<Matcher, FoundDate> reads) {
    return new Habit(Pattern.compile(pattern), m -> List.of(reads.apply(m)));
  }

  private static FoundDate named(Matcher m, int day, int month, int year) {
    return FoundDate.day(
        FoundDate.fullYear(m.group(year)),
        MonthNames.number(m.group(month)),
        number(m, day),
        FoundDate.isShortYear(m.group(year)) ? "two_digit_year" : "month_name");
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static void blankOut(StringBuilder text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      blank(text, matcher.start(), matcher.end());
    }
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }
}
