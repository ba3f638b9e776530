package it.census.rules.text;

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

  /** The words of a text, see {@link it.census.model.text.Folding#fold}. */
  public static String fold(String text) {
    return it.census.model.text.Folding.fold(text);
  }

  /** The words of a text and the signs that count, see {@link it.census.model.text.Folding}. */
  public static String foldWithSigns(String text) {
    return it.census.model.text.Folding.foldWithSigns(text);
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

  /** Trimmed, lower case, signs kept, see {@link it.census.model.text.Folding#soften}. */
  public static String soften(String text) {
    return it.census.model.text.Folding.soften(text);
  }

  /** White space of any kind, see {@link it.census.model.text.Folding#isBlank}. */
  public static boolean isBlank(int c) {
    return it.census.model.text.Folding.isBlank(c);
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

  /** The text in lower case without regard to any country's habits. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
