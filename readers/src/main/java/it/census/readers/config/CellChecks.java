package it.census.readers.config;

import it.census.readers.config.CsvFile.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;

/** Reads typed cells of a reference table and tells what is none. */
final class CellChecks {

  private final Problems problems;

  CellChecks(Problems problems) {
    this.problems = problems;
  }

  /** Not where there are no choices at all: their file could not be read, which is told already. */
  void tellUnknown(Row row, String it, String en, String word, Collection<String> valid) {
    if (!valid.isEmpty()) {
      problems.add(row.at(), Choices.unknown(it, en, word, valid));
    }
  }

  double degrees(Row row, String column, int limit) {
    try {
      double value = Keys.plainDecimal(row.cell(column)).doubleValue();
      if (Math.abs(value) <= limit) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      // Told below, like a number out of range.
    }
    problems.add(
        row.at(),
        "`" + column + "`: `" + row.cell(column) + "` non è in gradi decimali",
        "`" + column + "`: `" + row.cell(column) + "` is not in decimal degrees");
    return Double.NaN;
  }

  Optional<LocalDate> date(Row row, String column) {
    try {
      return Optional.of(LocalDate.parse(row.cell(column)));
    } catch (DateTimeParseException noDate) {
      problems.add(
          row.at(),
          "`" + column + "`: `" + row.cell(column) + "` non è una data come 2013-12-31",
          "`" + column + "`: `" + row.cell(column) + "` is not a date such as 2013-12-31");
      return Optional.empty();
    }
  }
}
