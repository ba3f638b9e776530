package it.census.writers.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The file of a snapshot of rules that lists the others with their hashes. While one of them is
 * replaced it is listed twice, so that the snapshot is whole wherever the replacing is cut off.
 */
public final class RuleHashes {

  static final String NAME = "files.sha256";

  private final Path snapshot;
  private final Path list;

  private RuleHashes(Path snapshot) {
    this.snapshot = snapshot;
    this.list = snapshot.resolve(NAME);
  }

  static RuleHashes of(Path snapshot) {
    return new RuleHashes(snapshot);
  }

  /** Lists the files that are there. */
  void write() throws IOException {
    write(there());
  }

  /**
   * Whether a snapshot holds what was written to it. Of older ones, which bear no list, it is not
   * known, and none is called damaged for that.
   */
  boolean areRight() throws IOException {
    if (!Files.exists(list)) {
      return true;
    }
    Map<String, Set<String>> told = told();
    Map<String, Set<String>> there = there();
    return told.keySet().equals(there.keySet())
        && there.entrySet().stream()
            .allMatch(f -> told.getOrDefault(f.getKey(), Set.of()).containsAll(f.getValue()));
  }

  /**
   * Replaces a file in one rename.
   *
   * @param snapshots folder of all of them; the file may lie anywhere
   */
  public static void replace(Path snapshots, Path file, Path fresh) throws IOException {
    Optional<RuleHashes> hashes =
        file.startsWith(snapshots)
            ? Optional.of(of(snapshots.resolve(snapshots.relativize(file).getName(0))))
            : Optional.empty();
    boolean listed = hashes.isPresent() && hashes.get().expect(file, fresh);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (listed) {
      Disk.force(Objects.requireNonNull(file.getParent()));
      hashes.get().settle(file);
    }
  }

  /**
   * From now on a file may also be what takes its place.
   *
   * @return false where it is not listed as what it is: the new one would hide the damage
   */
  boolean expect(Path file, Path fresh) throws IOException {
    if (!Files.exists(list)) {
      return false;
    }
    Map<String, Set<String>> told = told();
    String now = sha256(file);
    if (!told.getOrDefault(nameOf(file), Set.of()).contains(now)) {
      return false;
    }
    Disk.force(fresh);
    told.put(nameOf(file), both(Set.of(now), Set.of(sha256(fresh))));
    write(told);
    return true;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /** From now on a file is what it is now. */
  private void settle(Path file) throws IOException {
    Map<String, Set<String>> told = told();
    told.put(nameOf(file), Set.of(sha256(file)));
    write(told);
  }

  private Map<String, Set<String>> told() throws IOException {
    Map<String, Set<String>> told = new TreeMap<>();
    // Never refused for bytes that are no text: a damaged list is one that does not agree.
    String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      int gap = line.indexOf("  ");
      if (gap > 0) {
        told.merge(line.substring(gap + 2), Set.of(line.substring(0, gap)), RuleHashes::both);
      }
    }
    return told;
  }

  private Map<String, Set<String>> there() throws IOException {
    Map<String, Set<String>> there = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(snapshot)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        // What a killed process was about to put in the place of a file is no part of it.
        if (!file.equals(list) && !String.valueOf(file.getFileName()).endsWith(".part")) {
          there.put(nameOf(file), Set.of(sha256(file)));
        }
      }
    }
    return there;
  }

  private void write(Map<String, Set<String>> hashes) throws IOException {
    StringBuilder text = new StringBuilder();
    hashes.forEach(
        (name, all) -> all.forEach(h -> text.append(h).append("  ").append(name).append('\n')));
    Path fresh = list.resolveSibling("." + NAME + ".part");
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Disk.force(fresh);
    Files.move(fresh, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Disk.force(snapshot);
  }

  private String nameOf(Path file) {
    return snapshot.relativize(file).toString().replace('\\', '/');
  }

  private static String sha256(Path file) throws IOException {
    return Archive.identify(file).sha256();
  }
}
