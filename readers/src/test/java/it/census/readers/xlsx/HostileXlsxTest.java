package it.census.readers.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or made to do harm: each is refused with a sentence, and quickly. */
@Timeout(10)
class HostileXlsxTest {

  private static final ReadingLimits SMALL =
      new ReadingLimits(1L << 30, 1L << 30, 200, 100, 1_000, 10, 100, 20);

  @TempDir Path folder;

  @Test
  void a_text_number_that_the_workbook_does_not_hold_is_damage_not_an_empty_cell()
      throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withTexts("<si><t>only</t></si>")
            .withRows("<row r='7'><c r='B7' t='s'><v>1</v></c></row>");

    DeliveryUnreadable refused = refused(file);

    assertThat(refused.refusal()).isEqualTo(Refusal.DAMAGED);
    assertThat(refused.sentence().en()).contains("F!B7: text 1 of 1");
  }

  @Test
  void a_workbook_without_its_texts_is_damaged() throws Exception {
    XlsxParts file = XlsxParts.minimal().withRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");

    assertThat(refused(file).refusal()).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void cells_beyond_the_last_possible_one_are_refused() throws Exception {
    for (String reference :
        new String[] {"XFE1", "A1048577", "AAAAAAAAAA1", "A99999999999", "1A", "A0"}) {
      XlsxParts file =
          XlsxParts.minimal().withRows("<row r='1'><c r='" + reference + "'><v>1</v></c></row>");

      DeliveryUnreadable refused = refused(file);

      assertThat(refused.refusal()).as(reference).isEqualTo(Refusal.DAMAGED);
      assertThat(refused.sentence().en()).contains(reference);
    }
  }

  @Test
  void rows_beyond_the_last_possible_one_are_refused() throws Exception {
    XlsxParts file = XlsxParts.minimal().withRows("<row r='1048577'><c><v>1</v></c></row>");

    assertThat(refused(file).refusal()).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void entities_are_never_expanded() throws Exception {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10));
      bomb.append("'>");
    }
    bomb.append("]><worksheet><sheetData><row><c t='str'><v>&a29;</v></c></row></sheetData>");

    assertThat(refused(XlsxParts.minimal().withSheet(bomb + "</worksheet>")).refusal())
        .isEqualTo(Refusal.FORBIDDEN_XML);
  }

  @Test
  void entities_of_other_files_are_never_fetched() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .with(
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                    + "<sst><si><t>&x;</t></si></sst>");

    assertThat(refused(file).refusal()).isEqualTo(Refusal.FORBIDDEN_XML);
  }

  @Test
  void a_part_that_grows_beyond_the_ratio_is_refused() throws Exception {
    XlsxParts file =
        XlsxParts.minimal()
            .withRows("<row r='1'><c r='A1'><v>1</v></c></row>" + " ".repeat(50_000_000));

    assertThat(refused(file).refusal()).isEqualTo(Refusal.INFLATES_TOO_FAR);
  }

  @Test
  void more_cells_in_a_row_than_a_table_may_have_columns_are_refused() throws Exception {
    XlsxParts file =
        XlsxParts.minimal().withRows("<row r='1'>" + "<c><v>1</v></c>".repeat(11) + "</row>");

    DeliveryUnreadable refused = refused(file, SMALL);

    assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_COLUMNS);
    assertThat(refused.sentence().en()).contains("10 columns (F!K1)");
  }

  @Test
  void a_text_longer_than_a_cell_may_be_is_refused_however_it_is_stored() throws Exception {
    String half = "<t>" + "x".repeat(60) + "</t>";
    String whole = "<t>" + "x".repeat(120) + "</t>";
    String marked = "<t><![CDATA[" + "x".repeat(120) + "]]></t>";
    for (String text : new String[] {"<r>" + half + "</r><r>" + half + "</r>", whole, marked}) {
      XlsxParts inline =
          XlsxParts.minimal().withRows("<row><c t='inlineStr'><is>" + text + "</is></c></row>");
      XlsxParts shared =
          XlsxParts.minimal()
              .withTexts("<si>" + text + "</si>")
              .withRows("<row><c t='s'><v>0</v></c></row>");

      assertThat(refused(inline, SMALL).refusal()).isEqualTo(Refusal.CELL_TOO_LONG);
      assertThat(refused(shared, SMALL).refusal()).isEqualTo(Refusal.CELL_TOO_LONG);
    }
  }

  @Test
  void a_sheet_cut_short_is_incomplete() throws Exception {
    XlsxParts file =
        XlsxParts.minimal().withSheet("<worksheet><sheetData><row><c><v>1</v></c></row><row>");

    assertThat(refused(file).refusal()).isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void a_file_cut_short_is_incomplete() throws Exception {
    Path file = XlsxParts.minimal().write(folder.resolve("whole.xlsx"));
    byte[] bytes = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.xlsx");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(refused(cut, ReadingLimits.DEFAULT).refusal()).isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void a_single_changed_letter_is_found_by_the_checksum() throws Exception {
    XlsxParts stored =
        XlsxParts.minimal().withRows("<row><c t='str'><v>Piombino</v></c></row>").uncompressed();
    byte[] bytes = Files.readAllBytes(stored.write(folder.resolve("whole.xlsx")));
    String changed = new String(bytes, StandardCharsets.ISO_8859_1).replace("Piombino", "Piompino");
    Path file = folder.resolve("changed.xlsx");
    Files.write(file, changed.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refused(file, ReadingLimits.DEFAULT).sentence().en())
        .isEqualTo(
            "The file is damaged (xl/worksheets/sheet1.xml). Open it, save it again and send it.");
  }

  @Test
  void a_password_is_told_as_such() throws Exception {
    Path file = folder.resolve("secret.xlsx");
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("segreto");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream encrypted = encryptor.getDataStream(container)) {
        book.createSheet("F").createRow(0).createCell(0).setCellValue(1);
        book.write(encrypted);
      }
      container.writeFilesystem(out);
    }

    assertThat(refused(file, ReadingLimits.DEFAULT).refusal()).isEqualTo(Refusal.PASSWORD);
  }

  @Test
  void an_empty_workbook_is_empty() throws Exception {
    assertThat(refused(XlsxParts.minimal()).refusal()).isEqualTo(Refusal.EMPTY);
  }

  private DeliveryUnreadable refused(XlsxParts file) throws IOException {
    return refused(file, ReadingLimits.DEFAULT);
  }

  private DeliveryUnreadable refused(XlsxParts file, ReadingLimits limits) throws IOException {
    return refused(file.write(folder.resolve("delivery.xlsx")), limits);
  }

  private static DeliveryUnreadable refused(Path file, ReadingLimits limits) {
    return catchThrowableOfType(
        DeliveryUnreadable.class, () -> Transcript.of(file, ReadingOptions.NONE, limits));
  }
}
