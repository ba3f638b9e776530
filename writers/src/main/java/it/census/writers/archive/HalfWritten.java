package it.census.writers.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes that died left half written in the archive. It never bore the name of a delivery,
 * so nobody took it for one; it only takes room.
 */
public final class HalfWritten {

  /** Nobody takes longer to receive a file. */
  private static final Duration ABANDONED = Duration.ofHours(24);

  /** Written by whoever publishes, who has the lock of no source any more. */
  private static final String OF_PUBLICATIONS = "publications.jsonl.part";

  private HalfWritten() {}

  /**
   * Removes it.
   *
   * @param archive folder of the archive
   * @param now by which it is told from what is being written
   * @return what was removed
   */
  public static List<Path> remove(Path archive, Instant now) throws IOException {
    List<Path> removed = new ArrayList<>();
    for (Path half : candidates(archive)) {
      if (Files.exists(half)
          && Files.getLastModifiedTime(half).toInstant().isBefore(now.minus(ABANDONED))) {
        Disk.deleteTree(half);
        removed.add(half);
      }
    }
    return removed;
  }

  /** Removes what nobody can be writing while somebody has the locks of all sources. */
  public static void removeOfDeliveries(Path archive) throws IOException {
    for (Path half : candidates(archive)) {
      if (!half.endsWith(OF_PUBLICATIONS)) {
        Disk.deleteTree(half);
      }
    }
  }

  private static List<Path> candidates(Path archive) throws IOException {
    List<Path> candidates = new ArrayList<>();
    if (Files.isDirectory(archive)) {
      try (Stream<Path> files = Files.list(archive)) {
        files.filter(f -> f.toString().endsWith(".part")).sorted().forEach(candidates::add);
      }
    }
    Path rules = archive.resolve("rules");
    if (Files.isDirectory(rules)) {
      try (Stream<Path> folders = Files.list(rules)) {
        folders
            .filter(f -> f.getFileName().toString().startsWith(RuleSnapshots.KEEPING))
            .sorted()
            .forEach(candidates::add);
      }
    }
    return candidates;
  }
}
