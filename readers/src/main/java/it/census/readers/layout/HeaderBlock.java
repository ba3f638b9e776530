package it.census.readers.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One to four stacked header rows.
 *
 * @param first index of the top row among the rows that hold anything
 * @param last index of the bottom row
 */
record HeaderBlock(int first, int last) {

  int height() {
    return last - first + 1;
  }

  /** One text a column: from top to bottom, joined by blanks, a repeated text only once. */
  List<String> joined(Window window) {
    Map<String, Integer> bottoms = bottomTexts(window);
    List<String> headers = new ArrayList<>(window.width());
    for (int column = 0; column < window.width(); column++) {
      List<String> parts = new ArrayList<>();
      for (int row = first; row <= last; row++) {
        String text = window.text(row, column);
        if (text.isEmpty() && row < last && isRepeated(bottoms, window.text(last, column))) {
          text = groupToTheLeft(window, row, column);
        }
        if (!text.isEmpty() && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(text))) {
          parts.add(text);
        }
      }
      headers.add(String.join(" ", parts));
    }
    return headers;
  }

  private Map<String, Integer> bottomTexts(Window window) {
    Map<String, Integer> counts = new HashMap<>();
    for (int column = 0; column < window.width(); column++) {
      counts.merge(window.text(last, column), 1, Integer::sum);
    }
    return counts;
  }

  private static boolean isRepeated(Map<String, Integer> bottoms, String text) {
    return !text.isEmpty() && bottoms.getOrDefault(text, 0) > 1;
  }

  /**
   * A text file knows no merged cells: the group stands in its first column only. A column whose
   * own name occurs elsewhere needs its group to be told apart.
   */
  private static String groupToTheLeft(Window window, int row, int column) {
    for (int left = column; left >= 0; left--) {
      if (window.isFilled(row, left)) {
        return window.text(row, left);
      }
    }
    return "";
  }
}
