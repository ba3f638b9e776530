package it.census.readers.zip;

import it.census.readers.DeliveryUnreadable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Tells a zip file that lost its end from one that is damaged elsewhere. */
final class ZipEnd {

  /** The end record is 22 bytes and a comment of at most 65,535. */
  private static final int SEARCHED = 22 + 0xFFFF;

  private ZipEnd() {}

  static boolean isMissing(Path file) throws DeliveryUnreadable {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(SEARCHED, bytes.length());
      byte[] tail = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(tail);
      for (int i = length - 4; i >= 0; i--) {
        if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
          return false;
        }
      }
      return true;
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }
}
