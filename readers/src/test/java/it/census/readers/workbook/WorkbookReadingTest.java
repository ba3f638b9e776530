package it.census.readers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.ReadingOptions;
import it.census.readers.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same workbook in both formats: one set of expectations. */
class WorkbookReadingTest {

  enum Format {
    XLSX,
    XLS;

    Workbook empty() {
      return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
    }
  }

  private static final String ACCOUNTING =
      "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void rows_of_all_sheets_come_in_order_with_the_places_their_sender_sees(Format format)
      throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              Sheet areas = book.createSheet("Aree");
              put(areas, 0, "Codice", "Superficie", "Note");
              put(areas, 1, "A-1", 1200.5, "libera");
              put(areas, 2, "A-2", 800, null);
              Sheet buildings = book.createSheet("Edifici");
              put(buildings, 0, "Codice", "Piani");
              put(buildings, 1, "E-1", 2);
            });

    assertThat(read)
        .isEqualTo(
            new Transcript(
                List.of("Aree: [Codice, Superficie, Note]", "Edifici: [Codice, Piani]"),
                List.of(
                    "Aree!1 HEADING Codice ¦ Superficie ¦ Note",
                    "Aree!2 DATA A-1 ¦ #1200,5=1200.5 ¦ libera",
                    "Aree!3 DATA A-2 ¦ #800",
                    "Edifici!1 HEADING Codice ¦ Piani",
                    "Edifici!2 DATA E-1 ¦ #2"),
                List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void numbers_are_exact_and_shown_by_their_format(Format format) throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              Sheet sheet = book.createSheet("F");
              put(sheet, 0, "Nome", "Valore");
              put(sheet, 1, "general", 999.0);
              put(sheet, 2, "noise", 4825395.31 + 0.01);
              put(sheet, 3, "long", 123456789012.0);
              styled(put(sheet, 4, "zeros", 123).getCell(1), "00000");
              styled(put(sheet, 5, "percent", 0.125).getCell(1), "0.0%");
              styled(put(sheet, 6, "money", 3034640.07).getCell(1), "#,##0.00 \"€\"");
              styled(put(sheet, 7, "text format", 42).getCell(1), "@");
              put(sheet, 8, "stored as text", "0042");
              put(sheet, 9, "third", 1.0 / 3);
              styled(put(sheet, 10, "rounded", 12.3456).getCell(1), "0.00");
              styled(put(sheet, 11, "dash for none", 0).getCell(1), ACCOUNTING);
              styled(put(sheet, 12, "accounting", 1725).getCell(1), ACCOUNTING);
              styled(put(sheet, 13, "zero not shown", 0).getCell(1), "0;-0;;@");
            });

    assertThat(read.rows())
        .containsExactly(
            "F!1 HEADING Nome ¦ Valore",
            "F!2 DATA general ¦ #999",
            "F!3 DATA noise ¦ #4825395,32=4825395.32",
            "F!4 DATA long ¦ #123456789012",
            "F!5 DATA zeros ¦ #00123=123",
            "F!6 DATA percent ¦ #12,5%=0.125",
            "F!7 DATA money ¦ #3.034.640,07 €=3034640.07",
            "F!8 DATA text format ¦ #42",
            "F!9 DATA stored as text ¦ 0042",
            "F!10 DATA third ¦ #0,333333333333333=0.333333333333333",
            "F!11 DATA rounded ¦ #12,35=12.3456",
            "F!12 DATA dash for none ¦ #- €=0",
            "F!13 DATA accounting ¦ #1.725,00 €=1725",
            "F!14 DATA zero not shown");
  }

  @ParameterizedTest
  @EnumSource
  void days_are_told_from_numbers_by_their_format(Format format) throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              Sheet sheet = book.createSheet("F");
              put(sheet, 0, "Nome", "Giorno");
              styled(put(sheet, 1, "builtin", 0).getCell(1), "m/d/yy")
                  .setCellValue(LocalDate.of(2026, 3, 1));
              styled(put(sheet, 2, "custom", 0).getCell(1), "dd\\-mmm\\-yyyy")
                  .setCellValue(LocalDate.of(1999, 12, 31));
              styled(put(sheet, 3, "with time", 0).getCell(1), "dd/mm/yyyy hh:mm")
                  .setCellValue(LocalDateTime.of(2026, 3, 1, 8, 30));
              styled(put(sheet, 4, "italian", 0).getCell(1), "[$-410]d mmmm yyyy;@")
                  .setCellValue(LocalDate.of(2026, 8, 15));
              styled(put(sheet, 5, "time only", 0.354166666666667).getCell(1), "h:mm");
              styled(put(sheet, 6, "duration", 1.5).getCell(1), "[h]:mm");
              styled(put(sheet, 7, "zero for none", 0).getCell(1), "dd/mm/yyyy");
              styled(put(sheet, 8, "out of the calendar", -5).getCell(1), "dd/mm/yyyy");
            });

    assertThat(read.rows())
        .containsExactly(
            "F!1 HEADING Nome ¦ Giorno",
            "F!2 DATA builtin ¦ <2026-03-01>",
            "F!3 DATA custom ¦ <1999-12-31>",
            "F!4 DATA with time ¦ <2026-03-01T08:30>",
            "F!5 DATA italian ¦ <2026-08-15>",
            "F!6 DATA time only ¦ 8:30",
            "F!7 DATA duration ¦ 36:00",
            "F!8 DATA zero for none ¦ #0",
            "F!9 DATA out of the calendar ¦ #-5");
  }

  @ParameterizedTest
  @EnumSource
  void days_counted_from_1904_are_the_same_days(Format format) throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              countFrom1904(book);
              Sheet sheet = book.createSheet("F");
              put(sheet, 0, "Nome", "Giorno");
              styled(put(sheet, 1, "serial", 44619).getCell(1), "dd/mm/yyyy");
            });

    assertThat(read.rows()).contains("F!2 DATA serial ¦ <2026-02-28>");
  }

  @ParameterizedTest
  @EnumSource
  void formulas_count_by_the_value_they_had_when_saved(Format format) throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              Sheet sheet = book.createSheet("F");
              put(sheet, 0, "Nome", "Valore");
              put(sheet, 1, "number", 0).getCell(1).setCellFormula("2*21");
              put(sheet, 2, "text", 0).getCell(1).setCellFormula("\"A\"&\"-1\"");
              put(sheet, 3, "truth", 0).getCell(1).setCellFormula("1=1");
              put(sheet, 4, "fault", 0).getCell(1).setCellFormula("1/0");
              put(sheet, 5, "empty text", 0).getCell(1).setCellFormula("\"\"");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
              put(sheet, 6, "stored fault", 0)
                  .getCell(1)
                  .setCellErrorValue(FormulaError.NA.getCode());
              put(sheet, 7, "stored truth", 0).getCell(1).setCellValue(false);
            });

    assertThat(read.rows())
        .containsExactly(
            "F!1 HEADING Nome ¦ Valore",
            "F!2 DATA number ¦ #42",
            "F!3 DATA text ¦ A-1",
            "F!4 DATA truth ¦ VERO",
            "F!5 DATA fault ¦ !#DIV/0!",
            "F!6 DATA empty text",
            "F!7 DATA stored fault ¦ !#N/D",
            "F!8 DATA stored truth ¦ FALSO");
  }

  @ParameterizedTest
  @EnumSource
  void gaps_are_blank_rows_and_formatted_rows_at_the_end_are_none(Format format) throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              Sheet sheet = book.createSheet("F");
              put(sheet, 1, "Codice", "Superficie");
              put(sheet, 2, "A-1", 10);
              put(sheet, 5, "A-2", 20);
              put(sheet, 6, "TOTALE", 30);
              for (int row = 7; row < 100; row++) {
                styled(sheet.createRow(row).createCell(0), "dd/mm/yyyy");
              }
            });

    assertThat(read.rows())
        .containsExactly(
            "F!1 BLANK",
            "F!2 HEADING Codice ¦ Superficie",
            "F!3 DATA A-1 ¦ #10",
            "F!4 BLANK",
            "F!5 BLANK",
            "F!6 DATA A-2 ¦ #20",
            "F!7 TOTAL TOTALE ¦ #30");
  }

  @ParameterizedTest
  @EnumSource
  void hidden_sheets_and_rows_are_read_and_told(Format format) throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              Sheet sheet = book.createSheet("Vista");
              put(sheet, 0, "Codice", "Superficie");
              put(sheet, 1, "A-1", 10);
              put(sheet, 2, "A-2", 20).setZeroHeight(true);
              put(sheet, 3, "A-3", 30).setZeroHeight(true);
              Sheet hidden = book.createSheet("Nascosto");
              put(hidden, 0, "Codice", "Superficie");
              put(hidden, 1, "B-1", 40);
              book.setSheetHidden(1, true);
            });

    assertThat(read)
        .isEqualTo(
            new Transcript(
                List.of("Vista: [Codice, Superficie]", "Nascosto (hidden): [Codice, Superficie]"),
                List.of(
                    "Vista!1 HEADING Codice ¦ Superficie",
                    "Vista!2 DATA A-1 ¦ #10",
                    "Vista!3 DATA A-2 ¦ #20",
                    "Vista!4 DATA A-3 ¦ #30",
                    "Nascosto!1 HEADING Codice ¦ Superficie",
                    "Nascosto!2 DATA B-1 ¦ #40"),
                List.of(
                    "hidden_sheet_read: The sheet \"Nascosto\" is hidden: read like the others.",
                    "hidden_rows_read at Vista!3: Hidden rows in the sheet \"Vista\": 2; read like"
                        + " the others.")));
  }

  @ParameterizedTest
  @EnumSource
  void four_stacked_header_rows_with_merged_groups_are_one_header(Format format) throws Exception {
    Transcript read =
        read(
            format,
            Set.of("Codice", "Foglio", "Particella", "Superficie"),
            book -> {
              Sheet sheet = book.createSheet("F");
              put(sheet, 0, "Codice", "Catasto", null, "Dimensioni", null, null);
              put(sheet, 1, null, "Foglio", "Particella", "Superficie", null, "Altezza");
              put(sheet, 2, null, null, null, "coperta", "scoperta", null);
              put(sheet, 3, null, null, null, "mq", "mq", "m");
              merge(sheet, 0, 3, 0, 0);
              merge(sheet, 0, 0, 1, 2);
              merge(sheet, 0, 0, 3, 5);
              merge(sheet, 1, 3, 1, 1);
              merge(sheet, 1, 3, 2, 2);
              merge(sheet, 1, 1, 3, 4);
              merge(sheet, 1, 2, 5, 5);
              put(sheet, 4, "A-1", 12, 345, 100, 200, 5);
              put(sheet, 5, "A-2", 13, 346, 110, 210, 6);
              put(sheet, 6, "A-3", 14, 347, 120, 220, 7);
            });

    assertThat(read.tables())
        .containsExactly(
            "F: [Codice, Catasto Foglio, Catasto Particella, Dimensioni Superficie coperta mq,"
                + " Dimensioni Superficie scoperta mq, Dimensioni Altezza m]");
    assertThat(read.rows()).element(4).isEqualTo("F!5 DATA A-1 ¦ #12 ¦ #345 ¦ #100 ¦ #200 ¦ #5");
    assertThat(read.notices()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_cell_merged_over_several_data_rows_holds_for_each_of_them(Format format) throws Exception {
    Transcript read =
        read(
            format,
            book -> {
              Sheet sheet = book.createSheet("F");
              put(sheet, 0, "Comune", "Codice", "Superficie");
              put(sheet, 1, "Piombino", "A-1", 10);
              put(sheet, 2, null, "A-2", 20);
              put(sheet, 3, null, "A-3", 30);
              put(sheet, 4, "Prato", "A-4", 40);
              put(sheet, 5, "* superfici\ncatastali", null, null);
              merge(sheet, 1, 3, 0, 0);
              merge(sheet, 4, 4, 1, 2);
              merge(sheet, 5, 8, 0, 2);
            });

    assertThat(read.rows())
        .containsExactly(
            "F!1 HEADING Comune ¦ Codice ¦ Superficie",
            "F!2 DATA Piombino ¦ A-1 ¦ #10",
            "F!3 DATA Piombino ¦ A-2 ¦ #20",
            "F!4 DATA Piombino ¦ A-3 ¦ #30",
            "F!5 DATA Prato ¦ A-4 ¦ #40",
            "F!6 HEADING * superfici\ncatastali");
    assertThat(read.notices())
        .containsExactly(
            "merged_cells_filled at F!A3: Cells merged over several rows in the sheet \"F\": their"
                + " value was repeated in 2 cells.");
  }

  @ParameterizedTest
  @EnumSource
  void only_the_sheets_asked_for_are_read(Format format) throws Exception {
    Path file =
        write(
            format,
            book -> {
              put(book.createSheet("Istruzioni"), 0, "Compilare ogni riga");
              Sheet sheet = book.createSheet("Aree");
              put(sheet, 0, "Codice", "Superficie");
              put(sheet, 1, "A-1", 10);
            });
    ReadingOptions options =
        new ReadingOptions(Optional.empty(), List.of("aree", "Edifici"), header -> false);

    Transcript read = Transcript.of(file, options, ReadingLimits.DEFAULT);

    assertThat(read)
        .isEqualTo(
            new Transcript(
                List.of("Aree: [Codice, Superficie]"),
                List.of("Aree!1 HEADING Codice ¦ Superficie", "Aree!2 DATA A-1 ¦ #10"),
                List.of(
                    "sheet_missing: The sheet \"Edifici\", which the source definition names, is"
                        + " not there.")));
  }

  private static void countFrom1904(Workbook book) {
    if (book instanceof XSSFWorkbook xlsx) {
      xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    } else if (book instanceof HSSFWorkbook xls) {
      for (var record : xls.getInternalWorkbook().getRecords()) {
        if (record instanceof DateWindow1904Record window) {
          window.setWindowing((short) 1);
        }
      }
    }
  }

  private Transcript read(Format format, Consumer<Workbook> content)
      throws IOException, DeliveryUnreadable {
    return read(format, Set.of(), content);
  }

  private Transcript read(Format format, Set<String> known, Consumer<Workbook> content)
      throws IOException, DeliveryUnreadable {
    ReadingOptions options = new ReadingOptions(Optional.empty(), List.of(), known::contains);
    return Transcript.of(write(format, content), options, ReadingLimits.DEFAULT);
  }

  private Path write(Format format, Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve("delivery." + format.name().toLowerCase(Locale.ROOT));
    try (Workbook book = format.empty();
        OutputStream out = Files.newOutputStream(file)) {
      content.accept(book);
      book.write(out);
    }
    return file;
  }

  private static Row put(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int column = 0; column < values.length; column++) {
      if (values[column] instanceof String text) {
        row.createCell(column).setCellValue(text);
      } else if (values[column] instanceof Number value) {
        row.createCell(column).setCellValue(value.doubleValue());
      }
    }
    return row;
  }

  private static Cell styled(Cell cell, String format) {
    Workbook book = cell.getSheet().getWorkbook();
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  private static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int last) {
    if (firstRow < lastRow || firstColumn < last) {
      sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, last));
    }
  }
}
