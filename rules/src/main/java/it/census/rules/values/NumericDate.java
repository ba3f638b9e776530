package it.census.rules.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two short numbers and a year with the same sign between them, as {@code 03/04/2026}; which of the
 * two is the day is for the column to say.
 *
 * @param year as written, two or four digits
 */
record NumericDate(int first, int second, String year) {

  static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\d.,/])(\\d{1,2})\\s?([/.\\-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|'?\\d{2})(?![\\d/])");

  static List<NumericDate> find(String text) {
    List<NumericDate> found = new ArrayList<>(1);
    Matcher shape = SHAPE.matcher(TimesOfDay.blanked(text));
    while (shape.find()) {
      found.add(of(shape));
    }
    return found;
  }

  static NumericDate of(Matcher shape) {
    return new NumericDate(
        Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(3)), shape.group(4));
  }
}
