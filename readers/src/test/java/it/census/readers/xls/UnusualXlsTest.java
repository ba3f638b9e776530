package it.census.readers.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.Transcript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Old workbooks that are protected, broken or written in another order. */
@Timeout(10)
class UnusualXlsTest {

  @TempDir Path folder;

  @Test
  void a_password_is_told_as_such() throws Exception {
    Path file = protectedBy("segreto");

    assertThat(refused(file)).isEqualTo(Refusal.PASSWORD);
  }

  @Test
  void a_workbook_protected_against_changes_only_is_read() throws Exception {
    Path file = protectedBy(Decryptor.DEFAULT_PASSWORD);

    assertThat(Transcript.of(file).rows())
        .containsExactly(
            "Prima!1 HEADING Codice ¦ Superficie",
            "Prima!2 DATA A-1 ¦ #10",
            "Seconda!1 HEADING Codice ¦ Superficie",
            "Seconda!2 DATA A-1 ¦ #10");
  }

  @Test
  void a_file_cut_short_is_incomplete() throws Exception {
    byte[] bytes = bytes(table("F"));
    Path file = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(refused(file)).isIn(Refusal.TRUNCATED, Refusal.DAMAGED);
  }

  @Test
  void a_workbook_whose_records_end_too_early_is_incomplete() throws Exception {
    Path file = stored("Workbook", globals(), start(BOFRecord.TYPE_WORKSHEET), number(0, 0, 1));

    assertThat(refused(file)).isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void a_text_number_that_the_workbook_does_not_hold_is_damage_not_an_empty_cell()
      throws Exception {
    HSSFWorkbook book = table("F");
    HSSFSheet sheet = book.getSheetAt(0);
    var values = sheet.getSheet().getCellValueIterator();
    while (values.hasNext()) {
      CellValueRecordInterface value = values.next();
      if (value instanceof LabelSSTRecord text) {
        text.setSSTIndex(99);
      }
    }
    Path file = Files.write(folder.resolve("bad.xls"), bytes(book));

    assertThat(refused(file)).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void workbooks_older_than_1997_are_refused_by_name() throws Exception {
    Path file = stored("Book", globals());

    DeliveryUnreadable refused =
        catchThrowableOfType(DeliveryUnreadable.class, () -> Transcript.of(file));

    assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_FORMAT);
    assertThat(refused.sentence().en()).contains("Excel 5.0/95");
  }

  @Test
  void rows_stored_in_another_order_are_read_from_top_to_bottom() throws Exception {
    Path file =
        stored(
            "Workbook",
            globals(),
            start(BOFRecord.TYPE_WORKSHEET),
            number(2, 0, 30),
            number(0, 0, 10),
            number(1, 0, 20),
            number(0, 1, 11),
            EOFRecord.instance);

    assertThat(Transcript.of(file).rows())
        .containsExactly("F!1 DATA #10 ¦ #11", "F!2 DATA #20", "F!3 DATA #30");
  }

  private Path protectedBy(String password) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try {
      return Files.write(folder.resolve("protected.xls"), bytes(table("Prima", "Seconda")));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static HSSFWorkbook table(String... sheets) {
    HSSFWorkbook book = new HSSFWorkbook();
    for (String name : sheets) {
      Sheet sheet = book.createSheet(name);
      sheet.createRow(0).createCell(0).setCellValue("Codice");
      sheet.getRow(0).createCell(1).setCellValue("Superficie");
      sheet.createRow(1).createCell(0).setCellValue("A-1");
      sheet.getRow(1).createCell(1).setCellValue(10);
    }
    return book;
  }

  private static byte[] bytes(HSSFWorkbook book) throws IOException {
    try (book;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static List<Record> globals() {
    BoundSheetRecord tab = new BoundSheetRecord("F");
    List<Record> globals = List.of(start(BOFRecord.TYPE_WORKBOOK), tab, EOFRecord.instance);
    tab.setPositionOfBof(globals.stream().mapToInt(Record::getRecordSize).sum());
    return globals;
  }

  private static BOFRecord start(int type) {
    BOFRecord start = new BOFRecord();
    start.setVersion(BOFRecord.VERSION);
    start.setType(type);
    return start;
  }

  private static NumberRecord number(int row, int column, double value) {
    NumberRecord number = new NumberRecord();
    number.setRow(row);
    number.setColumn((short) column);
    number.setValue(value);
    return number;
  }

  private Path stored(String stream, List<Record> globals, Record... sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Record record : globals) {
      bytes.write(record.serialize());
    }
    for (Record record : sheet) {
      bytes.write(record.serialize());
    }
    Path file = folder.resolve("stored.xls");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.createDocument(new ByteArrayInputStream(bytes.toByteArray()), stream);
      container.writeFilesystem(out);
    }
    return file;
  }

  private static Refusal refused(Path file) {
    return catchThrowableOfType(DeliveryUnreadable.class, () -> Transcript.of(file)).refusal();
  }
}
