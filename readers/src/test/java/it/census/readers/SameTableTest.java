package it.census.readers;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.ods.OdsFile;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table, sent in every form that suppliers use: the rows are the same, and all are counted. */
class SameTableTest {

  private static final List<List<String>> TABLE =
      List.of(
          List.of("Comune di Prova – Ufficio SUAP", "", "", ""),
          List.of("Codice", "Località", "Superficie", "Note"),
          List.of("A-1", "Città «Nuova»; lotto 1", "1.200,50", "prima riga\nseconda riga"),
          List.of("A-2", "Via Roma, 3", "800", "detta \"la fornace\""),
          List.of("", "", "", ""),
          List.of("Codice", "Località", "Superficie", "Note"),
          List.of("A-3", "L'Isola", "90", ""),
          List.of("TOTALE", "", "2.090,50", ""));

  private static final List<String> KINDS =
      List.of("HEADING", "HEADING", "DATA", "DATA", "BLANK", "HEADING", "DATA", "TOTAL");

  @TempDir Path folder;

  @Test
  void in_any_dialect_of_csv() throws Exception {
    for (char delimiter : ";,\t|".toCharArray()) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
        for (String lineEnd : List.of("\n", "\r\n")) {
          Path file =
              Files.write(folder.resolve("a.csv"), csv(delimiter, lineEnd).getBytes(charset));

          assertReadAsWritten(file);
        }
      }
    }
  }

  @Test
  void in_utf_16_with_tabs_as_spreadsheets_save_unicode_text() throws Exception {
    String text = "\ufeff" + csv('\t', "\r\n");

    assertReadAsWritten(
        Files.write(folder.resolve("a.txt"), text.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void as_an_open_document() throws Exception {
    String rows =
        TABLE.stream()
            .map(row -> row.stream().map(OdsFile::text).collect(Collectors.joining()))
            .map(cells -> "<row>" + cells + "</row>")
            .collect(Collectors.joining());

    assertReadAsWritten(OdsFile.write(folder.resolve("a.ods"), OdsFile.sheet("Aree", rows)));
  }

  @Test
  void as_a_workbook_of_both_generations() throws Exception {
    assertReadAsWritten(workbook(new XSSFWorkbook(), "a.xlsx"));
    assertReadAsWritten(workbook(new HSSFWorkbook(), "a.xls"));
  }

  @Test
  void as_xml_which_knows_no_headings_and_totals() throws Exception {
    List<List<String>> data = new ArrayList<>();
    for (int row = 0; row < TABLE.size(); row++) {
      if (KINDS.get(row).equals("DATA")) {
        data.add(TABLE.get(row));
      }
    }
    Path file = Files.writeString(folder.resolve("a.xml"), xml(data));

    assertThat(read(file)).isEqualTo(new Rows(TABLE.get(1), data, List.of("DATA", "DATA", "DATA")));
  }

  private static String xml(List<List<String>> rows) {
    StringBuilder xml = new StringBuilder("<aree>");
    for (List<String> row : rows) {
      xml.append("<area>");
      for (int column = 0; column < 4; column++) {
        String name = TABLE.get(1).get(column);
        xml.append('<' + name + "><![CDATA[" + row.get(column) + "]]></" + name + '>');
      }
      xml.append("</area>");
    }
    return xml.append("</aree>").toString();
  }

  /** What was read: columns, cells and kinds of all rows. */
  private record Rows(List<String> headers, List<List<String>> cells, List<String> kinds) {}

  private static void assertReadAsWritten(Path file) throws Exception {
    assertThat(read(file)).isEqualTo(new Rows(TABLE.get(1), TABLE, KINDS));
  }

  private static Rows read(Path file) throws Exception {
    try (OpenedDelivery delivery =
        new DeliveryOpener(ReadingLimits.DEFAULT).open(file, ReadingOptions.NONE)) {
      List<List<String>> cells = new ArrayList<>();
      List<String> kinds = new ArrayList<>();
      try (RowCursor cursor = delivery.rows()) {
        for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
          kinds.add(row.kind().name());
          List<String> shown = new ArrayList<>();
          for (int column = 0; column < 4; column++) {
            shown.add(row.cell(column).shown());
          }
          cells.add(shown);
        }
      }
      return new Rows(delivery.tables().get(0).headers(), cells, kinds);
    }
  }

  private static String csv(char delimiter, String lineEnd) {
    return TABLE.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(String.valueOf(delimiter))))
        .collect(Collectors.joining(lineEnd));
  }

  private Path workbook(Workbook book, String name) throws Exception {
    Sheet sheet = book.createSheet("Aree");
    for (int number = 0; number < TABLE.size(); number++) {
      Row row = sheet.createRow(number);
      for (int column = 0; column < 4; column++) {
        String text = TABLE.get(number).get(column);
        if (!text.isEmpty()) {
          row.createCell(column).setCellValue(text);
        }
      }
    }
    Path file = folder.resolve(name);
    try (book;
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }
}
