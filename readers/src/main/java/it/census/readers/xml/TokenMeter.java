package it.census.readers.xml;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Counts what a parser takes in between two events. A single name, tag or declaration of hundreds
 * of megabytes would otherwise be held whole before anybody could look at it.
 */
final class TokenMeter {

  private final int limit;
  private int taken;

  /**
   * @param limit bytes or characters of one token
   */
  TokenMeter(int limit) {
    this.limit = limit;
  }

  /** An event has come: what follows is another token. */
  void reset() {
    taken = 0;
  }

  private int count(int read) throws TokenTooLong {
    taken += Math.max(0, read);
    if (taken > limit) {
      throw new TokenTooLong();
    }
    return read;
  }

  InputStream metered(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return count(super.read(into, from, length));
      }
    };
  }

  Reader metered(Reader in) {
    return new FilterReader(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(char[] into, int from, int length) throws IOException {
        return count(super.read(into, from, length));
      }
    };
  }

  /** One token beyond the limit. */
  static final class TokenTooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
