package it.census.readers.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs that differ from those of a corpus in a few places: cut, doubled, joined, overwritten. */
final class Mutations {

  private static final byte[] TELLING =
      "\0\"'<>&;,|\n\r\t=-9{}[]\u00ff ".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

  private final Random random;
  private final List<byte[]> corpus;

  Mutations(Random random, List<byte[]> corpus) {
    this.random = random;
    this.corpus = corpus;
  }

  byte[] next() {
    byte[] input = any();
    for (int times = 1 + random.nextInt(6); times > 0 && input.length > 0; times--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] any() {
    return corpus.get(random.nextInt(corpus.size())).clone();
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length);
    int length = 1 + random.nextInt(Math.min(64, input.length - at));
    switch (random.nextInt(6)) {
      case 0 -> input[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> input[at] = TELLING[random.nextInt(TELLING.length)];
      case 2 -> input[at] = (byte) random.nextInt(256);
      case 3 -> {
        return joined(
            Arrays.copyOf(input, at), Arrays.copyOfRange(input, at + length, input.length));
      }
      case 4 -> {
        byte[] piece = Arrays.copyOfRange(input, at, at + length);
        byte[] doubled = joined(Arrays.copyOf(input, at), piece);
        return joined(doubled, Arrays.copyOfRange(input, at, input.length));
      }
      default -> {
        byte[] other = any();
        return joined(
            Arrays.copyOf(input, at),
            Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
      }
    }
    return input;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(one.length + other.length);
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}
