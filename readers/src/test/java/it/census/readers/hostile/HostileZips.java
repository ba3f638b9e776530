package it.census.readers.hostile;

import static it.census.readers.Refusal.ARCHIVE;
import static it.census.readers.Refusal.DAMAGED;
import static it.census.readers.Refusal.INFLATES_TOO_FAR;
import static it.census.readers.Refusal.TOO_MANY_PARTS;
import static it.census.readers.Refusal.TRUNCATED;

import it.census.readers.hostile.HostileFilesTest.Hostile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Packed files made to do harm, whatever is in them. */
final class HostileZips {

  private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";

  private HostileZips() {}

  static List<Hostile> files() {
    List<Hostile> files = new ArrayList<>();
    files.add(
        new Hostile(
            "zip of too many parts",
            file -> {
              try (Zip zip = Zip.at(file).xlsxFrame().sheet(out -> out.add(ROW))) {
                for (int i = 0; i < 3_000; i++) {
                  zip.part("p" + i, "");
                }
              }
            },
            Set.of(TOO_MANY_PARTS)));
    files.add(
        new Hostile(
            "zip with a part that grows a thousandfold",
            file -> {
              try (Zip zip = Zip.at(file).xlsxFrame()) {
                zip.sheet(out -> out.add(ROW).repeat(" ", 2L << 30));
              }
            },
            Set.of(INFLATES_TOO_FAR)));
    files.add(
        new Hostile(
            "zip whose parts overlap",
            HostileZips::overlapping,
            Set.of(INFLATES_TOO_FAR, DAMAGED)));
    files.add(
        new Hostile(
            "zip with a table of contents larger than the memory",
            HostileZips::hugeDirectory,
            Set.of(TOO_MANY_PARTS)));
    files.add(
        new Hostile(
            "zip that announces four billion parts",
            file -> {
              minimal(file, "");
              patchEnd(file, 8, 0xFFFF);
              patchEnd(file, 10, 0xFFFF);
            },
            Set.of(TOO_MANY_PARTS, DAMAGED, TRUNCATED)));
    for (String twin :
        List.of(
            "xl/workbook.xml",
            "XL/Workbook.xml",
            "xl/../xl/workbook.xml",
            "../xl/workbook.xml",
            "./xl/workbook.xml",
            "xl//workbook.xml",
            "xl\\workbook.xml",
            "/xl/workbook.xml")) {
      files.add(
          new Hostile(
              "zip with two parts of one name " + twin,
              file -> minimal(file, twin),
              Set.of(DAMAGED)));
    }
    files.add(
        new Hostile(
            "zip in a zip",
            file -> {
              try (Zip zip = Zip.at(file)) {
                zip.part("a.zip", "PK\u0003\u0004");
              }
            },
            Set.of(ARCHIVE, TRUNCATED, DAMAGED)));
    files.add(
        new Hostile(
            "zip cut short",
            file -> {
              minimal(file, "");
              byte[] bytes = Files.readAllBytes(file);
              Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 30));
            },
            Set.of(TRUNCATED)));
    return files;
  }

  /** A workbook, with a second part whose name is put in place of one of the same length. */
  private static void minimal(Path file, String twin) throws IOException {
    String stand = "q".repeat(twin.length());
    try (Zip zip = Zip.at(file).xlsxFrame().sheet(out -> out.add(ROW))) {
      if (!twin.isEmpty()) {
        zip.part(stand, "<workbook/>");
      }
    }
    if (!twin.isEmpty()) {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
      Files.write(
          file, text.replace(stand, twin).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
  }

  private static void patchEnd(Path file, int offset, int value) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() - 22 + offset);
      bytes.write(value & 0xFF);
      bytes.write(value >> 8);
    }
  }

  /** Fifteen hundred names for one part of ten megabytes. */
  private static void overlapping(Path file) throws IOException {
    try (Zip zip = Zip.at(file)) {
      zip.part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      zip.part("content.xml", out -> out.repeat(" ", 10 << 20));
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - 22;
    int directory = data.getInt(end + 16);
    int second = directory + 46 + data.getShort(directory + 28) + data.getShort(directory + 30);
    byte[] entry = java.util.Arrays.copyOfRange(bytes, second, end);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.write(bytes, 0, end);
      int copies = 1_500;
      for (int i = 0; i < copies; i++) {
        byte[] name =
            String.format("part%07d", i).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, entry, 46, 11);
        out.write(entry);
      }
      ByteBuffer tail = ByteBuffer.wrap(bytes, end, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
      tail.putShort(8, (short) (copies + 2)).putShort(10, (short) (copies + 2));
      tail.putInt(12, end - directory + copies * entry.length);
      byte[] record = new byte[22];
      tail.get(0, record);
      out.write(record);
    }
  }

  /** Four million empty parts. */
  private static void hugeDirectory(Path file) throws IOException {
    int entries = 4_000_000;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      out.write(new byte[] {'P', 'K', 3, 4});
      out.write(new byte[27]);
      ByteBuffer entry = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
      entry.putInt(0, 0x02014b50).putShort(28, (short) 8);
      for (int i = 0; i < entries; i++) {
        entry.putLong(46, 0x3030303030303030L + i);
        out.write(entry.array());
      }
      ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
      end.putInt(0, 0x06054b50).putShort(8, (short) entries).putShort(10, (short) entries);
      end.putInt(12, entries * 54).putInt(16, 31);
      out.write(end.array());
    }
  }
}
