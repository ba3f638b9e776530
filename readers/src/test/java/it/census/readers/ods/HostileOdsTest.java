package it.census.readers.ods;

import static it.census.readers.ods.OdsFile.sheet;
import static it.census.readers.ods.OdsFile.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or made to do harm: each is refused with a sentence, and quickly. */
@Timeout(10)
class HostileOdsTest {

  private static final ReadingLimits SMALL =
      new ReadingLimits(1L << 30, 1L << 30, 200, 100, 1_000, 10, 100, 20);

  @TempDir Path folder;

  @Test
  void a_filled_row_repeated_for_ever_meets_the_limit_of_rows() throws Exception {
    assertThat(
            refused("<row>" + text("Nome") + "</row><row times='1048575'>" + text("x") + "</row>"))
        .isEqualTo(Refusal.TOO_MANY_ROWS);
  }

  @Test
  void a_filled_cell_repeated_for_ever_meets_the_limit_of_columns() throws Exception {
    assertThat(refused("<row><cell columns='16384' type='string'><p>x</p></cell></row>"))
        .isEqualTo(Refusal.TOO_MANY_COLUMNS);
  }

  @Test
  void rows_beyond_the_last_possible_one_are_damage() throws Exception {
    assertThat(refused("<row times='999999999'><cell/></row><row>" + text("x") + "</row>"))
        .isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void blank_rows_without_end_are_none() throws Exception {
    Path file =
        OdsFile.write(
            folder.resolve("a.ods"),
            sheet(
                "F",
                "<row>"
                    + text("Nome")
                    + "</row><row>"
                    + text("x")
                    + "</row>"
                    + "<row times='99999999999999'><cell columns='99999999999'/></row>"));

    assertThat(Transcript.of(file, ReadingOptions.NONE, SMALL).rows())
        .containsExactly("F!1 HEADING Nome", "F!2 DATA x");
  }

  @Test
  void blanks_written_as_a_number_do_not_fill_the_memory() throws Exception {
    assertThat(
            refused("<row><cell type='string'><p>a<text:s text:c='2000000000'/></p></cell></row>"))
        .isEqualTo(Refusal.CELL_TOO_LONG);
  }

  @Test
  void paragraphs_without_end_are_too_long_for_a_cell() throws Exception {
    assertThat(refused("<row><cell type='string'>" + "<p>abc</p>".repeat(50) + "</cell></row>"))
        .isEqualTo(Refusal.CELL_TOO_LONG);
  }

  @Test
  void entities_are_never_expanded() throws Exception {
    String content =
        OdsFile.content(sheet("F", "<row>" + text("x") + "</row>"))
            .replace(
                "<office:document-content",
                "<!DOCTYPE a [<!ENTITY a 'ha'>]><office:document-content")
            .replace(">x<", ">&a;<");
    Path file = OdsFile.pack(folder.resolve("a.ods"), content, "");

    assertThat(refusalOf(file)).isEqualTo(Refusal.FORBIDDEN_XML);
  }

  @Test
  void a_password_is_asked_to_be_removed() throws Exception {
    Path file =
        OdsFile.pack(folder.resolve("a.ods"), "\u0001\u0002", "<manifest:encryption-data/>");

    assertThat(refusalOf(file)).isEqualTo(Refusal.PASSWORD);
  }

  @Test
  void a_file_cut_on_its_way_is_incomplete_wherever_it_was_cut() throws Exception {
    Path whole = OdsFile.write(folder.resolve("a.ods"), sheet("F", "<row>" + text("x") + "</row>"));
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 30; length < bytes.length; length += 50) {
      Path cut = Files.write(folder.resolve("cut.ods"), Arrays.copyOf(bytes, length));

      assertThat(refusalOf(cut)).as("cut at %d", length).isEqualTo(Refusal.TRUNCATED);
    }
  }

  @Test
  void xml_cut_inside_the_package_is_incomplete() throws Exception {
    String content = OdsFile.content(sheet("F", "<row>" + text("x") + "</row>"));
    Path file =
        OdsFile.pack(folder.resolve("a.ods"), content.substring(0, content.length() - 40), "");

    assertThat(refusalOf(file)).isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void a_workbook_without_anything_in_it_is_empty() throws Exception {
    assertThat(refused("<row times='1048576'><cell columns='16384'/></row>"))
        .isEqualTo(Refusal.EMPTY);
  }

  private Refusal refused(String rows) throws Exception {
    return refusalOf(OdsFile.write(folder.resolve("a.ods"), sheet("F", rows)));
  }

  private static Refusal refusalOf(Path file) {
    DeliveryUnreadable refused =
        catchThrowableOfType(
            DeliveryUnreadable.class, () -> Transcript.of(file, ReadingOptions.NONE, SMALL));
    assertThat(refused.sentence().it()).isNotBlank().doesNotContain("{");
    assertThat(refused.sentence().en()).isNotBlank().doesNotContain("{");
    return refused.refusal();
  }
}
