package it.census.model;

import java.util.List;

/**
 * One row of a delivery as it was sent.
 *
 * @param table number of its table in the delivery, from 0
 * @param place where its sender finds it
 * @param kind what the row is
 * @param cells one for each header of its table, in order; a row may be shorter (the rest is empty)
 *     or longer (cells without a header)
 */
public record RawRecord(int table, Place place, RowKind kind, List<Cell> cells) {

  public RawRecord {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, empty beyond the end of the row. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.empty();
  }
}
