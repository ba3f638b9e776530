package it.census.readers.zip;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The last record of a zip file, which tells a file that lost its end from one that is damaged
 * elsewhere, and how large the table of contents is that the library would load whole.
 */
final class ZipEnd {

  /** The end record is 22 bytes and a comment of at most 65,535. */
  private static final int RECORD = 22;

  private static final int SEARCHED = RECORD + 0xFFFF;

  /** Bytes of the table of contents for each part that a file may have; a name is shorter. */
  private static final long BYTES_PER_PART = 4_096;

  private ZipEnd() {}

  static boolean isMissing(Path file) throws DeliveryUnreadable {
    return find(file).isEmpty();
  }

  /**
   * Refuses a table of contents that announces too much, before anybody loads it.
   *
   * @throws DeliveryUnreadable beyond the limit of parts, or too large for so few
   */
  static void check(Path file, ReadingLimits limits) throws DeliveryUnreadable {
    Optional<ByteBuffer> end = find(file);
    if (end.isEmpty()) {
      return;
    }
    int parts = end.get().getShort(10) & 0xFFFF;
    long bytes = end.get().getInt(12) & 0xFFFFFFFFL;
    if (parts > limits.zipEntries()) {
      throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_PARTS, limits.zipEntries());
    }
    if (bytes > limits.zipEntries() * BYTES_PER_PART) {
      throw DeliveryUnreadable.because(
          Refusal.DAMAGED, Map.of("detail", "zip: " + bytes + " byte / " + parts));
    }
  }

  private static Optional<ByteBuffer> find(Path file) throws DeliveryUnreadable {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(SEARCHED, bytes.length());
      byte[] tail = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(tail);
      for (int i = length - RECORD; i >= 0; i--) {
        if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
          return Optional.of(
              ByteBuffer.wrap(tail, i, RECORD).slice().order(ByteOrder.LITTLE_ENDIAN));
        }
      }
      return Optional.empty();
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }
}
