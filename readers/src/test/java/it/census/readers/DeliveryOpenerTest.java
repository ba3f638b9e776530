package it.census.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.DeliveryFormat;
import it.census.model.Language;
import it.census.model.config.ReadingLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, is told by its content; what is no table is refused with a sentence. */
class DeliveryOpenerTest {

  @TempDir Path folder;

  @Test
  void the_format_is_that_of_the_content_and_a_wrong_name_is_told() throws Exception {
    Path file = folder.resolve("aree.csv");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Aree").createRow(0).createCell(0).setCellValue("Codice");
      book.write(out);
    }

    try (OpenedDelivery delivery = open(file)) {
      assertThat(delivery.format()).isEqualTo(DeliveryFormat.XLSX);
      assertThat(delivery.notices())
          .extracting(notice -> notice.message(Language.EN))
          .containsExactly("The name of the file says csv, its content is xlsx: read as xlsx.");
    }
  }

  @Test
  void a_name_without_a_promise_is_never_wrong() throws Exception {
    try (OpenedDelivery delivery = open(write("delivery", "Codice;Nome\nA1;Area\n"))) {
      assertThat(delivery.format()).isEqualTo(DeliveryFormat.CSV);
      assertThat(delivery.notices()).isEmpty();
    }
  }

  @Test
  void a_web_page_behind_a_link_is_told_from_data() throws Exception {
    List<String> pages =
        List.of(
            "<!DOCTYPE html>\n<html><body>404</body></html>",
            "\n  <HTML><head/></HTML>",
            "<?xml version='1.0'?>\n<!-- login -->\n<!DOCTYPE html PUBLIC \"-//W3C\">\n<html/>",
            "\ufeff<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table/></html>");
    for (String page : pages) {
      assertThat(refused(write("a.csv", page))).as(page).isEqualTo(Refusal.HTML_PAGE);
    }
  }

  @Test
  void nothing_and_blanks_are_empty() throws Exception {
    for (String text : List.of("", "\n\n \r\n", "\ufeff", ";;;\n;;;\n")) {
      assertThat(refused(write("a.csv", text))).as("[%s]", text).isEqualTo(Refusal.EMPTY);
    }
  }

  @Test
  void folders_and_missing_files_are_not_files() throws Exception {
    assertThat(refused(folder)).isEqualTo(Refusal.NOT_A_FILE);
    assertThat(refused(folder.resolve("gone.csv"))).isEqualTo(Refusal.NOT_A_FILE);
  }

  @Test
  void documents_and_pictures_are_no_tables() throws Exception {
    assertThat(refused(write("a.csv", "%PDF-1.7\n"))).isEqualTo(Refusal.UNKNOWN_FORMAT);
    assertThat(refused(write("a.csv", "{\\rtf1 x}"))).isEqualTo(Refusal.UNKNOWN_FORMAT);
    assertThat(refused(bytes(0x89, 'P', 'N', 'G', 13, 10))).isEqualTo(Refusal.UNKNOWN_FORMAT);
    assertThat(refused(bytes(1, 2, 3, 4, 5, 6, 7, 8))).isEqualTo(Refusal.UNKNOWN_FORMAT);
    assertThat(refused(zip("word/document.xml", "[Content_Types].xml")))
        .isEqualTo(Refusal.UNKNOWN_FORMAT);
    assertThat(refused(zip("xl/workbook.bin", "[Content_Types].xml")))
        .isEqualTo(Refusal.UNKNOWN_FORMAT);
  }

  @Test
  void archives_other_than_zip_are_to_be_unpacked_by_their_sender() throws Exception {
    assertThat(refused(bytes(0x1F, 0x8B, 8, 0))).isEqualTo(Refusal.ARCHIVE);
    assertThat(refused(bytes('R', 'a', 'r', '!', 0x1A))).isEqualTo(Refusal.ARCHIVE);
  }

  @Test
  void a_file_beyond_the_limit_of_bytes_is_not_even_opened() throws Exception {
    ReadingLimits limits = new ReadingLimits(10, 1, 1, 1, 1, 1, 1, 1);
    Path file = write("a.csv", "Codice;Nome\n");

    DeliveryUnreadable refused =
        catchThrowableOfType(
            DeliveryUnreadable.class,
            () -> new DeliveryOpener(limits).open(file, ReadingOptions.NONE));

    assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE);
    assertThat(refused.sentence().it()).isEqualTo("Il file supera 10 byte. Dividerlo in più file.");
  }

  @Test
  void a_header_is_found_below_two_hundred_lines_of_text() throws Exception {
    Path file =
        write(
            "a.csv",
            "Il comune rende noto quanto segue.\n".repeat(200)
                + "Codice;Comune;Superficie\nA-1;Prova;100\nA-2;Prova;200\n");

    Transcript read = Transcript.of(file);

    assertThat(read.tables()).containsExactly(": [Codice, Comune, Superficie]");
    assertThat(read.rows().subList(200, 203))
        .containsExactly(
            "line 201 HEADING Codice ¦ Comune ¦ Superficie",
            "line 202 DATA A-1 ¦ Prova ¦ 100",
            "line 203 DATA A-2 ¦ Prova ¦ 200");
  }

  @Test
  void every_refusal_says_what_to_do_in_both_languages() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(refusal.sentence().it()).as(refusal.name()).endsWith(".").contains(". ");
      assertThat(refusal.sentence().en()).as(refusal.name()).endsWith(".").contains(". ");
    }
  }

  private static OpenedDelivery open(Path file) throws DeliveryUnreadable {
    return new DeliveryOpener(ReadingLimits.DEFAULT).open(file, ReadingOptions.NONE);
  }

  private static Refusal refused(Path file) {
    return catchThrowableOfType(DeliveryUnreadable.class, () -> open(file)).refusal();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Path bytes(int... values) throws IOException {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Files.write(folder.resolve("a.bin"), bytes);
  }

  private Path zip(String... names) throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
        zip.closeEntry();
      }
    }
    return file;
  }
}
