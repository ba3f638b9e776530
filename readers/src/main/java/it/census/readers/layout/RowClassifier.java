package it.census.readers.layout;

import it.census.model.Cell;
import it.census.model.RowKind;
import java.util.List;

/**
 * Says what each row of a table is; asked for every row in order, from the first on, once a pass.
 * Remembers only how many rows came before.
 */
public final class RowClassifier {

  private static final int NARROW = 2;

  private final int headingRows;
  private final List<List<String>> headerRows;
  private final int columns;
  private int filledRows;

  /**
   * @param headingRows rows that hold anything up to the first that can be data
   * @param headerRows folded texts of the header rows, one list a row
   */
  RowClassifier(int headingRows, List<List<String>> headerRows, int columns) {
    this.headingRows = headingRows;
    this.headerRows = headerRows;
    this.columns = columns;
  }

  /** What the next row is. */
  public RowKind classify(RowCells row) {
    if (row.isBlank()) {
      return RowKind.BLANK;
    }
    if (filledRows < headingRows) {
      filledRows++;
      return RowKind.HEADING;
    }
    List<Cell> cells = row.cells();
    if (TotalRows.isTotal(cells)) {
      return RowKind.TOTAL;
    }
    if (repeatsHeader(cells) || (columns > NARROW && TotalRows.isFootnote(cells))) {
      return RowKind.HEADING;
    }
    return RowKind.DATA;
  }

  /** The header once more, as on every printed page. */
  private boolean repeatsHeader(List<Cell> cells) {
    for (List<String> header : headerRows) {
      int filled = 0;
      int same = 0;
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isBlank()) {
          filled++;
          String text = column < header.size() ? header.get(column) : "";
          if (!text.isEmpty() && text.equals(Window.folded(cells.get(column).shown()))) {
            same++;
          } else if (filled - same > 3) {
            break;
          }
        }
      }
      if (same >= Math.min(2, columns) && same * 5 >= filled * 4) {
        return true;
      }
    }
    return false;
  }
}
