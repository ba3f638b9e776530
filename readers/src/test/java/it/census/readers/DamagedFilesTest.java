package it.census.readers;

import static org.assertj.core.api.Assertions.assertThatCode;

import it.census.model.config.ReadingLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the bytes of a file: it is read or refused, and nothing else is thrown. */
@Timeout(60)
class DamagedFilesTest {

  private static final int VARIANTS = 200;

  private static final ReadingLimits LIMITS =
      new ReadingLimits(1L << 24, 1L << 24, 200, 200, 100_000, 500, 100_000, 50);

  @TempDir Path folder;

  @Test
  void a_damaged_xlsx_is_read_or_refused() throws Exception {
    damage(workbook(new XSSFWorkbook()), "a.xlsx");
  }

  @Test
  void a_damaged_xls_is_read_or_refused() throws Exception {
    damage(workbook(new HSSFWorkbook()), "a.xls");
  }

  @Test
  void a_damaged_xml_is_read_or_refused() throws Exception {
    Path file = folder.resolve("whole.xml");
    Files.writeString(
        file,
        "<?xml version='1.0'?><offerte data='1'><offerta id='1'><area unit='ha'>1,2</area>"
            + "<foto>a</foto><foto>b</foto><g><c>1</c></g><g><c>2</c></g></offerta>"
            + "<offerta id='2'><nota><![CDATA[x]]></nota></offerta></offerte>");
    damage(file, "a.xml");
  }

  private void damage(Path whole, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    for (int variant = 0; variant < VARIANTS; variant++) {
      Path file = Files.write(folder.resolve(name), damaged(bytes, variant));
      assertThatCode(() -> readOrRefuse(file)).as("variant %d", variant).doesNotThrowAnyException();
    }
  }

  private static void readOrRefuse(Path file) {
    try {
      Transcript.of(file, ReadingOptions.NONE, LIMITS);
    } catch (DeliveryUnreadable refused) {
      refused.sentence();
    }
  }

  /** A fourth of the variants are cut short, the others have some bytes changed. */
  private static byte[] damaged(byte[] whole, int variant) {
    Random random = new Random(variant);
    if (variant % 4 == 0) {
      return Arrays.copyOf(whole, random.nextInt(whole.length));
    }
    byte[] bytes = whole.clone();
    for (int change = 0; change <= random.nextInt(20); change++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private Path workbook(Workbook empty) throws IOException {
    Path file = folder.resolve("whole");
    try (empty;
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = empty.createSheet("Aree");
      for (int number = 0; number < 40; number++) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < 8; column++) {
          if (column % 2 == 0) {
            row.createCell(column).setCellValue("testo " + number + column);
          } else {
            row.createCell(column).setCellValue(number * 1.5);
          }
        }
      }
      empty.write(out);
    }
    return file;
  }
}
