package it.census.model;

import java.util.List;
import java.util.Optional;

/**
 * The head of one table of a delivery: a sheet, a CSV file, the record elements of an XML file, the
 * features of a GeoJSON file.
 *
 * @param sheet name of the sheet, empty where the format has none
 * @param hidden whether the sender hid this sheet
 * @param headers one a column, white space collapsed; stacked header rows are joined by a blank;
 *     empty for an unnamed column
 * @param epsg number of the reference system that the file says its coordinates are in; empty where
 *     it says none
 */
public record TableHead(
    String sheet, boolean hidden, List<String> headers, Optional<Integer> epsg) {

  public TableHead {
    headers = List.copyOf(headers);
  }

  /** A table that says nothing of coordinates, as most. */
  public TableHead(String sheet, boolean hidden, List<String> headers) {
    this(sheet, hidden, headers, Optional.empty());
  }
}
