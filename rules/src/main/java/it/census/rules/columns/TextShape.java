package it.census.rules.columns;

/**
 * What a text is made of, found in one walk through it: enough to know which patterns cannot match,
 * so that they are not tried.
 */
final class TextShape {

  private final String text;
  private int digits;
  private int letters;
  private int run;
  private int longestWord;
  private int degrees;
  private boolean money;
  private boolean slash;
  private boolean percent;
  private boolean at;
  private boolean separator;

  TextShape(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      note(text.charAt(i));
    }
  }

  private void note(char c) {
    if (Character.isLetter(c)) {
      letters++;
      longestWord = Math.max(longestWord, ++run);
      return;
    }
    run = 0;
    if (isDigit(c)) {
      digits++;
    } else {
      switch (c) {
        case '°' -> degrees++;
        case '€' -> money = true;
        case '/' -> slash = true;
        case '%' -> percent = true;
        case '@' -> at = true;
        case ',', ';', '-', '–', '.', ' ' -> separator = true;
        default -> {}
      }
    }
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  int digits() {
    return digits;
  }

  int letters() {
    return letters;
  }

  /** Letters of the longest word. */
  int longestWord() {
    return longestWord;
  }

  int degrees() {
    return degrees;
  }

  boolean hasAt() {
    return at;
  }

  boolean hasSlash() {
    return slash;
  }

  /** A comma, semicolon, dash, full stop or blank. */
  boolean hasSeparator() {
    return separator;
  }

  boolean hasPercent() {
    return percent;
  }

  /** Whether a unit or a currency may stand in it. */
  boolean mayHaveUnit() {
    return letters > 0 || money || percent;
  }

  boolean isDigitsOnly() {
    return digits == text.length();
  }
}
