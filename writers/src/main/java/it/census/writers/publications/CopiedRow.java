package it.census.writers.publications;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A row of PostgreSQL's COPY in text format, and its columns as JSON. The server's own JSON
 * functions look up the type of each column again for each row and take three times as long; what
 * COPY writes is nearly JSON already: both escape with a backslash and, but for one, the same
 * letters.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, file formats</a>
 */
final class CopiedRow {

  private static final char BETWEEN = '\t';

  private byte[] bytes = {};
  private int[] ends = {};

  /**
   * Takes the next row.
   *
   * @param copied with the line's end
   * @param columns how many it has
   */
  void take(byte[] copied, int columns) {
    bytes = copied;
    if (ends.length != columns) {
      ends = new int[columns];
    }
    int column = 0;
    for (int i = 0; i < copied.length; i++) {
      if (copied[i] == BETWEEN || copied[i] == '\n') {
        ends[column++] = i;
      }
    }
    if (column != columns) {
      throw new IllegalStateException(column + " columns copied instead of " + columns);
    }
  }

  /** Whether a column has no value. */
  boolean isNull(int column) {
    int start = start(column);
    return ends[column] - start == 2 && bytes[start] == '\\' && bytes[start + 1] == 'N';
  }

  /** What COPY wrote, as it is: for numbers. */
  void writeRaw(int column, OutputStream out) throws IOException {
    out.write(bytes, start(column), ends[column] - start(column));
  }

  /** A whole number. */
  long number(int column) {
    int start = start(column);
    return Long.parseLong(
        new String(bytes, start, ends[column] - start, StandardCharsets.US_ASCII));
  }

  /** {@code true} or {@code false}. */
  void writeBoolean(int column, OutputStream out) throws IOException {
    out.write(ascii(bytes[start(column)] == 't' ? "true" : "false"));
  }

  /** A text in quotes. */
  void writeText(int column, OutputStream out) throws IOException {
    out.write('"');
    int written = start(column);
    for (int i = written; i < ends[column]; i++) {
      byte b = bytes[i];
      if (b == '\\' && bytes[i + 1] != 'v') {
        i++; // the same in JSON
      } else if (b == '\\' || b == '"' || (b >= 0 && b < ' ')) {
        out.write(bytes, written, i - written);
        i += b == '\\' ? 1 : 0;
        out.write(
            b == '"' ? ascii("\\\"") : ascii("\\u00" + HexFormat.of().toHexDigits(control(b))));
        written = i + 1;
      }
    }
    out.write(bytes, written, ends[column] - written);
    out.write('"');
  }

  /**
   * JSON that the server made: it holds no control characters, only its backslashes are doubled.
   */
  void writeJson(int column, OutputStream out) throws IOException {
    int written = start(column);
    for (int i = written; i < ends[column]; i++) {
      if (bytes[i] == '\\') {
        out.write(bytes, written, i - written);
        written = ++i;
      }
    }
    out.write(bytes, written, ends[column] - written);
  }

  /** A vertical tab is the one that JSON knows by its number only. */
  private static byte control(byte b) {
    return b == '\\' ? 0x0b : b;
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1] + 1;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8) + Arrays.toString(ends);
  }
}
