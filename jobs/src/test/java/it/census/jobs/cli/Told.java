package it.census.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.census.jobs.TestCensus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What whoever typed a command was told.
 *
 * @param exit code
 * @param out what it said
 * @param err what it complained of
 */
record Told(int exit, String out, String err) {

  /** Gives a command of a census within this process, in English. */
  static Told of(TestCensus census, Path config, String... line) {
    List<String> folders =
        List.of("--config", config.toString(), "--data", census.data().toString());
    return typed(
        census.environment(),
        Stream.of(Stream.of(line), folders.stream(), Stream.of("--lang", "en"))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  /** Gives a command as it is typed, where these variables are set. */
  static Told typed(Map<String, String> environment, String... line) {
    PrintStream outBefore = System.out;
    PrintStream errBefore = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      int exit = Census.execute(environment, line);
      return new Told(exit, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      System.setOut(outBefore);
      System.setErr(errBefore);
    }
  }
}
