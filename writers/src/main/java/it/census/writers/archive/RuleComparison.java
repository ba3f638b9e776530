package it.census.writers.archive;

import it.census.model.report.RuleChanges;
import it.census.model.report.RuleChanges.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the rules of today with a snapshot of those of then, line by line, so that the report
 * can say which line made the difference. The order of lines means nothing in these files: a line
 * counts as changed where it is there more or less often than before.
 */
public final class RuleComparison {

  private static final String SOURCES = "sources/";
  private static final String OWN = "application.yml";
  private static final Pattern SETTINGS = Pattern.compile("application(\\.[0-9]+)?\\.yml");

  /** Says where settings are and not what they are; the line stays, so that lines are counted. */
  private static final Pattern EXTENDS =
      Pattern.compile("(?m)^extends:[ \\t]*[\"']?([^\"'#\\r\\n]*[^\"'#\\s])[^\\r\\n]*$");

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
    Map<String, String> settingsThen = new TreeMap<>();
    Map<String, String> settingsToday = new TreeMap<>();
    for (String name : names(folder, today)) {
      String then = text(folder.resolve(name));
      String now = today.getOrDefault(name, "");
      if (SETTINGS.matcher(name).matches()) {
        settingsThen.put(name, then);
        settingsToday.put(name, now);
      } else if (!name.startsWith(SOURCES) || name.equals(own)) {
        compare(Map.of(name, then), Map.of(name, now), changes);
      }
    }
    // What a source or a list says is meant for few rows, and is told before what is for all.
    changes.sort(Comparator.comparing(line -> !line.file().startsWith(SOURCES)));
    compare(named(settingsThen), named(settingsToday), changes);
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

  /**
   * Settings by the way that leads to them. A snapshot numbers those that were inherited, the
   * nearest first; each names the next.
   */
  private static Map<String, String> named(Map<String, String> settings) {
    Map<String, String> named = new LinkedHashMap<>();
    Map<String, String> left = new TreeMap<>(settings);
    Optional<String> text = Optional.ofNullable(left.remove(OWN));
    String way = "";
    while (text.isPresent()) {
      Matcher next = EXTENDS.matcher(text.get());
      named.put(way + OWN, next.replaceAll(""));
      text = Optional.empty();
      if (next.reset().find()) {
        String to = next.group(1).replaceFirst("/?$", "/");
        way = to.startsWith("/") ? to : way + to;
        text = Optional.ofNullable(left.remove("application.%d.yml".formatted(named.size())));
      }
    }
    named.putAll(left);
    return named;
  }

  private static void compare(
      Map<String, String> then, Map<String, String> today, List<Line> changes) {
    if (then.equals(today)) {
      return;
    }
    tellMissing(then, today, false, changes);
    tellMissing(today, then, true, changes);
  }

  /** The lines of some files that the others have less often. */
  private static void tellMissing(
      Map<String, String> files, Map<String, String> others, boolean added, List<Line> changes) {
    Map<String, Integer> there = new HashMap<>();
    others
        .values()
        .forEach(text -> text.lines().forEach(line -> there.merge(line.strip(), 1, Integer::sum)));
    files.forEach((file, text) -> tellMissing(file, text, there, added, changes));
  }

  private static void tellMissing(
      String file, String text, Map<String, Integer> there, boolean added, List<Line> changes) {
    long number = 0;
    for (String line : text.lines().toList()) {
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
