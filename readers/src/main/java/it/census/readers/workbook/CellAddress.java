package it.census.readers.workbook;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.Map;

/**
 * Where a cell stands in its sheet.
 *
 * @param row number as shown at the left of the sheet, 1 to 1,048,576
 * @param column from 0 (column A) to 16,383 (column XFD)
 */
public record CellAddress(int row, int column) {

  /** Number of the last row that a sheet can have. */
  public static final int LAST_ROW = 1_048_576;

  /** Columns that a sheet can have. */
  public static final int COLUMNS = 16_384;

  /**
   * The address written as {@code F12}.
   *
   * @throws DeliveryUnreadable where there is no such cell in any sheet: the file is damaged, or
   *     made to do harm
   */
  public static CellAddress parse(String text) throws DeliveryUnreadable {
    int at = 0;
    int column = 0;
    while (at < text.length() && at < 4 && letter(text.charAt(at)) > 0) {
      column = column * 26 + letter(text.charAt(at++));
    }
    long row = 0;
    int digits = at;
    while (at < text.length() && at - digits < 8 && Character.digit(text.charAt(at), 10) >= 0) {
      row = row * 10 + Character.digit(text.charAt(at++), 10);
    }
    if (at < text.length() || column < 1 || column > COLUMNS || row < 1 || row > LAST_ROW) {
      throw impossible(text);
    }
    return new CellAddress((int) row, column - 1);
  }

  /** Checks the number of a row. */
  public static int checkedRow(long row) throws DeliveryUnreadable {
    if (row < 1 || row > LAST_ROW) {
      throw impossible(Long.toString(row));
    }
    return (int) row;
  }

  /** Checks the number of a column, from 0. */
  public static int checkedColumn(int column) throws DeliveryUnreadable {
    if (column < 0 || column >= COLUMNS) {
      throw impossible(Integer.toString(column));
    }
    return column;
  }

  private static int letter(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 1;
    }
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }

  private static DeliveryUnreadable impossible(String text) {
    String shown = text.length() > 30 ? text.substring(0, 30) : text;
    return DeliveryUnreadable.because(
        Refusal.DAMAGED, Map.of("detail", "\"" + shown + "\" > XFD1048576"));
  }
}
