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
          file.line(lineOf(bytes, in.position())),
          "non è in UTF-8: salvare il file come UTF-8",
          "is not UTF-8: save the file as UTF-8");
      return Optional.empty();
    }
    String text = out.flip().toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static String size(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " kB";
  }
}
