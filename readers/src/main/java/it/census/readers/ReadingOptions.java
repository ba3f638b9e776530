package it.census.readers;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known about a delivery before it is opened.
 *
 * @param record XML: path of the element that is a row
 * @param sheets the only sheets to read; empty: all
 * @param knownHeader whether the vocabulary knows a text as a column header; helps to find the
 *     header row
 */
public record ReadingOptions(
    Optional<String> record, List<String> sheets, Predicate<String> knownHeader) {

  /** Nothing is known. */
  public static final ReadingOptions NONE =
      new ReadingOptions(Optional.empty(), List.of(), header -> false);

  public ReadingOptions {
    sheets = List.copyOf(sheets);
  }

  /** Whether the sheet is one of those to be read. */
  public boolean wants(String sheet) {
    return sheets.isEmpty()
        || sheets.stream().anyMatch(name -> name.strip().equalsIgnoreCase(sheet.strip()));
  }

  /** The same for a format that has no sheets to choose from. */
  public ReadingOptions forOneTable() {
    return new ReadingOptions(record, List.of(), knownHeader);
  }
}
