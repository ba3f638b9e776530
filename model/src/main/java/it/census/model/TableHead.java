package it.census.model;

import java.util.List;

/**
 * The head of one table of a delivery: a sheet, a CSV file, the record elements of an XML file.
 *
 * @param sheet name of the sheet, empty where the format has none
 * @param hidden whether the sender hid this sheet
 * @param headers one a column, white space collapsed; stacked header rows are joined by a blank;
 *     empty for an unnamed column
 */
public record TableHead(String sheet, boolean hidden, List<String> headers) {

  public TableHead {
    headers = List.copyOf(headers);
  }
}
