package it.census.writers.reports;

import java.util.regex.Pattern;

/**
 * Text in files that people open in a spreadsheet: nothing in them may act as a formula (OWASP, CSV
 * injection). Plain numbers and telephone numbers keep their sign.
 */
final class Neutral {

  private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9][0-9 .,/()-]*");

  private Neutral() {}

  /** The text, behind an apostrophe where a spreadsheet would take it for a formula. */
  static String text(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
      return text;
    }
    return HARMLESS.matcher(text).matches() ? text : "'" + text;
  }
}
