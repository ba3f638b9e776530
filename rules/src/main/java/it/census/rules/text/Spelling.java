package it.census.rules.text;

import java.util.Arrays;

/** How far apart two words are in slips of the pen. */
public final class Spelling {

  private static final int LONG_WORD = 8;
  private static final int SHORT_WORD = 5;

  private Spelling() {}

  /** How many slips a text of this length is forgiven: none, one, or two. */
  public static int forgiven(String folded) {
    return folded.length() < SHORT_WORD ? 0 : folded.length() < LONG_WORD ? 1 : 2;
  }

  /**
   * The fewest letters put in, left out, replaced or exchanged with their neighbour that turn one
   * text into the other; anything above the limit is told as limit + 1.
   */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
        best = Math.min(best, cost);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], limit + 1);
  }
}
