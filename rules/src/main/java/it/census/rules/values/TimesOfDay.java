package it.census.rules.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of day beside a date, which are looked for first: {@code 10.30.00}, as Italian programs
 * write half past ten, has the shape of a date, and nothing but its place tells what it is.
 */
final class TimesOfDay {

  private static final String HOUR = "(?:[01]?\\d|2[0-4])";

  private static final String SIXTY = "[0-5]\\d";

  /** No date with a time behind it is shorter. */
  private static final int SHORTEST = "1/3/26 9.00".length();

  /** Right behind a whole date; two dates of two digits a year with points could be two dates. */
  private static final Pattern BEHIND_DATE =
      Pattern.compile(
          "(?<=[/.\\-]\\d{4}|[/\\-]\\d{2})(?:\\s|,){1,3}"
              + HOUR
              + "[.:]"
              + SIXTY
              + "[.:]"
              + SIXTY
              + "(?![\\d/]|[.\\-]\\d)");

  /** Called so: {@code ore 12}, {@code h. 12,30}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![a-z])(?:ore|h)\\.?\\s?"
              + HOUR
              + "(?:[.:,]"
              + SIXTY
              + "){0,2}(?![\\d/]|[.,:\\-]\\d)",
          Pattern.CASE_INSENSITIVE);

  private TimesOfDay() {}

  /** The text with blanks where times of day stood, so that all else stays at its place. */
  static String blanked(String text) {
    return text.length() < SHORTEST ? text : blanked(blanked(text, BEHIND_DATE), NAMED);
  }

  private static String blanked(String text, Pattern pattern) {
    Matcher time = pattern.matcher(text);
    return time.find() ? time.replaceAll(m -> " ".repeat(m.end() - m.start())) : text;
  }
}
