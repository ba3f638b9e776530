package it.census.readers.ods;

import static it.census.readers.ods.OdsFile.number;
import static it.census.readers.ods.OdsFile.sheet;
import static it.census.readers.ods.OdsFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.readers.Transcript;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice writes, and what becomes of it. */
class OdsReadingTest {

  @TempDir Path folder;

  @Test
  void every_type_of_cell_keeps_its_value_and_what_is_shown() throws Exception {
    Transcript read =
        read(
            sheet(
                "F",
                row(text("Nome"), text("Valore"))
                    + row(text("noise"), number("4825395.3200000003", "4825395,32"))
                    + row(text("not shown"), "<cell type='float' value='12.50'/>")
                    + row(
                        text("percent"),
                        "<cell type='percentage' value='0.125'><p>12,5%</p></cell>")
                    + row(
                        text("money"),
                        "<cell type='currency' value='3034640.07'><p>3.034.640,07 €</p></cell>")
                    + row(text("day"), "<cell type='date' date='2026-03-01'><p>01/03/26</p></cell>")
                    + row(
                        text("instant"),
                        "<cell type='date' date='2026-03-01T08:30:00'><p>…</p></cell>")
                    + row(
                        text("no day"),
                        "<cell type='date' date='2026-02-31'><p>31/02/26</p></cell>")
                    + row(text("true"), "<cell type='boolean' truth='true'><p>VERO</p></cell>")
                    + row(text("hour"), "<cell type='time'><p>08:30</p></cell>")
                    + row(
                        text("failed"),
                        "<cell formula='of:=1/0' type='string'><p>#DIV/0!</p></cell>")
                    + row(text("huge"), "<cell type='float' value='1E999999'><p>∞</p></cell>")
                    + row(text("no number"), "<cell type='float' value='abc'><p>abc</p></cell>")));

    assertThat(read.rows())
        .containsExactly(
            "F!1 HEADING Nome ¦ Valore",
            "F!2 DATA noise ¦ #4825395,32=4825395.32",
            "F!3 DATA not shown ¦ #12,5=12.5",
            "F!4 DATA percent ¦ #12,5%=0.125",
            "F!5 DATA money ¦ #3.034.640,07 €=3034640.07",
            "F!6 DATA day ¦ <2026-03-01>",
            "F!7 DATA instant ¦ <2026-03-01T08:30>",
            "F!8 DATA no day ¦ 31/02/26",
            "F!9 DATA true ¦ VERO",
            "F!10 DATA hour ¦ 08:30",
            "F!11 DATA failed ¦ !#DIV/0!",
            "F!12 DATA huge ¦ ∞",
            "F!13 DATA no number ¦ abc");
  }

  @Test
  void repeated_cells_and_rows_are_expanded_and_the_rest_of_the_sheet_is_not() throws Exception {
    Transcript read =
        read(
            sheet(
                "Aree",
                row(
                        text("Codice"),
                        text("Nome"),
                        text("Comune"),
                        text("Mq"),
                        "<cell columns='16380'/>")
                    + "<row times='2'>"
                    + text("A-1")
                    + "<cell columns='2' type='string'><p>x</p></cell>"
                    + number("5", "5")
                    + "<cell columns='16380'/></row>"
                    + "<row times='3'><cell columns='16384'/></row>"
                    + row(text("A-2"), "<cell columns='2'/>", number("6", "6"))
                    + "<row times='1048568'><cell columns='16384'/></row>"));

    assertThat(read.rows())
        .containsExactly(
            "Aree!1 HEADING Codice ¦ Nome ¦ Comune ¦ Mq",
            "Aree!2 DATA A-1 ¦ x ¦ x ¦ #5",
            "Aree!3 DATA A-1 ¦ x ¦ x ¦ #5",
            "Aree!4 BLANK",
            "Aree!5 BLANK",
            "Aree!6 BLANK",
            "Aree!7 DATA A-2 ¦  ¦  ¦ #6");
  }

  @Test
  void comments_drawings_links_and_the_history_of_changes_are_no_text_of_a_cell() throws Exception {
    Transcript read =
        read(
            "<table:tracked-changes><table:deletion><table:cut-offs/>"
                + "<table:table table:name='old'/></table:deletion></table:tracked-changes>",
            sheet(
                "Aree",
                "<table:shapes><draw:frame/></table:shapes>"
                    + "<table:table-header-rows>"
                    + row(text("Codice"), text("Nome"))
                    + "</table:table-header-rows>"
                    + "<table:table-row-group>"
                    + row(
                        text("A-1"),
                        "<cell type='string'><office:annotation><p>da verificare</p></office:annotation>"
                            + "<p>Area <text:a>Ex<text:s text:c='2'/>Sole</text:a><text:line-break/>nord</p>"
                            + "<draw:frame><p>disegno</p></draw:frame><p>e\n  sud</p></cell>")
                    + "</table:table-row-group>"));

    assertThat(read.rows())
        .containsExactly(
            "Aree!1 HEADING Codice ¦ Nome", "Aree!2 DATA A-1 ¦ Area Ex  Sole\nnord\ne sud");
  }

  private Transcript read(String... sheets) throws Exception {
    return Transcript.of(OdsFile.write(folder.resolve("a.ods"), sheets));
  }

  private static String row(String... cells) {
    return "<row>" + String.join("", cells) + "</row>";
  }
}
