package it.census.readers.csv;

import java.util.List;

/**
 * One record of a text table.
 *
 * @param line the physical line on which it starts, from 1
 * @param cells raw texts, without the quotes around them
 * @param count cells written, trailing empty ones included, which {@code cells} may leave out
 */
record CsvRecord(long line, List<String> cells, int count) {

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
