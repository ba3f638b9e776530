package it.census.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time of a PostgreSQL server: its first process, those it started, and those of them that have
 * ended. Told by Linux; zero elsewhere.
 */
final class ServerClock {

  private static final Path PROC = Path.of("/proc");

  /** Ticks of /proc are hundredths of a second on every Linux that Java runs on. */
  private static final long MILLIS_A_TICK = 10;

  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private final long firstProcess;

  /**
   * @param dataFolder of the server
   */
  ServerClock(Path dataFolder) throws IOException {
    this.firstProcess =
        Long.parseLong(Files.readAllLines(dataFolder.resolve("postmaster.pid")).get(0).strip());
  }

  Duration used() {
    if (!Files.isDirectory(PROC)) {
      return Duration.ZERO;
    }
    try (Stream<Path> processes = Files.list(PROC)) {
      long ticks =
          processes
              .filter(p -> p.getFileName().toString().chars().allMatch(Character::isDigit))
              .mapToLong(this::ticks)
              .sum();
      return Duration.ofMillis(ticks * MILLIS_A_TICK);
    } catch (IOException e) {
      return Duration.ZERO;
    }
  }

  private long ticks(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      // The name of the program stands in brackets and may hold blanks.
      List<String> told = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
      long own = Long.parseLong(told.get(USER)) + Long.parseLong(told.get(SYSTEM));
      if (process.endsWith(Long.toString(firstProcess))) {
        return own
            + Long.parseLong(told.get(CHILDREN_USER))
            + Long.parseLong(told.get(CHILDREN_SYSTEM));
      }
      return Long.parseLong(told.get(PARENT)) == firstProcess ? own : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
