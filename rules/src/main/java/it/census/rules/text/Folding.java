package it.census.rules.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Makes texts comparable that people write in different ways: {@code PROPRIETA’}, {@code Proprietà}
 * and {@code proprieta} are one. For comparing only; nothing folded is ever stored as a value.
 */
public final class Folding {

  /** Words that tell a unit, as they look once folded; the second form of a header drops them. */
  private static final Set<String> UNIT_WORDS =
      Set.of(
          "mq",
          "m2",
          "mqi",
          "m",
          "q",
          "metri",
          "quadri",
          "quadrati",
          "sqm",
          "m3",
          "mc",
          "cubi",
          "ml",
          "ha",
          "ettari",
          "ettaro",
          "km",
          "km2",
          "kmq",
          "chilometri",
          "euro",
          "eur",
          "kw",
          "kwp",
          "kva",
          "t",
          "ton",
          "tonn",
          "tonnellate",
          "cm",
          "anno",
          "annuo",
          "annui",
          "mese",
          "mensile",
          "mensili",
          "mln",
          "milioni",
          "migliaia",
          "percentuale",
          "perc");

  /** Words that only lead to a unit: "superficie espressa in mq". */
  private static final Set<String> LEADING_WORDS =
      Set.of(
          "in",
          "espressa",
          "espresso",
          "espressi",
          "misura",
          "misurata",
          "al",
          "per",
          "a",
          "di",
          "valore");

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
   * A header in its two comparable forms: as it stands, and without words for units in brackets or
   * at the end: {@code Superficie lorda (mq.)} also is {@code superficie lorda}.
   */
  public static FoldedHeader foldHeader(String header) {
    String full = fold(header);
    String bare = dropTrailingUnits(fold(dropUnitBrackets(header)));
    return new FoldedHeader(full, bare.isEmpty() ? full : bare);
  }

  /**
   * A folded header.
   *
   * @param full every word of it
   * @param bare without words for units; equal to {@code full} where there are none, or nothing
   *     else
   */
  public record FoldedHeader(String full, String bare) {}

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
  static boolean isInvisible(int c) {
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || c == 0x2060
        || c == 0xFEFF
        || c == 0xAD;
  }

  private static String dropUnitBrackets(String header) {
    StringBuilder kept = new StringBuilder(header.length());
    int from = 0;
    while (from < header.length()) {
      int open = firstOf(header, from, "([{");
      int close = open < 0 ? -1 : firstOf(header, open, ")]}");
      if (close < 0) {
        break;
      }
      kept.append(header, from, open);
      if (!isUnit(header.substring(open + 1, close))) {
        kept.append(header, open, close + 1);
      }
      from = close + 1;
    }
    return kept.append(header, from, header.length()).toString();
  }

  private static boolean isUnit(String words) {
    String folded = fold(words);
    return folded.isEmpty()
        || Arrays.stream(folded.split(" "))
            .allMatch(w -> UNIT_WORDS.contains(w) || LEADING_WORDS.contains(w) || w.equals("ca"));
  }

  private static String dropTrailingUnits(String folded) {
    String text = folded;
    boolean unitSeen = false;
    while (true) {
      int blank = text.lastIndexOf(' ');
      String last = text.substring(blank + 1);
      boolean unit = UNIT_WORDS.contains(last);
      if (blank < 0 || (!unit && !(unitSeen && LEADING_WORDS.contains(last)))) {
        return text;
      }
      unitSeen = true;
      text = text.substring(0, blank);
    }
  }

  private static int firstOf(String text, int from, String signs) {
    for (int i = from; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
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

  /** The text in lower case without regard to any country's habits. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
