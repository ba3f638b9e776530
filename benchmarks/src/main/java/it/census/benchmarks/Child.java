package it.census.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, watched while it runs. */
final class Child {

  private static final long EVERY_MILLIS = 20;

  private final ServerClock server;
  private final Map<String, String> environment;
  private final Path log;

  /**
   * @param log what the programs print
   */
  Child(ServerClock server, Map<String, String> environment, Path log) {
    this.server = server;
    this.environment = Map.copyOf(environment);
    this.log = log;
  }

  /**
   * Runs a command to its end.
   *
   * @param expected exit codes that count as success
   * @throws IllegalStateException where it ends in another way
   */
  Cost run(List<String> command, Set<Integer> expected) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Duration serverBefore = server.used();
    long began = System.nanoTime();
    Process process = builder.start();
    Duration cpu = Duration.ZERO;
    long peak = 0;
    do {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peakBytes(process.pid()));
    } while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS));
    Duration wall = Duration.ofNanos(System.nanoTime() - began);
    if (!expected.contains(process.exitValue())) {
      throw new IllegalStateException(
          "exit code " + process.exitValue() + " of " + command + "; see " + log);
    }
    return new Cost(wall, cpu, server.used().minus(serverBefore), peak);
  }

  /** What Linux calls the high-water mark of the resident set; 0 where nobody tells. */
  private static long peakBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
