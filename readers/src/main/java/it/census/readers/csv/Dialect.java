package it.census.readers.csv;

import java.util.List;

/**
 * How a text table is written.
 *
 * @param delimiter between cells; {@link #NO_DELIMITER} for a table of one column
 * @param quote around cells
 * @param backslashes whether a quote inside a cell is written {@code \"}, as databases export it,
 *     and not doubled
 * @param usualCells cells of a usual record, 1 for a table of one column
 */
record Dialect(char delimiter, char quote, boolean backslashes, int usualCells) {

  /** No character of any text (a Unicode non-character). */
  static final char NO_DELIMITER = '\uFFFF';

  /** What suppliers put between cells, the likeliest first. */
  static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

  /** A dialect in which quotes are doubled. */
  Dialect(char delimiter, char quote, int usualCells) {
    this(delimiter, quote, false, usualCells);
  }

  /** The same with another character between cells. */
  Dialect with(char other) {
    return new Dialect(other, quote, backslashes, usualCells);
  }

  /** The same with another number of cells in a usual record. */
  Dialect ofCells(int usual) {
    return new Dialect(delimiter, quote, backslashes, usual);
  }

  boolean hasDelimiter() {
    return delimiter != NO_DELIMITER;
  }
}
