package it.census.writers.reports;

import java.util.regex.Pattern;

/**
 * Text in files that people open in a spreadsheet: nothing in them may act as a formula (OWASP, CSV
 * injection). Plain numbers keep their sign.
 */
final class Neutral {

  /** Full-width forms count: some spreadsheets read them as the plain ones. */
  private static final String STARTS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9.,]*");

  private Neutral() {}

  /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
  static String text(String text) {
    if (text.isEmpty() || isPlain(text.charAt(0))) {
      return text;
    }
    int first = 0;
    while (first < text.length() && isSkipped(text.charAt(first))) {
      first++;
    }
    boolean formula = first < text.length() && STARTS_FORMULA.indexOf(text.charAt(first)) >= 0;
    boolean control = first > 0 && Character.isISOControl(text.charAt(0));
    return (formula && !NUMBER.matcher(text).matches()) || control ? "'" + text : text;
  }

  /** Most texts begin like this, and there is nothing more to ask. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** What a spreadsheet may drop before it looks at the first character. */
  private static boolean isSkipped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF'
        || c == '\u200B';
  }
}
