package it.census.readers.config;

import it.census.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/**
 * Hashes values as a text in which nothing can be mistaken for something else: every piece carries
 * its length, every group its size.
 */
final class Canonical {

  private final MessageDigest digest = Sha256.digest();

  Canonical add(String piece) {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    return this;
  }

  Canonical size(int number) {
    return add(Integer.toString(number));
  }

  /** A measure, bit by bit. */
  Canonical add(double number) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    return this;
  }

  /** In their order. */
  Canonical all(Collection<String> pieces) {
    size(pieces.size());
    pieces.forEach(this::add);
    return this;
  }

  /** By key. */
  Canonical all(Map<String, String> pieces) {
    size(pieces.size());
    pieces.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> add(e.getKey()).add(e.getValue()));
    return this;
  }

  /** 64 hexadecimal digits. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
