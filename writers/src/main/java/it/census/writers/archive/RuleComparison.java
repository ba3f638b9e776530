package it.census.writers.archive;

import it.census.model.report.RuleChanges;
import it.census.model.report.RuleChanges.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Compares the rules of today with a snapshot of those of then, line by line, so that the report
 * can say which line made the difference. The order of lines means nothing in these files: a line
 * counts as changed where it is there more or less often than before.
 */
public final class RuleComparison {

  private static final String SOURCES = "sources/";

  private final Path snapshots;

  /** Compares with the snapshots in this folder, {@code archive/rules}. */
  public RuleComparison(Path snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * What changed for one source.
   *
   * @param versionBefore the rules under which the catalogue's delivery was read
   * @param today today's files, by name
   * @param program fingerprint of today's program
   */
  public RuleChanges since(
      String versionBefore, Map<String, String> today, String program, String source)
      throws IOException {
    Path folder = snapshots.resolve(versionBefore);
    if (!Files.isDirectory(folder)) {
      return new RuleChanges(versionBefore, false, false, List.of());
    }
    String own = SOURCES + source + ".yml";
    List<Line> changes = new ArrayList<>();
    for (String name : names(folder, today)) {
      if (!name.startsWith(SOURCES) || name.equals(own)) {
        compare(name, text(folder.resolve(name)), today.getOrDefault(name, ""), changes);
      }
    }
    String then = text(folder.resolve(RuleSnapshots.PROGRAM)).strip();
    // Older snapshots do not name their program: where no line differs it can only be that.
    boolean other = then.isEmpty() ? changes.isEmpty() : !then.equals(program);
    return new RuleChanges(versionBefore, true, other, changes);
  }

  private static NavigableSet<String> names(Path folder, Map<String, String> today)
      throws IOException {
    NavigableSet<String> names = new TreeSet<>(today.keySet());
    try (var files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .filter(name -> !name.equals(RuleSnapshots.PROGRAM))
          .filter(name -> !name.equals(RuleHashes.NAME))
          .forEach(names::add);
    }
    return names;
  }

  private static String text(Path file) throws IOException {
    return Files.isReadable(file) ? Files.readString(file) : "";
  }

  private static void compare(String file, String then, String today, List<Line> changes) {
    if (then.equals(today)) {
      return;
    }
    tellMissing(file, then, today, false, changes);
    tellMissing(file, today, then, true, changes);
  }

  /** The lines of one text that the other has less often. */
  private static void tellMissing(
      String file, String lines, String others, boolean added, List<Line> changes) {
    Map<String, Integer> there = new HashMap<>();
    others.lines().forEach(line -> there.merge(line.strip(), 1, Integer::sum));
    long number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      String said = line.strip();
      int left = there.getOrDefault(said, 0);
      there.put(said, left - 1);
      if (left <= 0 && !said.isEmpty() && !said.startsWith("#")) {
        changes.add(new Line(file, number, added, said));
      }
    }
  }
}
