package it.census.readers.csv;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A text that can be looked ahead in, without ever being held whole. Knows the physical line it
 * stands on, whether lines end in LF, CR or both, and leaves out NUL characters.
 */
final class CharWindow implements AutoCloseable {

  static final int END = -1;

  private static final int CHUNK = 1 << 14;

  private final Reader in;

  /** More NUL characters in a row are a hole in the file, as a broken transfer leaves it. */
  private static final int LONGEST_HOLE = 10_000;

  private final NulListener onNul;
  private char[] buffer = new char[4 * CHUNK];
  private int start;
  private int limit;
  private boolean ended;
  private long line = 1;
  private int hole;

  /** Is told of NUL characters that were left out, the first of them on the given line. */
  interface NulListener {
    void leftOut(long line, int times);
  }

  /** A text of which nobody wants to know its NUL characters. */
  CharWindow(Reader in) {
    this(in, (line, times) -> {});
  }

  CharWindow(Reader in, NulListener onNul) {
    this.in = in;
    this.onNul = onNul;
  }

  /** The character at a distance from the present position, {@link #END} beyond the text. */
  int at(int ahead) throws DeliveryUnreadable {
    int index = start + ahead;
    return index < limit ? buffer[index] : load(ahead);
  }

  /**
   * The distance to the first delimiter, line break or end of the text; -1 where it is farther than
   * that. In one loop over the buffer: most of the time of a CSV file is spent here.
   */
  int cellEnd(char delimiter, int atMost) throws DeliveryUnreadable {
    int ahead = 0;
    while (ahead <= atMost) {
      if (start + ahead >= limit && load(ahead) == END) {
        return ahead;
      }
      char[] chars = buffer;
      int end = (int) Math.min(limit, (long) start + atMost + 1);
      int index = start + ahead;
      while (index < end) {
        char c = chars[index];
        if (c == delimiter || c == '\n' || c == '\r') {
          return index - start;
        }
        index++;
      }
      ahead = index - start;
    }
    return -1;
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
  private void keep(int count) throws DeliveryUnreadable {
    int to = limit;
    int first = -1;
    for (int from = limit; from < limit + count; from++) {
      char c = buffer[from];
      if (c != '\0') {
        hole = 0;
        buffer[to++] = c;
      } else if (++hole > LONGEST_HOLE) {
        throw DeliveryUnreadable.because(Refusal.DAMAGED, Map.of("detail", hole + " × NUL"));
      } else if (first < 0) {
        first = to;
      }
    }
    if (first >= 0) {
      onNul.leftOut(line + lineBreaks(start, first), limit + count - to);
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

  /** Moves on over characters among which there is no line break. */
  void skip(int count) {
    start += count;
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
      throw new UncheckedIOException(failure);
    }
  }
}
