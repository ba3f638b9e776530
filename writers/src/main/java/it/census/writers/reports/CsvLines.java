package it.census.writers.reports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes CSV as RFC 4180 has it, UTF-8, quoting what Commons CSV would quote (a test holds the two
 * together): a night of a million rows writes thirty million lines of corrections, and the library
 * spends five times as long on them. One thread.
 */
final class CsvLines implements Closeable {

  private static final int FULL = 1 << 16;

  /** UTF-8 takes no more for a character of a text. */
  private static final int MOST_BYTES = 3;

  private final OutputStream out;
  private byte[] lines = new byte[FULL + (1 << 12)];
  private int length;
  private boolean first = true;

  CsvLines(OutputStream out) {
    this.out = out;
  }

  CsvLines cell(String text) {
    int most = MOST_BYTES * text.length() + 3;
    if (lines.length - length < 2 * most) { // each could be a quote that is doubled
      lines = Arrays.copyOf(lines, 2 * lines.length + 2 * most);
    }
    if (!first) {
      lines[length++] = ',';
    }
    if (needsQuotes(text)) {
      lines[length++] = '"';
      append(text);
      lines[length++] = '"';
    } else {
      append(text);
    }
    first = false;
    return this;
  }

  void end() throws IOException {
    if (length == lines.length) {
      lines = Arrays.copyOf(lines, 2 * length);
    }
    lines[length++] = '\n';
    first = true;
    if (length >= FULL) {
      flush();
    }
  }

  /** An empty first cell could be taken for an empty line, what begins with "#" for a comment. */
  private boolean needsQuotes(String text) {
    int end = text.length();
    if (end == 0) {
      return first;
    }
    if (text.charAt(0) <= '#' || text.charAt(end - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
        return true;
      }
    }
    return false;
  }

  /** Nearly everything is ASCII; the rest is left to Java. */
  private void append(String text) {
    byte[] to = lines;
    int at = length;
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length = at;
        appendEncoded(text.substring(i));
        return;
      }
      if (c == '"') {
        to[at++] = '"';
      }
      to[at++] = (byte) c;
    }
    length = at;
  }

  /** Half a surrogate pair in a supplier's cell becomes "?". */
  private void appendEncoded(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == '"') {
        lines[length++] = '"';
      }
      lines[length++] = b;
    }
  }

  private void flush() throws IOException {
    out.write(lines, 0, length);
    length = 0;
  }

  /** Ends without what was not written yet. */
  void abandon() throws IOException {
    out.close();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
