package it.census.readers.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs than Excel write, and what Excel writes seldom. */
class UnusualXlsxTest {

  private static final String HEADER =
      "<row r='1'><c r='A1' t='inlineStr'><is><t>Nome</t></is></c>"
          + "<c r='B1' t='inlineStr'><is><t>Valore</t></is></c></row>";

  @TempDir Path folder;

  @Test
  void rows_and_cells_that_do_not_say_where_they_stand_follow_one_another() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withRows(
                "<row><c t='inlineStr'><is><t>Nome</t></is></c>"
                    + "<c t='inlineStr'><is><t>Valore</t></is></c></row>"
                    + "<row><c t='str'><v>a</v></c><c><v>1</v></c></row>"
                    + "<row><c/><c><v>2</v></c></row>");

    assertThat(read(file).rows())
        .containsExactly("F!1 HEADING Nome ¦ Valore", "F!2 DATA a ¦ #1", "F!3 DATA  ¦ #2");
  }

  @Test
  void texts_in_runs_are_joined_without_reading_aids_and_escapes() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withTexts(
                "<si><r><t>Area </t></r><r><rPr><b/></rPr><t xml:space='preserve'>ex-Ilva</t></r>"
                    + "<rPh sb='0' eb='1'><t>not this</t></rPh></si><si><t>a_x000A_b_x005F_x</t></si>"
                    + "<si/>")
            .withRows(
                HEADER
                    + "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2'><v>6</v></c></row>"
                    + "<row r='3'><c r='A3' t='s'><v>2</v></c><c r='B3'><v>7</v></c></row>"
                    + "<row r='4'><c r='A4' t='s'><v>1</v></c><c r='B4'><v>8</v></c></row>");

    assertThat(read(file).rows())
        .containsExactly(
            "F!1 HEADING Nome ¦ Valore",
            "F!2 DATA Area ex-Ilva ¦ #6",
            "F!3 DATA  ¦ #7",
            "F!4 DATA a\nb_x ¦ #8");
  }

  @Test
  void the_strict_dialect_is_read_with_its_iso_days() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withRows(
                HEADER
                    + "<row r='2'><c r='A2' t='d'><v>2026-03-01</v></c>"
                    + "<c r='B2' t='d'><v>2026-03-01T08:30:00Z</v></c></row>")
            .strict();

    assertThat(read(file).rows()).contains("F!2 DATA <2026-03-01> ¦ <2026-03-01T08:30>");
  }

  @Test
  void sixteen_thousand_formatted_columns_of_nothing_do_not_matter() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withSheet(
                "<worksheet><sheetData>"
                    + HEADER
                    + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c><c r='XFD2' s='1'/></row>"
                    + "<row r='1048576'><c r='XFD1048576' s='1'/></row></sheetData>"
                    + "<mergeCells><mergeCell ref='A1:XFD1'/></mergeCells></worksheet>");

    Transcript read = read(file);

    assertThat(read.rows()).containsExactly("F!1 HEADING Nome ¦ Valore", "F!2 DATA #1 ¦ #2");
  }

  @Test
  void what_is_no_number_stays_text() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withRows(
                HEADER
                    + "<row r='2'><c r='A2'><v>abc</v></c><c r='B2'><v>1E999999999</v></c></row>"
                    + "<row r='3'><c r='A3' t='b'><v>2</v></c><c r='B3' t='d'><v>ieri</v></c></row>");

    assertThat(read(file).rows())
        .containsExactly(
            "F!1 HEADING Nome ¦ Valore", "F!2 DATA abc ¦ 1E999999999", "F!3 DATA 2 ¦ ieri");
  }

  @Test
  void a_value_under_joined_cells_keeps_its_place() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withSheet(
                "<worksheet><sheetData>"
                    + HEADER
                    + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c></row>"
                    + "<row r='3'><c r='A3'><v>3</v></c><c r='B3'><v>4</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref='A2:B2'/><mergeCell ref='B2:B3'/></mergeCells>"
                    + "</worksheet>");

    assertThat(read(file).rows())
        .containsExactly("F!1 HEADING Nome ¦ Valore", "F!2 DATA #1 ¦ #2", "F!3 DATA #3 ¦ #4");
  }

  @Test
  void connections_links_and_macros_are_never_opened() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .with("xl/connections.xml", "<!DOCTYPE c SYSTEM 'http://127.0.0.1:9/c.dtd'><not xml")
            .with("xl/externalLinks/externalLink1.xml", "&#0;")
            .with("xl/vbaProject.bin", "Sub Auto_Open()")
            .withRows(HEADER + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c></row>");

    assertThat(read(file))
        .isEqualTo(
            new Transcript(
                List.of("F: [Nome, Valore]"),
                List.of("F!1 HEADING Nome ¦ Valore", "F!2 DATA #1 ¦ #2"),
                List.of()));
  }

  @Test
  void a_workbook_without_styles_shows_its_numbers_as_they_are() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withRows(
                HEADER
                    + "<row r='2'><c r='A2' s='7'><v>1.50</v></c><c r='B2' s='x'><v>46082</v></c></row>");

    assertThat(read(file).rows()).contains("F!2 DATA #1,5=1.5 ¦ #46082");
  }

  private Transcript read(XlsxParts file) throws IOException, DeliveryUnreadable {
    return Transcript.of(file.write(folder.resolve("delivery.xlsx")));
  }
}
