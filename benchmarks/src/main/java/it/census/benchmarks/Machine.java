package it.census.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where it was measured. */
final class Machine {

  private Machine() {}

  /** One line for people: processor, cores, memory, Java, PostgreSQL. */
  static String describe(String postgres) {
    return "%s, %d cores · Java %s · PostgreSQL %s"
        .formatted(
            processor(), Runtime.getRuntime().availableProcessors(), Runtime.version(), postgres);
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}
