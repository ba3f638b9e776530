package it.census.readers.csv;

import it.census.readers.DeliveryUnreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * A text that can be looked ahead in, without ever being held whole. Knows the physical line it
 * stands on, whether lines end in LF, CR or both, and leaves out NUL characters.
 */
final class CharWindow implements AutoCloseable {

  static final int END = -1;

  private static final int CHUNK = 1 << 14;

  private final Reader in;
  private final LongConsumer onNul;
  private char[] buffer = new char[4 * CHUNK];
  private int start;
  private int limit;
  private boolean ended;
  private long line = 1;

  /**
   * @param onNul told the line of every NUL character left out
   */
  CharWindow(Reader in, LongConsumer onNul) {
    this.in = in;
    this.onNul = onNul;
  }

  /** The character at a distance from the present position, {@link #END} beyond the text. */
  int at(int ahead) throws DeliveryUnreadable {
    int index = start + ahead;
    return index < limit ? buffer[index] : load(ahead);
  }

  private int load(int ahead) throws DeliveryUnreadable {
    while (start + ahead >= limit) {
      if (ended) {
        return END;
      }
      makeRoom();
      try {
        int count = in.read(buffer, limit, CHUNK);
        if (count < 0) {
          ended = true;
        } else {
          keep(count);
        }
      } catch (IOException failure) {
        throw DeliveryUnreadable.of(failure);
      }
    }
    return buffer[start + ahead];
  }

  private void makeRoom() {
    if (limit + CHUNK > buffer.length && start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    if (limit + CHUNK > buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  /** Takes in what was read behind the limit, without NUL characters. */
  private void keep(int count) {
    int to = limit;
    for (int from = limit; from < limit + count; from++) {
      char c = buffer[from];
      if (c == '\0') {
        onNul.accept(line + lineBreaks(start, to));
      } else {
        buffer[to++] = c;
      }
    }
    limit = to;
  }

  private int lineBreaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 >= to || buffer[i + 1] != '\n'))) {
        breaks++;
      }
    }
    return breaks;
  }

  /** Length of the line break at a distance: 2 for CR LF, 0 for none. */
  int lineBreak(int ahead) throws DeliveryUnreadable {
    int c = at(ahead);
    if (c == '\n') {
      return 1;
    }
    if (c == '\r') {
      return at(ahead + 1) == '\n' ? 2 : 1;
    }
    return 0;
  }

  String text(int from, int to) {
    return new String(buffer, start + from, to - from);
  }

  /** Moves on; the lines passed are counted. */
  void advance(int count) {
    for (int i = start; i < start + count; i++) {
      char c = buffer[i];
      if (c == '\n' || (c == '\r' && (i + 1 >= limit || buffer[i + 1] != '\n'))) {
        line++;
      }
    }
    start += count;
  }

  long line() {
    return line;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
