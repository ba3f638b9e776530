package it.census.readers.csv;

import it.census.readers.DeliveryUnreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The character set of a text file: a byte order mark says it; else UTF-16 if the file begins with
 * a NUL in every other byte, as no other text does; else UTF-8 if the whole file is valid UTF-8;
 * else windows-1252. Nothing is guessed from letter frequencies, which took plain files for EBCDIC.
 *
 * @param charset to decode with; what cannot be decoded becomes U+FFFD
 * @param markBytes length of the byte order mark
 * @param assumed whether nothing in the file says so
 */
public record TextEncoding(Charset charset, int markBytes, boolean assumed) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;

  /** Bytes at the beginning that are looked at for a mark, or for NUL in every other one. */
  private static final int LOOK = 512;

  private static final int FEWEST_PAIRS = 8;

  /** Reads the whole file once, in constant memory. */
  public static TextEncoding of(Path file) throws DeliveryUnreadable {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(LOOK);
      if (start.length >= 3 && is(start, 0, 0xEF) && is(start, 1, 0xBB) && is(start, 2, 0xBF)) {
        return new TextEncoding(StandardCharsets.UTF_8, 3, false);
      }
      if (start.length >= 2 && is(start, 0, 0xFF) && is(start, 1, 0xFE)) {
        return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
      }
      if (start.length >= 2 && is(start, 0, 0xFE) && is(start, 1, 0xFF)) {
        return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
      }
      if (alternates(start, 1)) {
        return new TextEncoding(StandardCharsets.UTF_16LE, 0, true);
      }
      if (alternates(start, 0)) {
        return new TextEncoding(StandardCharsets.UTF_16BE, 0, true);
      }
      return isUtf8(start, in)
          ? new TextEncoding(StandardCharsets.UTF_8, 0, false)
          : new TextEncoding(WINDOWS_1252, 0, true);
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }

  /** Whether nearly every second byte is NUL, from the given one on, and none of the others. */
  private static boolean alternates(byte[] start, int from) {
    int nul = 0;
    for (int i = 0; i + 1 < start.length; i += 2) {
      if (start[i + 1 - from] == 0) {
        return false;
      }
      nul += start[i + from] == 0 ? 1 : 0;
    }
    int pairs = start.length / 2;
    return pairs >= FEWEST_PAIRS && nul * 4 >= pairs * 3;
  }

  private static boolean is(byte[] bytes, int at, int value) {
    return (bytes[at] & 0xFF) == value;
  }

  private static boolean isUtf8(byte[] start, InputStream in) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    bytes.put(start);
    boolean beyondAscii = false;
    boolean end = false;
    while (!end) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = count < 0;
      bytes.position(bytes.position() + Math.max(0, count)).flip();
      int before = bytes.remaining();
      chars.clear();
      CoderResult result = decoder.decode(bytes, chars, false);
      if (result.isError()) {
        return false;
      }
      beyondAscii |= chars.position() < before - bytes.remaining();
      bytes.compact();
    }
    // A file cut inside its last character is still UTF-8, if it showed so before.
    return bytes.position() == 0 || beyondAscii;
  }

  /** Opens the text behind the byte order mark. */
  public Reader open(Path file) throws DeliveryUnreadable {
    try {
      InputStream in = Files.newInputStream(file);
      in.skipNBytes(markBytes);
      CharsetDecoder decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      return new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
  }
}
