package it.census.rules.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Titles that a merged cell above the header puts in front of many headers at once: {@code PART 1
 * OF THE REGISTER Site reference}. Without the title the header is one the census may know.
 */
final class Banners {

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_COLUMNS = 4;

  private final Map<String, Integer> columnsByBeginning = new HashMap<>();

  Banners(List<String> headers) {
    for (String header : headers) {
      String[] words = header.split(" ");
      for (int n = FEWEST_WORDS; n < words.length; n++) {
        columnsByBeginning.merge(beginning(words, n), 1, Integer::sum);
      }
    }
  }

  /** The header without each title that it shares with others, the longest title first. */
  List<String> without(String header) {
    List<String> rests = new ArrayList<>();
    String[] words = header.split(" ");
    for (int n = words.length - 1; n >= FEWEST_WORDS; n--) {
      if (columnsByBeginning.getOrDefault(beginning(words, n), 0) >= FEWEST_COLUMNS) {
        rests.add(String.join(" ", Arrays.asList(words).subList(n, words.length)));
      }
    }
    return rests;
  }

  private static String beginning(String[] words, int n) {
    return String.join(" ", Arrays.asList(words).subList(0, n));
  }
}
