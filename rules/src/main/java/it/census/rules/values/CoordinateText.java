package it.census.rules.values;

import it.census.model.Cell;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How suppliers write coordinates: decimal comma or point, thousands, degrees and minutes. */
final class CoordinateText {

  private static final Pattern DEGREES =
      Pattern.compile(
          "([NSEWO]?)\\s*(-?\\d{1,3})\\s*[°º]\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*['′’]\\s*"
              + "(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|″|”|''|’’)?)?)?\\s*([NSEWO]?)");
  private static final Pattern POINT =
      Pattern.compile("(?i)POINT\\s*\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private CoordinateText() {}

  static OptionalDouble read(Cell cell, NumberConvention convention) {
    if (cell instanceof Cell.Num number) {
      return OptionalDouble.of(number.value().doubleValue());
    }
    String text = clean(cell.shown());
    OptionalDouble degrees = degrees(text);
    return degrees.isPresent() ? degrees : number(text, convention);
  }

  /** Two numbers in one cell, in their order. */
  static Optional<double[]> readPair(Cell cell) {
    String text = clean(cell.shown());
    Matcher point = POINT.matcher(text);
    if (point.matches()) {
      return pair(point.group(1), point.group(2));
    }
    for (String separator : new String[] {";", "\\|", ",\\s+", "\\s+", ","}) {
      String[] parts = text.replaceAll("^[(\\[]|[)\\]]$", "").split(separator);
      if (parts.length == 2) {
        Optional<double[]> pair = pair(parts[0].strip(), parts[1].strip());
        if (pair.isPresent()) {
          return pair;
        }
      }
    }
    return Optional.empty();
  }

  static boolean isPoint(Cell cell) {
    return POINT.matcher(clean(cell.shown())).matches();
  }

  private static Optional<double[]> pair(String first, String second) {
    OptionalDouble a = single(first);
    OptionalDouble b = single(second);
    return a.isPresent() && b.isPresent()
        ? Optional.of(new double[] {a.getAsDouble(), b.getAsDouble()})
        : Optional.empty();
  }

  private static OptionalDouble single(String text) {
    OptionalDouble degrees = degrees(text);
    return degrees.isPresent() ? degrees : number(text, NumberConvention.DECIMAL_COMMA);
  }

  /** {@code 43° 12' 5,3" N}. */
  private static OptionalDouble degrees(String text) {
    if (text.indexOf('°') < 0 && text.indexOf('º') < 0) {
      return OptionalDouble.empty();
    }
    Matcher matcher = DEGREES.matcher(text.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(matcher.group(2));
    double part = fraction(matcher.group(3)) / 60 + fraction(matcher.group(4)) / 3600;
    String side = matcher.group(1) + matcher.group(5);
    double absolute = Math.abs(value) + part;
    // West is O in Italian (ovest) and W in English.
    boolean negative = value < 0 || side.equals("S") || side.equals("W") || side.equals("O");
    return OptionalDouble.of(negative ? -absolute : absolute);
  }

  private static double fraction(@org.jspecify.annotations.Nullable String text) {
    return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
  }

  /**
   * One separator is the decimal one, since no coordinate of use is written in whole thousands with
   * a single point; of two kinds the last is; several of a kind part thousands.
   */
  private static OptionalDouble number(String text, NumberConvention convention) {
    int points = count(text, '.');
    int commas = count(text, ',');
    String plain = text;
    if (points > 0 && commas > 0) {
      plain =
          text.lastIndexOf(',') > text.lastIndexOf('.')
              ? text.replace(".", "").replace(',', '.')
              : text.replace(",", "");
    } else if (commas > 1 || points > 1) {
      plain = text.replace(",", "").replace(".", "");
    } else if (commas == 1) {
      boolean thousands =
          convention == NumberConvention.DECIMAL_POINT && text.matches("-?\\d{3,4},\\d{3}");
      plain = thousands ? text.replace(",", "") : text.replace(',', '.');
    }
    return PLAIN.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  private static int count(String text, char c) {
    int count = 0;
    for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
      count++;
    }
    return count;
  }

  private static String clean(String text) {
    return text.replace('\u00a0', ' ').strip();
  }
}
