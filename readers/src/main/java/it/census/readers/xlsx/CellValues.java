package it.census.readers.xlsx;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.readers.DeliveryUnreadable;

/** What is made of the stored value of a cell. */
@FunctionalInterface
interface CellValues {

  /** Tells filled cells from empty ones, and nothing else. */
  CellValues PRESENCE = (type, style, value, place) -> new Cell.Text(value);

  /**
   * The cell.
   *
   * @param type of the stored value; empty for a number
   * @param style number of the style, which leads to the number format
   * @param value as stored, never empty; of a formula the value it had when the file was saved
   * @param place of the cell, for the refusal
   * @throws DeliveryUnreadable where the value refers to a text that the workbook does not hold
   */
  Cell read(String type, int style, String value, Place place) throws DeliveryUnreadable;
}
