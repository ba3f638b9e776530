package it.census.readers.layout;

import it.census.readers.DeliveryUnreadable;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a tabular file: table after table, row after row, in constant memory. What a format
 * reader has to provide; everything about headers and kinds of rows is done by {@link
 * TabularDelivery}.
 *
 * <p>The source guards the limits on columns and cell length; rows are counted by its user.
 */
public interface TableSource extends AutoCloseable {

  /**
   * Moves to the next table, skipping what is left of the present one.
   *
   * @return {@code null} after the last
   */
  @Nullable Sheet nextTable() throws DeliveryUnreadable;

  /**
   * The next row of the present table. Spreadsheets may leave out rows that hold nothing: gaps in
   * the row numbers are blank rows, and blank rows at the end are none.
   *
   * @return {@code null} after the last
   */
  @Nullable RowCells nextRow() throws DeliveryUnreadable;

  @Override
  void close();

  /** Opens a pass; what is to be said about the file during the pass goes to the log. */
  @FunctionalInterface
  interface Factory {
    TableSource open(ReadingLog log) throws DeliveryUnreadable;
  }

  /**
   * A table of the file.
   *
   * @param name of the sheet, empty where the format has none
   * @param hidden whether the sender hid it
   */
  record Sheet(String name, boolean hidden) {

    /** The only table of a file without sheets. */
    public static final Sheet ONLY = new Sheet("", false);
  }
}
