package it.census.readers.csv;

import java.util.List;

/**
 * How a text table is written.
 *
 * @param delimiter between cells; {@link #NO_DELIMITER} for a table of one column
 * @param quote around cells
 * @param usualCells cells of a usual record, 1 for a table of one column
 */
record Dialect(char delimiter, char quote, int usualCells) {

  /** No character of any text (a Unicode non-character). */
  static final char NO_DELIMITER = '\uFFFF';

  /** What suppliers put between cells, the likeliest first. */
  static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

  boolean hasDelimiter() {
    return delimiter != NO_DELIMITER;
  }
}
