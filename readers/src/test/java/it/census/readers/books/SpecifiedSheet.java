package it.census.readers.books;

import it.census.readers.Examples;
import it.census.readers.workbook.Merge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sheet as an example describes it.
 *
 * @param hiddenRows numbers of the rows that are hidden, as shown at the left of the sheet
 */
public record SpecifiedSheet(
    String name, boolean hidden, List<Integer> hiddenRows, List<List<SpecifiedCell>> rows) {

  /** All sheets of an example. */
  static List<SpecifiedSheet> all(Map<String, Object> example) {
    return ((List<?>) example.get("sheets")).stream().map(sheet -> of((Map<?, ?>) sheet)).toList();
  }

  private static SpecifiedSheet of(Map<?, ?> described) {
    List<List<SpecifiedCell>> rows = new ArrayList<>();
    for (Object row : (List<?>) described.get("rows")) {
      rows.add(((List<?>) row).stream().map(SpecifiedCell::of).toList());
    }
    return new SpecifiedSheet(
        String.valueOf(described.get("name")),
        "true".equals(described.get("hidden")),
        Examples.texts(described.get("hidden_rows")).stream().map(Integer::valueOf).toList(),
        rows);
  }

  /** The ranges that the arrows make. */
  List<Merge> merges() {
    List<Merge> merges = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        if (!isJoined(cell(row, column))) {
          int right = column;
          while (cell(row, right + 1) instanceof SpecifiedCell.JoinedLeft) {
            right++;
          }
          int below = row;
          while (cell(below + 1, column) instanceof SpecifiedCell.JoinedUp) {
            below++;
          }
          if (right > column || below > row) {
            merges.add(new Merge(row + 1, below + 1, column, right));
          }
        }
      }
    }
    return merges;
  }

  static boolean isJoined(SpecifiedCell cell) {
    return cell instanceof SpecifiedCell.JoinedLeft || cell instanceof SpecifiedCell.JoinedUp;
  }

  private SpecifiedCell cell(int row, int column) {
    return row < rows.size() && column < rows.get(row).size()
        ? rows.get(row).get(column)
        : new SpecifiedCell.Empty("");
  }
}
