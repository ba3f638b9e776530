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

  private final Path root;
  private final Cleaning cleaning;

  /**
   * @param root folder of the snapshots, {@code archive/rules}
   * @param cleaning of what takes the place of a damaged one: an erasure may have been there
   */
  public RuleSnapshots(Path root, Cleaning cleaning) {
    this.root = root;
    this.cleaning = cleaning;
  }

  /** Takes out of the files of a folder what must not be kept any more. */
  public interface Cleaning {
    void clean(Path folder) throws IOException;
  }

  /**
   * Keeps the files of a rules version, once; anew where what was kept is damaged.
   *
   * @param files name relative to the configuration folder, to text
   * @param program fingerprint of the program that applies them
   */
  public void keep(String version, Map<String, String> files, String program) throws IOException {
    Path target = root.resolve(version);
    boolean damaged = Files.isDirectory(target) && !RuleHashes.of(target).areRight();
    if (Files.isDirectory(target) && !damaged) {
      return;
    }
    Files.createDirectories(root);
    Path fresh = Files.createTempDirectory(root, KEEPING);
    try {
      Map<String, String> all = new TreeMap<>(files);
      all.put(PROGRAM, program + "\n");
      for (Map.Entry<String, String> file : all.entrySet()) {
        Path path = fresh.resolve(file.getKey()).normalize();
        if (!path.startsWith(fresh)) {
          throw new IOException("a rules file outside its folder: " + file.getKey());
        }
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
      }
      if (damaged) {
        cleaning.clean(fresh);
      }
      RuleHashes.of(fresh).write();
      for (Path written : everythingIn(fresh)) {
        Disk.force(written);
      }
      if (damaged) {
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
      Disk.deleteTree(fresh);
    }
  }

  /** First away from its name, so that no half of it is left under it. */
  private void remove(Path snapshot) throws IOException {
    Path away = Files.createTempDirectory(root, KEEPING);
    try {
      Files.move(snapshot, away.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Disk.deleteTree(away);
    }
  }

  /** What a folder holds before the folder. */
  private static List<Path> everythingIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
