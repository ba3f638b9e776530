package it.census.readers;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.config.ReadingLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table, however it is sent: the same columns and the same rows. */
class SameTableEveryFormatTest {

  private static final List<String> HEADERS =
      List.of("codice", "comune", "superficie", "prezzo", "note");

  /** Numbers where a supplier writes numbers; empty texts are empty cells. */
  private static final List<List<Object>> ROWS =
      List.of(
          List.of("A-1", "Piombino", 1200, 85000.5, "libera, \"subito\""),
          List.of("A-2", "Prato", 800, "", "località è – 1ª fila"),
          List.of("", "", "", "", ""),
          List.of("0042", "San Marcello Piteglio", 7, "trattativa riservata", ""));

  @TempDir Path folder;

  @Test
  void every_format_gives_the_same_columns_and_rows() throws Exception {
    List<String> expected =
        List.of(
            "[codice, comune, superficie, prezzo, note]",
            "DATA [A-1, Piombino, 1200, 85000,5, libera, \"subito\"]",
            "DATA [A-2, Prato, 800, , località è – 1ª fila]",
            "BLANK []",
            "DATA [0042, San Marcello Piteglio, 7, trattativa riservata]");

    assertThat(read(workbook(new XSSFWorkbook(), "t.xlsx"))).isEqualTo(expected);
    assertThat(read(workbook(new HSSFWorkbook(), "t.xls"))).isEqualTo(expected);
    assertThat(read(text("t.csv", csv()))).isEqualTo(expected);
    assertThat(read(text("t.xml", xml()))).isEqualTo(expected);
  }

  private static List<String> read(Path file) throws DeliveryUnreadable {
    ReadingOptions options =
        new ReadingOptions(Optional.of("/offerte/offerta"), List.of(), HEADERS::contains);
    List<String> lines = new ArrayList<>();
    try (OpenedDelivery delivery = new DeliveryOpener(ReadingLimits.DEFAULT).open(file, options);
        RowCursor rows = delivery.rows()) {
      lines.add(delivery.tables().get(0).headers().toString());
      for (RawRecord row = rows.next(); row != null; row = rows.next()) {
        if (row.kind() != RowKind.HEADING) {
          lines.add(row.kind() + " " + shown(row));
        }
      }
    }
    return lines;
  }

  private static List<String> shown(RawRecord row) {
    List<String> shown = new ArrayList<>(row.cells().stream().map(Cell::shown).toList());
    while (!shown.isEmpty() && shown.get(shown.size() - 1).isEmpty()) {
      shown.remove(shown.size() - 1);
    }
    return shown;
  }

  private Path workbook(Workbook empty, String name) throws IOException {
    Path file = folder.resolve(name);
    try (empty;
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = empty.createSheet("Aree");
      fill(sheet.createRow(0), HEADERS);
      for (int row = 0; row < ROWS.size(); row++) {
        fill(sheet.createRow(row + 1), ROWS.get(row));
      }
      empty.write(out);
    }
    return file;
  }

  private static void fill(Row row, List<?> values) {
    for (int column = 0; column < values.size(); column++) {
      if (values.get(column) instanceof Number number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else {
        row.createCell(column).setCellValue(values.get(column).toString());
      }
    }
  }

  private static String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(";", HEADERS));
    for (List<Object> row : ROWS) {
      lines.add(
          row.stream()
              .map(value -> asWritten(value).replace("\"", "\"\""))
              .map(text -> text.isEmpty() ? "" : '"' + text + '"')
              .collect(Collectors.joining(";")));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String xml() {
    StringBuilder xml = new StringBuilder("<offerte>\n");
    for (List<Object> row : ROWS) {
      xml.append("<offerta>");
      for (int column = 0; column < row.size(); column++) {
        String name = HEADERS.get(column);
        String text = asWritten(row.get(column));
        xml.append('<' + name + '>' + text + "</" + name + '>');
      }
      xml.append("</offerta>\n");
    }
    return xml.append("</offerte>\n").toString();
  }

  private static String asWritten(Object value) {
    return value.toString().replace("85000.5", "85000,5");
  }

  private Path text(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
