package it.census.readers;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.config.ReadingLimits;
import it.census.readers.ods.OdsFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Any table of texts comes back cell by cell, whatever format and dialect it was written in. */
class AnyTableProperties {

  private static final List<String> HEADERS = List.of("Codice", "Nome", "Comune");
  private static final ReadingOptions KNOWN =
      new ReadingOptions(Optional.empty(), List.of(), HEADERS::contains);

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("tables");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 200)
  void csv(
      @ForAll("tables") List<List<String>> any,
      @ForAll("delimiters") char delimiter,
      @ForAll("quotes") char quote,
      @ForAll("lineEnds") String lineEnd,
      @ForAll boolean utf16)
      throws Exception {
    // Cells that look quoted the other way could be: then the file says too little.
    char other = quote == '"' ? '\'' : '"';
    List<List<String>> table =
        any.stream()
            .map(row -> row.stream().map(cell -> cell.replace(other, '-')).toList())
            .toList();
    String text =
        withHeaders(table).stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> quote + cell.replace("" + quote, "" + quote + quote) + quote)
                        .collect(Collectors.joining("" + delimiter)))
            .collect(Collectors.joining(lineEnd));
    Path file = folder.resolve("table.csv");
    Files.write(
        file,
        utf16 ? text.getBytes(StandardCharsets.UTF_16) : text.getBytes(StandardCharsets.UTF_8));

    assertThat(data(file)).isEqualTo(table);
  }

  @Property(tries = 100)
  void ods(@ForAll("tables") List<List<String>> table) throws Exception {
    String rows =
        withHeaders(table).stream()
            .map(
                row ->
                    "<row>"
                        + row.stream().map(OdsFile::text).collect(Collectors.joining())
                        + "</row>")
            .collect(Collectors.joining());

    assertThat(data(OdsFile.write(folder.resolve("table.ods"), OdsFile.sheet("F", rows))))
        .isEqualTo(table);
  }

  @Property(tries = 40)
  void xlsx(@ForAll("tables") List<List<String>> table) throws Exception {
    try (Workbook workbook = new XSSFWorkbook()) {
      assertThat(data(write(workbook, table, "table.xlsx"))).isEqualTo(table);
    }
  }

  @Property(tries = 40)
  void xls(@ForAll("tables") List<List<String>> table) throws Exception {
    try (Workbook workbook = new HSSFWorkbook()) {
      assertThat(data(write(workbook, table, "table.xls"))).isEqualTo(table);
    }
  }

  private static Path write(Workbook workbook, List<List<String>> table, String name)
      throws IOException {
    Sheet sheet = workbook.createSheet("F");
    int number = 0;
    for (List<String> cells : withHeaders(table)) {
      Row row = sheet.createRow(number++);
      for (int column = 0; column < cells.size(); column++) {
        row.createCell(column).setCellValue(cells.get(column));
      }
    }
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static List<List<String>> withHeaders(List<List<String>> table) {
    List<List<String>> all = new ArrayList<>(List.of(HEADERS));
    all.addAll(table);
    return all;
  }

  private static List<List<String>> data(Path file) throws DeliveryUnreadable {
    List<List<String>> rows = new ArrayList<>();
    try (OpenedDelivery delivery = new DeliveryOpener(ReadingLimits.DEFAULT).open(file, KNOWN);
        RowCursor cursor = delivery.rows()) {
      for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
        if (row.kind() == RowKind.DATA) {
          rows.add(row.cells().stream().map(Cell::shown).toList());
        }
      }
    }
    return rows;
  }

  /** Rows of words; the reference comes first, so that none is blank, a total or a heading. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> reference =
        Arbitraries.integers().between(1, 9_999).map(number -> "A-" + number);
    Arbitrary<String> word =
        Arbitraries.strings().withChars("abcàèé'\";,|&<>€ß1".toCharArray()).ofMaxLength(12);
    Arbitrary<List<String>> row =
        reference.flatMap(
            first ->
                word.flatMap(
                    second -> word.map(third -> List.of(first, "n" + second, "c" + third))));
    return row.list().ofMinSize(2).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(';', ',', '\t', '|');
  }

  @Provide
  Arbitrary<Character> quotes() {
    return Arbitraries.of('"', '\'');
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }
}
