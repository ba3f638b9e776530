package it.census.rules.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the headers of one table say together. A merged cell above them puts a title in front of
 * many at once: {@code PART 1 OF THE REGISTER Site reference}; without the title the header is one
 * the census may know. And only where all of them are paths of elements is {@code Vend./Loc.} one.
 */
final class HeaderRow {

  /** A header by itself, of which no others are known. */
  static final HeaderRow ALONE = new HeaderRow(List.of());

  private static final Pattern PATH = Pattern.compile("[\\p{L}\\d_@/.:-]*[\\p{L}\\d]");

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_COLUMNS = 4;

  private final Map<String, Integer> columnsByBeginning = new HashMap<>();

  private final boolean paths;

  HeaderRow(List<String> headers) {
    this.paths = headers.stream().allMatch(h -> h.isEmpty() || PATH.matcher(h).matches());
    for (String header : headers) {
      String[] words = header.split(" ");
      for (int n = FEWEST_WORDS; n < words.length; n++) {
        columnsByBeginning.merge(beginning(words, n), 1, Integer::sum);
      }
    }
  }

  /** Whether the headers may be names of elements, inside one another where a slash stands. */
  boolean arePaths() {
    return paths;
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
