package it.census.rules.values;

import it.census.model.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads telephone numbers: digits in groups as the supplier made them, one blank between, with the
 * country's prefix where it is given ({@code +39 055 1234567}); labels and other signs go.
 */
public final class PhoneReader {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:tel(?:efono)?|cell(?:ulare)?|mob(?:ile)?|ph(?:one)?|uff(?:icio)?|n)\\b[.:°\\s]*");

  private static final Pattern FAX = Pattern.compile("(?i)\\bfax\\b[.:\\s]*[+\\d][\\d\\s./()-]*");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[;,|\\n]|\\s[-–](?:\\s|$)|\\be\\b|\\bo\\b)\\s*");

  private static final Pattern NUMBER = Pattern.compile("(?:\\+|00)?\\s?[\\d(][\\d\\s./()\\-]*\\d");

  private static final Pattern EXTENSION =
      Pattern.compile("(?i)\\s*(?:int(?:erno)?|ext)[.:\\s]*(\\d{1,5})\\s*$");

  private static final Pattern SIGN_AHEAD = Pattern.compile("(?=[/–-])");

  private static final Pattern PREFIX = Pattern.compile("^(?:\\+|00)\\s?\\d{2}");

  private static final Pattern LAST_DIGITS = Pattern.compile("\\s*\\d{1,5}\\s*");

  private static final int LONGEST_CELL = 300;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 15;
  private static final int LONGEST_AREA = 4;

  /** Digits of a number with its area behind which a dash begins another. */
  private static final int COMPLETE = 8;

  /** Reads one cell; of several numbers the first. */
  public Reading<String> read(Cell cell) {
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    String sent = cell.shown().strip();
    if (NumberReader.isSignsOnly(sent)) {
      return Reading.missing();
    }
    if (sent.length() > LONGEST_CELL) {
      return Reading.unreadable(ValueNotices.PHONE_UNREADABLE, Map.of());
    }
    List<String> numbers = new ArrayList<>();
    String text = LABEL.matcher(FAX.matcher(sent).replaceAll(" ")).replaceAll(" ").strip();
    for (String part : BETWEEN.split(text)) {
      for (String number : parted(part)) {
        boolean lastDigits = !numbers.isEmpty() && LAST_DIGITS.matcher(number).matches();
        if (lastDigits) {
          numbers.add(number);
        } else if (!number.isBlank() && !take(number.strip(), numbers)) {
          return Reading.unreadable(ValueNotices.PHONE_UNREADABLE, Map.of());
        }
      }
    }
    if (numbers.isEmpty()) {
      return Reading.unreadable(ValueNotices.PHONE_UNREADABLE, Map.of());
    }
    String first = numbers.get(0);
    Reading<String> reading = Reading.of(first).by(first.equals(sent) ? "" : "phone_format");
    return numbers.size() == 1
        ? reading
        : reading.saying(
            ValueNotices.FIRST_OF_SEVERAL, Map.of("count", Integer.toString(numbers.size())));
  }

  /**
   * Strokes and dashes part the area from its number ({@code 055/1234567}), groups of one number
   * ({@code 055-123-4567}), or, behind enough digits, one number from the next, of which only the
   * last digits may be written: {@code 0565 63111/63112}, {@code 055 1234567/8}.
   */
  private static List<String> parted(String part) {
    List<String> numbers = new ArrayList<>();
    String number = "";
    char grouping = ' ';
    for (String piece : SIGN_AHEAD.split(part)) {
      int before = digits(PREFIX.matcher(number.strip()).replaceFirst(""));
      char sign = piece.isEmpty() ? ' ' : piece.charAt(0);
      boolean tail = !numbers.isEmpty() && before < SHORTEST;
      boolean complete = before >= (sign == '/' ? SHORTEST : COMPLETE) && sign != grouping;
      if (!number.isEmpty() && (tail || complete)) {
        numbers.add(number);
        number = piece.substring(1);
        grouping = ' ';
      } else {
        number += piece;
        grouping = before > LONGEST_AREA ? sign : grouping;
      }
    }
    numbers.add(number);
    return numbers;
  }

  private static boolean take(String text, List<String> numbers) {
    Matcher extension = EXTENSION.matcher(text);
    String inner = "";
    String number = text;
    if (extension.find()) {
      inner = " int. " + extension.group(1);
      number = text.substring(0, extension.start());
    }
    if (!NUMBER.matcher(number).matches()) {
      return false;
    }
    int digits = digits(number);
    if (digits < SHORTEST || digits > LONGEST) {
      return false;
    }
    String international = number.startsWith("00") ? "+" + number.substring(2).strip() : number;
    String grouped = international.replaceAll("[^\\d+]+", " ").strip().replace("+ ", "+");
    numbers.add(grouped + inner);
    return true;
  }

  private static int digits(String text) {
    return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}
