package it.census.rules.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of digits and separators in a text, before anybody decides which separator means what.
 *
 * @param start of the run in the text, its sign included
 * @param end behind its last digit
 * @param negative whether a minus stands directly before it
 * @param groups digits between separators; the first is empty in {@code ,5}
 * @param separators one less than groups: {@code .} {@code ,} {@code '} or a blank
 * @param exponent power of ten of {@code 1,2E+06}; 0 where there is none
 */
record NumberToken(
    int start, int end, boolean negative, List<String> groups, String separators, int exponent) {

  /** Which convention a token proves. */
  enum Telling {
    NOTHING,
    DECIMAL_COMMA,
    DECIMAL_POINT,
    /** One separator and three digits: thousands or thousandths. */
    AMBIGUOUS,
    /** Separators that no convention explains. */
    MALFORMED
  }

  /** Longer texts are no numbers with a word beside them. */
  private static final int LONGEST = 200;

  /** Digits beyond which a decimal is the noise of binary arithmetic. */
  private static final MathContext EXACT = new MathContext(15);

  /** The numbers in a text, from left to right; digits that belong to a unit (m2, m3) are none. */
  static List<NumberToken> scan(String text) {
    List<NumberToken> tokens = new ArrayList<>(1);
    if (text.length() > LONGEST) {
      return tokens;
    }
    int i = 0;
    while (i < text.length()) {
      if (startsNumber(text, i) && !isUnitDigit(text, i)) {
        NumberToken token = readFrom(text, i);
        tokens.add(token);
        i = token.end;
      } else {
        i++;
      }
    }
    return tokens;
  }

  /** Whether the text is this number and nothing else, as most are. */
  boolean isWhole(String text) {
    return start == 0 && end == text.length();
  }

  /** Which convention this token proves by itself. */
  Telling telling() {
    if (separators.isEmpty()) {
      return Telling.NOTHING;
    }
    String marks = separators.replace("'", "").replace(" ", "");
    if (marks.isEmpty()) {
      return Telling.NOTHING;
    }
    char last = marks.charAt(marks.length() - 1);
    char other = last == ',' ? '.' : ',';
    if (separators.charAt(separators.length() - 1) != last) {
      return Telling.MALFORMED;
    }
    boolean lastIsDecimal = marks.indexOf(last) == marks.length() - 1;
    if (lastIsDecimal && groupsAreThousands(groups.size() - 1)) {
      boolean open =
          separators.length() == 1
              && groups.get(1).length() == 3
              && groups.get(0).length() <= 3
              && !groups.get(0).isEmpty()
              && groups.get(0).charAt(0) != '0'
              && exponent == 0;
      return open ? Telling.AMBIGUOUS : provenBy(last);
    }
    boolean thousandsOnly =
        !lastIsDecimal && marks.indexOf(other) < 0 && groupsAreThousands(groups.size());
    return thousandsOnly ? provenBy(other) : Telling.MALFORMED;
  }

  /**
   * The value under a convention, which matters for an ambiguous token only; empty where it is
   * malformed.
   */
  Optional<BigDecimal> value(NumberConvention convention) {
    Telling telling = telling();
    if (telling == Telling.MALFORMED) {
      return Optional.empty();
    }
    int decimals = decimalGroup(telling, convention);
    StringBuilder digits = new StringBuilder(end - start + 2);
    digits.append(negative ? "-" : "");
    for (int g = 0; g < groups.size(); g++) {
      digits.append(g > 0 && g == decimals ? "." : "").append(groups.get(g));
    }
    BigDecimal exact = new BigDecimal(digits.toString()).scaleByPowerOfTen(exponent);
    return Optional.of(tidy(isNoisy(exact) ? exact.round(EXACT) : exact));
  }

  /** Name of the correction that leads to the value; empty where it stands there as stored. */
  String rule(NumberConvention convention) {
    Telling telling = telling();
    int decimals = decimalGroup(telling, convention);
    if (exponent != 0) {
      return "scientific_notation";
    }
    if (digits() > EXACT.getPrecision() && value(convention).filter(this::isNoise).isPresent()) {
      return "binary_noise";
    }
    if (decimals > 0 && separators.charAt(decimals - 1) == ',') {
      return "decimal_comma";
    }
    if (separators.length() > (decimals > 0 ? 1 : 0)) {
      return "thousands_separator";
    }
    return groups.get(0).length() > 1 && groups.get(0).charAt(0) == '0' ? "leading_zeros" : "";
  }

  /** No zeros at the end, never in powers of ten: equal numbers look equal. */
  static BigDecimal tidy(BigDecimal value) {
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Rounds the noise of binary arithmetic off: {@code 4825395.3200000003}. */
  static BigDecimal withoutNoise(BigDecimal value) {
    return tidy(isNoisy(value) ? value.round(EXACT) : value);
  }

  private static boolean isNoisy(BigDecimal value) {
    return value.precision() > EXACT.getPrecision() && value.scale() > 0;
  }

  private boolean isNoise(BigDecimal value) {
    return value.precision() < digits() && !separators.isEmpty();
  }

  private int digits() {
    int digits = 0;
    for (String group : groups) {
      digits += group.length();
    }
    return digits;
  }

  /** Index of the group that holds the decimals; 0 where there are none. */
  private int decimalGroup(Telling telling, NumberConvention convention) {
    if (separators.isEmpty()) {
      return 0;
    }
    char decimal =
        telling == Telling.DECIMAL_COMMA
                || (telling == Telling.AMBIGUOUS && convention == NumberConvention.DECIMAL_COMMA)
            ? ','
            : '.';
    return telling != Telling.NOTHING && separators.charAt(separators.length() - 1) == decimal
        ? groups.size() - 1
        : 0;
  }

  private static Telling provenBy(char decimal) {
    return decimal == ',' ? Telling.DECIMAL_COMMA : Telling.DECIMAL_POINT;
  }

  /** Whether the first so many groups are one to three digits and then always three. */
  private boolean groupsAreThousands(int count) {
    if (count <= 1) {
      return true;
    }
    char separator = separators.charAt(0);
    for (int g = 1; g < count; g++) {
      if (groups.get(g).length() != 3 || separators.charAt(g - 1) != separator) {
        return false;
      }
    }
    int first = groups.get(0).length();
    return first >= 1 && first <= 3 && groups.get(0).charAt(0) != '0';
  }

  private static NumberToken readFrom(String text, int start) {
    int i = start;
    boolean negative = isMinus(text.charAt(i));
    if (negative || text.charAt(i) == '+') {
      i++;
    }
    List<String> groups = new ArrayList<>(3);
    StringBuilder separators = new StringBuilder(2);
    int from = i;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        i++;
      } else if (isSeparator(text, i, i - from)) {
        groups.add(text.substring(from, i));
        separators.append(normalSeparator(c));
        i++;
        from = i;
      } else {
        break;
      }
    }
    groups.add(text.substring(from, i));
    int exponentEnd = exponentEnd(text, i);
    int exponent =
        exponentEnd > i ? Integer.parseInt(plain(text.substring(i + 1, exponentEnd))) : 0;
    return new NumberToken(
        start, Math.max(i, exponentEnd), negative, groups, separators.toString(), exponent);
  }

  private static String plain(String exponent) {
    return exponent.startsWith("+") ? exponent.substring(1) : exponent;
  }

  /** Behind {@code E+06} with at most two digits; the same place where there is none. */
  private static int exponentEnd(String text, int at) {
    if (at >= text.length() || (text.charAt(at) != 'E' && text.charAt(at) != 'e')) {
      return at;
    }
    int i = at + 1;
    if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    int digits = i;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
    return i > digits && i - digits <= 2 && ends ? i : at;
  }

  private static boolean startsNumber(String text, int i) {
    char c = text.charAt(i);
    if (isDigit(c)) {
      return true;
    }
    boolean digitNext = i + 1 < text.length() && isDigit(text.charAt(i + 1));
    boolean afterDigit = i > 0 && isDigit(text.charAt(i - 1));
    if (isMinus(c) || c == '+') {
      return digitNext && !followsWord(text, i);
    }
    return (c == '.' || c == ',')
        && digitNext
        && !afterDigit
        && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
  }

  /** Whether a letter, digit or unit stands before a dash, which then is no sign. */
  private static boolean followsWord(String text, int i) {
    for (int j = i - 1; j >= 0; j--) {
      char c = text.charAt(j);
      if (c != ' ' && c != '\u00A0') {
        return Character.isLetterOrDigit(c) || c == '²' || c == '%' || c == ')';
      }
    }
    return false;
  }

  /** The 2 of {@code m2} and the 3 of {@code m3}. */
  private static boolean isUnitDigit(String text, int i) {
    char c = text.charAt(i);
    boolean afterMetre = i > 0 && (text.charAt(i - 1) == 'm' || text.charAt(i - 1) == 'M');
    boolean alone = i + 1 == text.length() || !isDigit(text.charAt(i + 1));
    boolean decimal =
        i + 2 < text.length()
            && ",.".indexOf(text.charAt(i + 1)) >= 0
            && isDigit(text.charAt(i + 2));
    return (c == '2' || c == '3') && afterMetre && alone && !decimal;
  }

  /** Whether digits go on behind this sign; blanks and apostrophes only before three of them. */
  private static boolean isSeparator(String text, int i, int digitsBefore) {
    int digits = 0;
    while (i + 1 + digits < text.length() && isDigit(text.charAt(i + 1 + digits))) {
      digits++;
    }
    char normal = normalSeparator(text.charAt(i));
    if (normal == '.' || normal == ',') {
      return digits > 0;
    }
    return (normal == '\'' || normal == ' ')
        && digits == 3
        && digitsBefore >= 1
        && digitsBefore <= 3;
  }

  private static char normalSeparator(char c) {
    return switch (c) {
      case '.', ',', '\'' -> c;
      case '’', '‘', '´', '`' -> '\'';
      case ' ', '\u00A0', '\u202F', '\u2009', '\u2007' -> ' ';
      default -> 'x';
    };
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '−' || c == '–';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
