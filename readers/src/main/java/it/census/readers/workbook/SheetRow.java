package it.census.readers.workbook;

import it.census.model.Cell;
import java.util.List;

/**
 * A row as it stands in the file, before anybody knows what it is.
 *
 * @param number as shown at the left of the sheet, from 1
 * @param hidden whether the sender hid it
 * @param cells from column A on; shorter where the rest is empty
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, empty beyond the end of the row. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.empty();
  }

  /** Whether nobody sees anything in it. */
  public boolean isBlank() {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
