package it.census.readers.layout;

import it.census.model.Cell;
import it.census.model.Place;
import java.util.List;

/**
 * One row as a format reader finds it.
 *
 * @param place where its sender finds it
 * @param cells from the first column on; trailing empty cells may be left out
 * @param spread texts of the row with every merged range repeated in all its cells; empty where the
 *     row touches no merged range. Only headers are read from it
 * @param filledDown columns, from 0, whose cell was repeated from a merged range that begins in a
 *     row above
 */
public record RowCells(
    Place place, List<Cell> cells, List<String> spread, List<Integer> filledDown) {

  public RowCells {
    cells = List.copyOf(cells);
    spread = List.copyOf(spread);
    filledDown = List.copyOf(filledDown);
  }

  /** A row in which nothing was repeated from above. */
  public RowCells(Place place, List<Cell> cells, List<String> spread) {
    this(place, cells, spread, List.of());
  }

  /** A row without merged ranges. */
  public static RowCells of(Place place, List<Cell> cells) {
    return new RowCells(place, cells, List.of());
  }

  public boolean isBlank() {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Number of columns up to the last that holds anything, merged ranges included. */
  int width() {
    int width = 0;
    for (int column = 0; column < Math.max(cells.size(), spread.size()); column++) {
      if (!heading(column).isBlank()) {
        width = column + 1;
      }
    }
    return width;
  }

  /** What the cell of a column shows, or the merged range it lies in. */
  String heading(int column) {
    if (column < spread.size() && !spread.get(column).isBlank()) {
      return spread.get(column);
    }
    return column < cells.size() ? cells.get(column).shown() : "";
  }

  boolean isMerged() {
    return !spread.isEmpty();
  }
}
