package it.census.readers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.census.readers.fuzz.FuzzTarget.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The corpus of every fuzz target, with what the fuzzer found once, and a number of mutations of it
 * that is the same on every build.
 */
class FuzzCorpusTest {

  private static final int MUTATIONS = 500;
  private static final Duration NO_HANG = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void what_is_in_the_corpus_is_read_or_refused(Format format) throws IOException {
    FuzzTarget target = new FuzzTarget(format, folder);
    List<byte[]> corpus = corpus(format);

    assertThat(corpus).isNotEmpty();
    corpus.forEach(input -> read(target, input));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void what_comes_of_it_by_chance_is_read_or_refused(Format format) throws IOException {
    FuzzTarget target = new FuzzTarget(format, folder);
    List<byte[]> corpus = corpus(format);
    Mutations mutations = new Mutations(new Random(format.name().hashCode()), corpus);

    for (int i = 0; i < MUTATIONS; i++) {
      read(target, mutations.next());
    }
  }

  private static void read(FuzzTarget target, byte[] input) {
    try {
      assertTimeoutPreemptively(NO_HANG, () -> target.read(input));
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "on the bytes " + HexFormat.of().formatHex(input, 0, Math.min(4_000, input.length)), e);
    }
  }

  private static List<byte[]> corpus(Format format) throws IOException {
    Path seeds =
        Path.of("src/test/resources/fuzz", format.name().toLowerCase(java.util.Locale.ROOT));
    List<byte[]> corpus = new ArrayList<>();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.sorted().toList()) {
        corpus.add(Files.readAllBytes(file));
      }
    }
    return corpus;
  }
}
