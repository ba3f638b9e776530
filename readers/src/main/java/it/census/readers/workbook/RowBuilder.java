package it.census.readers.workbook;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Puts the cells of each row of a sheet in their columns; files only hold the cells that have
 * something.
 */
public final class RowBuilder {

  /** Empty cells before the ones far to the right, over a whole sheet: a stray one is no table. */
  private static final long MOST_PADDING = 20_000_000;

  private final String sheet;
  private final ReadingLimits limits;
  private final List<Cell> cells = new ArrayList<>();
  private final BitSet used = new BitSet();
  private int columnsUsed;
  private long padding;

  public RowBuilder(String sheet, ReadingLimits limits) {
    this.sheet = sheet;
    this.limits = limits;
  }

  /**
   * Puts a cell in its column; an empty one leaves no trace.
   *
   * @param row number of the row, for the refusal
   * @param column from 0
   * @throws DeliveryUnreadable where the sheet fills more columns than a table may have, or the
   *     text is longer than a cell may be
   */
  public void put(int row, int column, Cell cell) throws DeliveryUnreadable {
    if (cell instanceof Cell.Empty) {
      return;
    }
    if (!used.get(column)) {
      used.set(column);
      columnsUsed++;
    }
    if (column >= limits.columns()) {
      padding += column - cells.size();
    }
    if (columnsUsed > limits.columns() || padding > MOST_PADDING) {
      throw beyond(Refusal.TOO_MANY_COLUMNS, limits.columns(), row, column);
    }
    if (cell instanceof Cell.Text text && text.shown().length() > limits.cellLength()) {
      throw beyond(Refusal.CELL_TOO_LONG, limits.cellLength(), row, column);
    }
    while (cells.size() <= column) {
      cells.add(Cell.empty());
    }
    cells.set(column, cell);
  }

  private DeliveryUnreadable beyond(Refusal refusal, int limit, int row, int column) {
    return DeliveryUnreadable.because(
        refusal,
        Map.of(
            "limit",
            Integer.toString(limit),
            "place",
            new Place.SheetCell(sheet, row, column).text()));
  }

  /** The row with the cells put so far; the builder starts anew. */
  public SheetRow take(int number, boolean hidden) {
    SheetRow row = new SheetRow(number, hidden, cells);
    cells.clear();
    return row;
  }
}
