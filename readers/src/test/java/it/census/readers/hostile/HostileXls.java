package it.census.readers.hostile;

import static it.census.readers.Refusal.DAMAGED;
import static it.census.readers.Refusal.EMPTY;
import static it.census.readers.Refusal.TRUNCATED;
import static it.census.readers.Refusal.UNKNOWN_FORMAT;

import it.census.readers.Refusal;
import it.census.readers.hostile.HostileFilesTest.Hostile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Workbooks of the old binary format made to do harm. */
final class HostileXls {

  private static final int SECTOR = 512;
  private static final int LARGE_SECTOR = 4_096;
  private static final int END_OF_CHAIN = -2;
  private static final int FAT_SECTOR = -3;
  private static final Set<Refusal> BROKEN = Set.of(DAMAGED, TRUNCATED, UNKNOWN_FORMAT, EMPTY);

  private HostileXls() {}

  static List<Hostile> files() {
    List<Hostile> files = new ArrayList<>();
    files.add(patched("xls whose allocation table is in a circle", HostileXls::circle));
    files.add(patched("xls whose directory is in a circle", b -> loop(b, b.getInt(48))));
    files.add(patched("xls that announces two billion tables", b -> b.putInt(44, 0x7FFFFFFF)));
    files.add(
        patched(
            "xls that announces more tables in a circle",
            b -> b.putInt(44, 1_000).putInt(68, 0).putInt(72, 0x7FFFFFFF)));
    files.add(patched("xls with sectors of two gigabytes", b -> b.putShort(30, (short) 31)));
    files.add(patched("xls with its directory beyond the end", b -> b.putInt(48, 0x00FFFFFF)));
    files.add(new Hostile("xls with a directory of 200 MB", HostileXls::largeDirectory, BROKEN));
    files.add(patched("xls with a record that is too long", b -> record(b, 0xFC, 0xFFF0)));
    files.add(patched("xls with a record of length 0", b -> record(b, 0xFC, 0)));
    files.add(
        new Hostile(
            "xls with two billion texts, of which 1200 are there",
            file -> {
              byte[] bytes = workbook();
              texts(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 0x7FFFFFFF);
              Files.write(file, bytes);
            },
            Set.of()));
    files.add(patched("xls with minus one texts", b -> texts(b, -1)));
    files.add(patched("xls whose sheet begins anywhere", b -> sheetAt(b, 0x7FFFFF00)));
    files.add(patched("xls whose sheet begins before the file", b -> sheetAt(b, -1)));
    files.add(
        new Hostile(
            "xls cut short",
            file -> Files.write(file, java.util.Arrays.copyOf(workbook(), 2_000)),
            BROKEN));
    files.add(
        new Hostile(
            "xls that ends in zeros",
            file -> {
              byte[] bytes = workbook();
              java.util.Arrays.fill(bytes, 1_500, bytes.length, (byte) 0);
              Files.write(file, bytes);
            },
            BROKEN));
    return files;
  }

  /** Breaks a workbook. */
  interface Patch {
    void apply(ByteBuffer bytes);
  }

  private static Hostile patched(String name, Patch patch) {
    return new Hostile(
        name,
        file -> {
          byte[] bytes = workbook();
          patch.apply(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
          Files.write(file, bytes);
        },
        BROKEN);
  }

  /** A workbook of some hundred rows. */
  private static byte[] workbook() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSSFSheet sheet = workbook.createSheet("Aree");
      for (int row = 0; row < 300; row++) {
        for (int column = 0; column < 4; column++) {
          sheet
              .createRow(row * 4 + column)
              .createCell(column)
              .setCellValue("Testo " + row + " " + column);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static int at(int sector) {
    return SECTOR * (sector + 1);
  }

  /** Every sector of the file is followed by itself, from the second on. */
  private static void circle(ByteBuffer bytes) {
    int fat = at(bytes.getInt(76));
    for (int i = 1; i < SECTOR / 4; i++) {
      if (bytes.getInt(fat + 4 * i) >= 0) {
        bytes.putInt(fat + 4 * i, i);
      }
    }
  }

  private static void loop(ByteBuffer bytes, int sector) {
    bytes.putInt(at(bytes.getInt(76)) + 4 * sector, sector);
  }

  /** Gives the first record of a type another length. */
  private static void record(ByteBuffer bytes, int type, int length) {
    bytes.putShort(find(bytes, type) + 2, (short) length);
  }

  private static void texts(ByteBuffer bytes, int count) {
    int at = find(bytes, 0xFC) + 4;
    bytes.putInt(at, count).putInt(at + 4, count);
  }

  private static void sheetAt(ByteBuffer bytes, int position) {
    bytes.putInt(find(bytes, 0x85) + 4, position);
  }

  /** The workbook stream of a small file lies in one piece. */
  private static int find(ByteBuffer bytes, int type) {
    int at = SECTOR;
    while (bytes.getShort(at) != 0x0809) {
      at += SECTOR;
    }
    while ((bytes.getShort(at) & 0xFFFF) != type) {
      at += 4 + (bytes.getShort(at + 2) & 0xFFFF);
    }
    return at;
  }

  /** A compound file that is nothing but its own table of contents. */
  private static void largeDirectory(Path file) throws IOException {
    int listed = 50;
    int perFat = LARGE_SECTOR / 4;
    int directory = listed * perFat - listed;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      ByteBuffer header = ByteBuffer.allocate(LARGE_SECTOR).order(ByteOrder.LITTLE_ENDIAN);
      header.putLong(0, 0xE11AB1A1E011CFD0L);
      header.putShort(24, (short) 0x3E).putShort(26, (short) 4).putShort(28, (short) 0xFFFE);
      header.putShort(30, (short) 12).putShort(32, (short) 6);
      header.putInt(44, listed).putInt(48, listed).putInt(56, 4096);
      header.putInt(60, END_OF_CHAIN).putInt(68, END_OF_CHAIN);
      for (int i = 0; i < 109; i++) {
        header.putInt(76 + 4 * i, i < listed ? i : -1);
      }
      out.write(header.array());
      for (int fat = 0; fat < listed; fat++) {
        ByteBuffer table = ByteBuffer.allocate(LARGE_SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < perFat; i++) {
          int sector = fat * perFat + i;
          boolean last = sector == listed + directory - 1;
          table.putInt(sector < listed ? FAT_SECTOR : last ? END_OF_CHAIN : sector + 1);
        }
        out.write(table.array());
      }
      ByteBuffer entries = ByteBuffer.allocate(LARGE_SECTOR).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < LARGE_SECTOR / 128; i++) {
        entries.putChar(128 * i, 'R').putShort(128 * i + 64, (short) 4);
        entries.put(128 * i + 66, (byte) (i == 0 ? 5 : 2));
        entries.putInt(128 * i + 68, -1).putInt(128 * i + 72, -1).putInt(128 * i + 76, -1);
      }
      for (int i = 0; i < directory; i++) {
        out.write(entries.array());
      }
    }
  }
}
