package it.census.writers.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rules of the day, kept beside the archive: for every version of the rules the text of the
 * configuration files that made it up.
 */
public final class RuleSnapshots {

  static final String KEEPING = "keeping-";

  /** The file of a snapshot that tells which program applied the rules. */
  static final String PROGRAM = "program.sha256";

  /** The file of a snapshot that lists the others with their hashes. */
  static final String HASHES = "files.sha256";

  private final Path root;

  /** Snapshots in this folder, {@code archive/rules}. */
  public RuleSnapshots(Path root) {
    this.root = root;
  }

  /**
   * Keeps the files of a rules version, once; anew where what was kept is damaged.
   *
   * @param files name relative to the configuration folder, to text
   * @param program fingerprint of the program that applies them
   */
  public void keep(String version, Map<String, String> files, String program) throws IOException {
    Path target = root.resolve(version);
    if (Files.isDirectory(target) && isWhole(target)) {
      return;
    }
    Files.createDirectories(root);
    Path fresh = Files.createTempDirectory(root, KEEPING);
    try {
      Map<String, String> all = new TreeMap<>(files);
      all.put(PROGRAM, program + "\n");
      StringBuilder hashes = new StringBuilder();
      for (Map.Entry<String, String> file : all.entrySet()) {
        Path path = fresh.resolve(file.getKey()).normalize();
        if (!path.startsWith(fresh)) {
          throw new IOException("a rules file outside its folder: " + file.getKey());
        }
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        hashes.append(sha256(path)).append("  ").append(file.getKey()).append('\n');
      }
      Files.writeString(fresh.resolve(HASHES), hashes, StandardCharsets.UTF_8);
      for (Path written : everythingIn(fresh)) {
        Disk.force(written);
      }
      if (Files.isDirectory(target) && !isWhole(target)) {
        remove(target);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(root);
    } catch (FileSystemException e) {
      // Another process may have kept the same version in between; then its copy stands.
      if (!Files.isDirectory(target)) {
        throw e;
      }
    } finally {
      delete(fresh);
    }
  }

  /**
   * Whether a snapshot holds what was written to it. Of older ones, which bear no list, it is not
   * known, and none is called damaged for that.
   */
  static boolean isWhole(Path snapshot) throws IOException {
    Path list = snapshot.resolve(HASHES);
    if (!Files.exists(list)) {
      return true;
    }
    Map<String, String> told = new TreeMap<>();
    // Never refused for bytes that are no text: a damaged list is one that does not agree.
    for (String line :
        new String(Files.readAllBytes(list), StandardCharsets.UTF_8).lines().toList()) {
      int gap = line.indexOf("  ");
      if (gap > 0) {
        told.put(line.substring(gap + 2), line.substring(0, gap));
      }
    }
    Map<String, String> there = new TreeMap<>();
    for (Path path : everythingIn(snapshot)) {
      if (Files.isRegularFile(path) && !path.equals(list)) {
        there.put(snapshot.relativize(path).toString().replace('\\', '/'), sha256(path));
      }
    }
    return told.equals(there);
  }

  private static String sha256(Path file) throws IOException {
    return Archive.identify(file).sha256();
  }

  /** First away from its name, so that no half of it is left under it. */
  private void remove(Path snapshot) throws IOException {
    Path away = Files.createTempDirectory(root, KEEPING);
    try {
      Files.move(snapshot, away.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(away);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : everythingIn(folder)) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** What a folder holds before the folder. */
  private static List<Path> everythingIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
