package it.census.readers.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads a configuration file as text: strictly UTF-8, with or without a BOM, never too large. */
final class TextFiles {

  private TextFiles() {}

  /** The text without BOM; empty, with a problem, where there is none to be had. */
  static Optional<String> read(ConfigurationFile file, int maxBytes, Problems problems) {
    Optional<byte[]> bytes = bytes(file, maxBytes, problems);
    return bytes.flatMap(b -> decode(b, file, problems));
  }

  private static Optional<byte[]> bytes(ConfigurationFile file, int max, Problems problems) {
    Path path = file.path();
    if (!Files.isRegularFile(path)) {
      problems.add(file.whole(), "non è un file", "is not a file");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(max + 1);
      if (bytes.length > max) {
        problems.add(
            file.whole(),
            "il file supera il limite di " + size(max),
            "the file exceeds the limit of " + size(max));
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException failure) {
      problems.add(
          file.whole(),
          "il file non si può leggere (" + failure + ")",
          "the file cannot be read (" + failure + ")");
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, ConfigurationFile file, Problems problems) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      problems.add(
          file.line(lineOf(out.flip().toString(), out.limit())),
          "non è in UTF-8: salvare il file come UTF-8",
          "is not UTF-8: save the file as UTF-8");
      return Optional.empty();
    }
    String text = out.flip().toString();
    int control = firstControl(text);
    if (control >= 0) {
      String code = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(control));
      problems.add(
          file.line(lineOf(text, control)),
          "contiene il carattere di controllo " + code,
          "holds the control character " + code);
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The first character that no text has; -1 where there is none. */
  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t')
          || (c >= 0x7F && c < 0xA0 && c != 0x85)) {
        return i;
      }
    }
    return -1;
  }

  private static int lineOf(String text, int position) {
    return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
  }

  private static String size(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " kB";
  }
}
