package it.census.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestCensus;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A signal gets its sentence, however early it comes. */
@Timeout(60)
class InterruptionTest {

  @TempDir private Path folder;

  /** The program as a process of its own. */
  static ProcessBuilder census(List<String> machine, String... arguments) {
    return process(Census.class, machine, arguments);
  }

  private static ProcessBuilder process(
      Class<?> program, List<String> machine, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(machine);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** A command that has done its work and is still closing the database. */
  static final class Closing {
    private Closing() {}

    public static void main(String[] args) throws Exception {
      try (Interruption interruption = new Interruption()) {
        interruption.done(ExitCode.ATTENTION);
        System.out.println("done");
        new CountDownLatch(1).await();
      }
    }
  }

  @Test
  void a_signal_after_all_is_done_leaves_its_exit_code() throws Exception {
    Process process = process(Closing.class, List.of()).start();
    BufferedReader out = process.inputReader(UTF_8);
    assertThat(out.readLine()).isEqualTo("done");

    process.toHandle().destroy();

    assertThat(out.readLine()).isNull();
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(process.waitFor()).isEqualTo(ExitCode.ATTENTION);
  }

  @Test
  void a_signal_before_the_command_has_begun_is_answered_too() throws Exception {
    Path pipe = folder.resolve("nobody-writes.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process process =
        census(
                List.of("-Xlog:class+load=info:stdout"),
                "check",
                pipe.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--config",
                TestCensus.root().resolve("config").toString())
            .start();
    BufferedReader loaded = process.inputReader(UTF_8);
    String line = loaded.readLine();
    while (line != null && !line.contains(" " + Verb.class.getName() + " ")) {
      line = loaded.readLine();
    }

    process.toHandle().destroy(); // leaves what it says to be read

    assertThat(line).isNotNull();
    while (loaded.readLine() != null) {
      // Until the end: who is not listened to waits.
    }
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .isEqualTo("census: interrupted; nothing is left half done: give the command again.\n");
    assertThat(process.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
  }
}
