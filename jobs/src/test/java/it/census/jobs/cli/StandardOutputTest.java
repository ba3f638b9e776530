package it.census.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output that does not arrive is told, unless its reader has gone. */
@Timeout(60)
class StandardOutputTest {

  @ParameterizedTest
  @CsvSource({
    "No space left on device,The output could not be written: No space left on device.",
    "Broken pipe,",
  })
  void what_could_not_be_written_is_told_unless_the_reader_has_gone(String what, String sentence) {
    StandardOutput out =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(what);
              }
            });

    new PrintStream(out, true, UTF_8).println("a line");

    assertThat(out.trouble().orElse(null)).isEqualTo(sentence);
  }

  @Test
  void what_arrives_is_no_trouble() {
    ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    StandardOutput out = new StandardOutput(arrived);

    new PrintStream(out, true, UTF_8).print("perché");

    assertThat(arrived.toString(UTF_8)).isEqualTo("perché");
    assertThat(out.trouble()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--help", "run --help", "--version"})
  void a_full_disk_under_the_output_is_no_success(String line) throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists());
    Process process =
        InterruptionTest.census(List.of(), line.split(" ")).redirectOutput(full).start();
    String said = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said)
        .isEqualTo("census: The output could not be written: No space left on device.\n");
    assertThat(process.exitValue()).isEqualTo(ExitCode.IMPOSSIBLE);
  }
}
