package it.census.readers.layout;

import it.census.model.Cell;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a cell looks, before anybody knows what its column means: what headers are told by. */
enum CellShape {
  EMPTY,
  /** A way to write "nothing": {@code -}, {@code n.d.}; says neither header nor data. */
  MISSING,
  /** A number, date, yes or no, web or mail address: never a header. */
  VALUE,
  /** Words with digits among them: an address, a code; rarely a header. */
  MIXED,
  /** Words. */
  WORDS;

  private static final int LONGEST_VALUE = 60;

  private static final Pattern NOTHING =
      Pattern.compile("[^\\p{L}\\p{N}]+|n\\.?\\s?[dac]\\.?|n/[ad]|null|none|no data");

  /** Digits with signs, grouping, decimals, exponents, currency or unit around them. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(eur|euro|[€$£])?\\s*[+-]?\\s*\\d[\\d.,'’\\s\\u00a0]*(e[+-]?\\d+)?\\s*"
              + "(eur|euro|[€$£%]|mq\\.?|m2|m²|m3|mc|m³|ha|are|ca|m|ml|km|kw|kv|kva|t|q)?\\s*");

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,4}[-/. ](\\d{1,2}|\\p{L}{3,10})[-/. ]\\d{2,4}"
              + "([t ]\\d{1,2}[:.]\\d{2}([:.]\\d{2})?.{0,8})?|\\p{L}{3,9} \\d{1,2}, \\d{4}");

  private static final Pattern YES_NO = Pattern.compile("s[iì]'?|yes|no|vero|falso|true|false");

  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+");

  /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
  private static final int LONGEST_MAIL_ADDRESS = 254;

  private static final Pattern MAIL_ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");

  static CellShape of(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return of(text.shown());
    }
    return cell.isBlank() ? EMPTY : VALUE;
  }

  static CellShape of(String shown) {
    String text = shown.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return EMPTY;
    }
    // Asked of many cells of every row: no pattern is tried that cannot match.
    boolean digits = hasDigit(text);
    if (text.length() <= LONGEST_VALUE) {
      if (digits
          ? NUMBER.matcher(text).matches() || DATE.matcher(text).matches()
          : YES_NO.matcher(text).matches()) {
        return VALUE;
      }
      if (!digits && NOTHING.matcher(text).matches()) {
        return MISSING;
      }
    }
    if (isAddress(text)) {
      return VALUE;
    }
    return digits ? MIXED : WORDS;
  }

  private static boolean isAddress(String text) {
    boolean mail = text.indexOf('@') > 0 && text.length() <= LONGEST_MAIL_ADDRESS;
    boolean web = text.startsWith("http") || text.startsWith("www.");
    return (mail && MAIL_ADDRESS.matcher(text).matches())
        || (web && WEB_ADDRESS.matcher(text).matches());
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a header could look so. */
  boolean isText() {
    return this == WORDS || this == MIXED;
  }

  /** Whether it holds digits or a typed value, as most data does and few headers do. */
  boolean isDataLike() {
    return this == VALUE || this == MIXED;
  }
}
