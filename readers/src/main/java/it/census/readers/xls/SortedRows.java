package it.census.readers.xls;

import it.census.model.Cell;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.workbook.SheetRow;
import it.census.readers.workbook.SheetRows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet whose writer did not store them from top to bottom. Such a sheet is held
 * whole; the old format has at most 65,536 rows.
 */
final class SortedRows implements SheetRows {

  private final Iterator<SheetRow> rows;

  private SortedRows(Iterator<SheetRow> rows) {
    this.rows = rows;
  }

  static SortedRows of(SheetRows stored) throws DeliveryUnreadable {
    TreeMap<Integer, SheetRow> sorted = new TreeMap<>();
    try (stored) {
      for (SheetRow row = stored.next(); row != null; row = stored.next()) {
        sorted.merge(row.number(), row, SortedRows::joined);
      }
    }
    return new SortedRows(sorted.values().iterator());
  }

  private static SheetRow joined(SheetRow one, SheetRow other) {
    int width = Math.max(one.cells().size(), other.cells().size());
    List<Cell> cells = new ArrayList<>(width);
    for (int column = 0; column < width; column++) {
      cells.add(other.cell(column).isBlank() ? one.cell(column) : other.cell(column));
    }
    return new SheetRow(one.number(), one.hidden() || other.hidden(), cells);
  }

  @Override
  public @Nullable SheetRow next() {
    return rows.hasNext() ? rows.next() : null;
  }

  @Override
  public void close() {
    // Everything was read at once.
  }
}
