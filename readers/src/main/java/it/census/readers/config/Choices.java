package it.census.readers.config;

import it.census.model.Bilingual;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentence for a word that is none of the allowed ones: the nearest, and what is allowed. */
final class Choices {

  /** More than these are not read by anybody; the nearest are shown instead. */
  private static final int SHOWN_WHOLE = 150;

  private static final int SHOWN_OF_MANY = 8;

  private Choices() {}

  /**
   * @param it what the word was meant to be, in Italian: {@code chiave sconosciuta}
   * @param en the same in English: {@code unknown key}
   */
  static Bilingual unknown(String it, String en, String word, Collection<String> valid) {
    Optional<String> meant = nearest(word, valid);
    return new Bilingual(
        it
            + " `"
            + word
            + "`; "
            + meant.map(m -> "forse `" + m + "`? ").orElse("")
            + list(word, valid, "ammessi", "i più vicini fra " + valid.size()),
        en
            + " `"
            + word
            + "`; "
            + meant.map(m -> "did you mean `" + m + "`? ").orElse("")
            + list(word, valid, "valid", "the nearest of " + valid.size() + " valid ones"));
  }

  /** The choice that a slip of the pen would turn into the word. */
  static Optional<String> nearest(String word, Collection<String> valid) {
    return valid.stream()
        .filter(v -> distance(word, v) <= tolerated(word, v))
        .min(byDistance(word));
  }

  /** In a number one slip at most: nobody who writes EPSG:9999 means EPSG:7791. */
  private static int tolerated(String word, String valid) {
    String one = word.replaceAll("[0-9]+", "0");
    boolean otherNumber = one.equalsIgnoreCase(valid.replaceAll("[0-9]+", "0"));
    return otherNumber ? 1 : Math.max(1, word.length() / 3);
  }

  private static String list(String word, Collection<String> valid, String all, String some) {
    if (valid.isEmpty()) {
      return all + ": -";
    }
    if (valid.size() <= SHOWN_WHOLE) {
      return all + ": " + String.join(", ", valid);
    }
    List<String> near = valid.stream().sorted(byDistance(word)).limit(SHOWN_OF_MANY).toList();
    return some + ": " + near.stream().collect(Collectors.joining(", "));
  }

  private static Comparator<String> byDistance(String word) {
    return Comparator.<String>comparingInt(v -> distance(word, v)).thenComparing(v -> v);
  }

  /** Letters to insert, drop, replace or swap with their neighbour; case does not count. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
