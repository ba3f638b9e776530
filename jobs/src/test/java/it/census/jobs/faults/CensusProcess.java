package it.census.jobs.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, which may be killed. */
final class CensusProcess {

  /** Long enough for any command of these tests on a busy machine. */
  private static final int MINUTES = 5;

  private final Process process;
  private final Path out;
  private final Path err;

  private CensusProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * How a process ended.
   *
   * @param exit code
   * @param out what it said
   * @param err what it complained of
   */
  record Ended(int exit, String out, String err) {

    boolean halted() {
      return exit == FaultPoint.HALTED;
    }
  }

  /**
   * Starts a command.
   *
   * @param options of the virtual machine
   * @param arguments of the command line, after which follow configuration, data and date
   */
  static CensusProcess start(
      Launcher launcher, World world, Path config, List<String> options, List<String> arguments)
      throws IOException, SQLException {
    world.letGo();
    return start(launcher, world.data(), world.environment(), config, options, arguments);
  }

  /**
   * The same with a data folder.
   *
   * @param environment that names the database, or none
   */
  static CensusProcess start(
      Launcher launcher,
      Path data,
      Map<String, String> environment,
      Path config,
      List<String> options,
      List<String> arguments)
      throws IOException {
    List<String> command = launcher.command(options);
    command.addAll(arguments);
    command.addAll(
        List.of(
            "--config",
            config.toString(),
            "--data",
            data.toString(),
            "--date",
            it.census.jobs.TestCensus.DAY.toString()));
    Path said = Files.createTempFile("census-", ".out");
    Path complained = Files.createTempFile("census-", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile())
            .directory(data.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CENSUS_"));
    builder.environment().putAll(environment);
    return new CensusProcess(builder.start(), said, complained);
  }

  /** Without a word: {@code SIGKILL}. */
  void kill() {
    process.destroyForcibly();
  }

  /** All that it has started and that has not made itself independent. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Asked to end: {@code SIGTERM}. */
  void terminate() {
    process.destroy();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it has said so far. */
  String said() {
    try {
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ended await() throws IOException, InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("no end after " + MINUTES + " minutes: " + said());
    }
    Ended ended = new Ended(process.exitValue(), said(), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }
}
