package it.census.readers.workbook;

/**
 * Cells that the sender joined into one.
 *
 * @param firstRow number as shown at the left of the sheet, from 1
 * @param lastRow number of the last row, not before the first
 * @param firstColumn from 0 (column A)
 * @param lastColumn not before the first
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
