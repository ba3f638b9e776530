package it.census.readers.xls;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;

/**
 * Looks at the table of contents of a compound file (the container of XLS) before the library loads
 * it whole: a file may be nothing but such a table. After [MS-CFB].
 */
public final class CompoundFile {

  /** Bytes of the directory, 128 each entry: a workbook with macros and pictures has hundreds. */
  private static final long MOST_DIRECTORY_BYTES = 4L << 20;

  private static final int HEADER = 512;
  private static final int TABLES_IN_HEADER = 109;

  private final RandomAccessFile file;
  private final ByteBuffer header;
  private final int sector;

  private CompoundFile(RandomAccessFile file, ByteBuffer header) {
    this.file = file;
    this.header = header;
    this.sector = 1 << (header.getShort(30) & 0x1F);
  }

  /**
   * Refuses a file whose directory is too large to be one, or has no end.
   *
   * @throws DeliveryUnreadable damaged, or cut short
   */
  public static void check(Path path) throws DeliveryUnreadable {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] bytes = new byte[HEADER];
      file.readFully(bytes);
      ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      int shift = header.getShort(30);
      // Other sizes are refused by the library.
      if (shift == 9 || shift == 12) {
        new CompoundFile(file, header).checkDirectory();
      }
    } catch (EOFException cutShort) {
      throw DeliveryUnreadable.because(Refusal.TRUNCATED, Map.of(), cutShort);
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }

  private void checkDirectory() throws IOException, DeliveryUnreadable {
    long bytes = 0;
    for (int at = header.getInt(48); at >= 0; at = following(at)) {
      bytes += sector;
      if (bytes > MOST_DIRECTORY_BYTES) {
        throw DeliveryUnreadable.because(
            Refusal.DAMAGED, Map.of("detail", "directory > " + MOST_DIRECTORY_BYTES));
      }
    }
  }

  /** The sector after this one; negative at the end. */
  private int following(int at) throws IOException, DeliveryUnreadable {
    if (at >= file.length() / sector) {
      throw new EOFException("sector " + at);
    }
    int perTable = sector / Integer.BYTES;
    return number(table(at / perTable), at % perTable);
  }

  /** Where a part of the allocation table lies. */
  private int table(int index) throws IOException, DeliveryUnreadable {
    if (index < TABLES_IN_HEADER) {
      return header.getInt(76 + Integer.BYTES * index);
    }
    int perList = sector / Integer.BYTES - 1;
    int rest = index - TABLES_IN_HEADER;
    int list = header.getInt(68);
    for (; rest >= perList; rest -= perList) {
      list = number(list, perList);
    }
    return number(list, rest);
  }

  private int number(int inSector, int index) throws IOException, DeliveryUnreadable {
    if (inSector >= file.length() / sector) {
      throw new EOFException("sector " + inSector);
    }
    if (inSector < 0) {
      throw DeliveryUnreadable.because(Refusal.DAMAGED, Map.of("detail", "sector " + inSector));
    }
    file.seek((inSector + 1L) * sector + (long) Integer.BYTES * index);
    return Integer.reverseBytes(file.readInt());
  }
}
