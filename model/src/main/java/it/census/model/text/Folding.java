package it.census.model.text;

import java.text.Normalizer;

/**
 * Makes texts comparable that people write in different ways: {@code PROPRIETA’}, {@code Proprietà}
 * and {@code proprieta} are one. For comparing only; nothing folded is ever stored as a value.
 */
public final class Folding {

  private Folding() {}

  /**
   * Lower case, no accents, every run of anything but letters and digits one blank, none at the
   * ends. {@code m²} becomes {@code m2}. Empty where no letter or digit is left.
   */
  public static String fold(String text) {
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && folded.length() > 0) {
          folded.append(' ');
        }
        gap = false;
        folded.appendCodePoint(c < 128 ? asciiLower(c) : Character.toLowerCase(c));
      } else if (!isCombining(c)) {
        gap = true;
      }
    }
    return folded.toString();
  }

  /**
   * As {@link #fold}, and the signs that make a difference are words: {@code A+} is not {@code A},
   * {@code Prezzo €} is not {@code Prezzo}, {@code Quota %} is not {@code Quota}.
   */
  public static String foldWithSigns(String text) {
    return fold(text.replace("+", " plus ").replace("€", " euro ").replace("%", " percento "));
  }

  /**
   * Trimmed, lower case, white space of every kind one blank, signs kept: for words that consist of
   * signs, as {@code n.d.} or {@code --}.
   */
  public static String soften(String text) {
    StringBuilder soft = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        gap = true;
      } else {
        if (gap && soft.length() > 0) {
          soft.append(' ');
        }
        gap = false;
        soft.append(softer(c));
      }
    }
    return soft.toString();
  }

  /** White space of any kind, also the kinds that {@link Character#isWhitespace} leaves out. */
  public static boolean isBlank(int c) {
    if (c <= ' ' || c == 0xA0) {
      return true;
    }
    return c > 127 && (Character.isSpaceChar(c) || Character.isWhitespace(c) || isInvisible(c));
  }

  /** Characters without width that spreadsheets and web pages leave in texts. */
  public static boolean isInvisible(int c) {
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || c == 0x2060
        || c == 0xFEFF
        || c == 0xAD;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static char softer(char c) {
    return switch (c) {
      case '’', '‘' -> '\'';
      default -> Character.toLowerCase(c);
    };
  }

  private static int asciiLower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isInvisible(c);
  }
}
