package it.census.readers.config;

import it.census.model.Bilingual;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of the configuration. Separated by commas, or by semicolons where the header line
 * has only these (what Italian spreadsheets save); blank lines and lines of empty cells are passed
 * over.
 */
final class CsvFile {

  static final int MAX_BYTES = 16 << 20;

  private final ConfigurationFile file;
  private final Problems problems;

  private CsvFile(ConfigurationFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Which columns a table has.
   *
   * @param required in every file
   * @param optional known, may be absent
   * @param open whether any further column may follow
   */
  record Shape(List<String> required, List<String> optional, boolean open) {
    static Shape of(String... required) {
      return new Shape(List.of(required), List.of(), false);
    }

    Shape maybe(String... more) {
      return new Shape(required, List.of(more), open);
    }

    Shape andMore() {
      return new Shape(required, optional, true);
    }
  }

  /** A row, its cells by header, trimmed. */
  record Row(Spot at, Map<String, String> cells) {

    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The parts of a cell that are joined by {@code |}. */
    List<String> parts(String column) {
      return Arrays.stream(cell(column).split("\\|"))
          .map(String::strip)
          .filter(p -> !p.isEmpty())
          .toList();
    }
  }

  /** The rows; none where the file is missing or no such table, which is told. */
  static List<Row> read(Folders folders, String name, Shape shape, Problems problems) {
    return folders.require(name).map(f -> read(folders, f, shape, problems)).orElse(List.of());
  }

  static List<Row> read(Folders folders, ConfigurationFile file, Shape shape, Problems problems) {
    return folders
        .text(file, MAX_BYTES)
        .map(text -> new CsvFile(file, problems).rows(text, shape))
        .orElse(List.of());
  }

  private List<Row> rows(String text, Shape shape) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    List<Row> rows = new ArrayList<>();
    long before = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      Optional<List<String>> header = Optional.empty();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        Spot at = file.line((int) before + 1);
        before = parser.getCurrentLineNumber();
        List<String> cells = record.stream().map(String::strip).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
          continue;
        }
        if (header.isEmpty()) {
          header = header(at, cells, shape);
          if (header.isEmpty()) {
            return List.of();
          }
        } else {
          row(at, header.get(), cells).ifPresent(rows::add);
        }
      }
      if (header.isEmpty()) {
        problems.add(
            file.whole(),
            "il file è vuoto: la prima riga deve essere " + String.join(",", shape.required),
            "the file is empty: the first line must be " + String.join(",", shape.required));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      problems.add(
          file.line((int) before + 1),
          "da qui il file non è CSV leggibile: forse le virgolette non si chiudono",
          "from here the file is not readable CSV: perhaps a quotation mark does not close");
    }
    return rows;
  }

  private static char delimiter(String text) {
    String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
  }

  private Optional<List<String>> header(Spot at, List<String> cells, Shape shape) {
    Set<String> known = new LinkedHashSet<>(shape.required);
    known.addAll(shape.optional);
    boolean whole = true;
    for (String column : shape.required) {
      if (!cells.contains(column)) {
        whole = false;
        problems.add(
            at, "manca la colonna `" + column + "`", "the column `" + column + "` is missing");
      }
    }
    for (String column : cells) {
      if (Collections.frequency(cells, column) > 1) {
        whole = false;
        problems.add(
            at,
            "la colonna `" + column + "` c'è due volte",
            "the column `" + column + "` stands there twice");
      } else if (!known.contains(column) && !shape.open) {
        Bilingual sentence =
            Choices.unknown("colonna sconosciuta", "unknown column", column, known);
        problems.add(at, sentence);
      }
    }
    return whole ? Optional.of(cells) : Optional.empty();
  }

  private Optional<Row> row(Spot at, List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      problems.add(
          at,
          "la riga ha " + cells.size() + " celle, l'intestazione " + header.size(),
          "the row has " + cells.size() + " cells, the header " + header.size());
      return Optional.empty();
    }
    Map<String, String> byHeader = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byHeader.put(header.get(i), cells.get(i));
    }
    return Optional.of(new Row(at, byHeader));
  }
}
