package it.census.jobs.run;

import it.census.writers.archive.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for what is needed on the way: files fetched from the web, tables that nobody reads.
 * They hold what suppliers sent, persons included, so they lie in the data folder ({@code tmp/})
 * and not where everybody's temporary files lie; and what a process that was killed has left there
 * is removed by the next one. A lock that ends with its process tells who still lives.
 */
final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final String LOCK = ".lock";
  private static final String NEW = ".new";

  /** From making the file to locking it nobody takes so long. */
  private static final Duration LONGEST_BIRTH = Duration.ofHours(1);

  /**
   * Begins what this very process makes. The number of the process would not tell: in a container
   * it is the same at every start.
   */
  private static final String MINE = UUID.randomUUID() + "-";

  private final Path folder;
  private final Path lockFile;
  private final FileChannel lock;

  private Spool(Path folder, Path lockFile, FileChannel lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Makes one, and removes those of the dead.
   *
   * @param data the data folder
   */
  static Spool in(Path data) throws IOException {
    Path all = Files.createDirectories(data.resolve("tmp"));
    removeLeftOver(all);
    // Locked before it has its name: nobody may take it for that of a dead process.
    Path unnamed = Files.createTempFile(all, MINE, NEW);
    removeUnborn(all, Files.getLastModifiedTime(unnamed).toInstant());
    String name = unnamed.getFileName().toString();
    Path folder = all.resolve(name.substring(0, name.length() - NEW.length()));
    Path lockFile = all.resolve(folder.getFileName() + LOCK);
    FileChannel lock = FileChannel.open(unnamed, StandardOpenOption.WRITE);
    try {
      lock.lock();
      Files.move(unnamed, lockFile, StandardCopyOption.ATOMIC_MOVE);
      return new Spool(Files.createDirectory(folder), lockFile, lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  Path folder() {
    return folder;
  }

  /** Its own are left alone: to open the lock file of a process within it would undo the lock. */
  private static void removeLeftOver(Path all) throws IOException {
    try (DirectoryStream<Path> locks =
        Files.newDirectoryStream(
            all,
            f -> f.toString().endsWith(LOCK) && !f.getFileName().toString().startsWith(MINE))) {
      for (Path lockFile : locks) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            FileLock dead = channel.tryLock()) {
          if (dead != null) {
            String name = lockFile.getFileName().toString();
            Path folder = all.resolve(name.substring(0, name.length() - LOCK.length()));
            if (Files.exists(folder)) {
              Disk.deleteTree(folder);
            }
            Files.deleteIfExists(lockFile);
          }
        } catch (IOException goneOrOfAnotherUser) {
          LOG.debug("{} is left to its owner", lockFile, goneOrOfAnotherUser);
        }
      }
    }
  }

  /**
   * Files of processes that were killed before they had locked theirs: nothing is in them.
   *
   * @param now by the clock that dates the files
   */
  private static void removeUnborn(Path all, Instant now) throws IOException {
    Instant before = now.minus(LONGEST_BIRTH);
    try (DirectoryStream<Path> unborn = Files.newDirectoryStream(all, "*" + NEW)) {
      for (Path file : unborn) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
            Files.deleteIfExists(file);
          }
        } catch (IOException goneOrOfAnotherUser) {
          LOG.debug("{} is left to its owner", file, goneOrOfAnotherUser);
        }
      }
    }
  }

  /** What cannot be removed is left to the next one, and harms nobody. */
  @Override
  public void close() {
    try (lock) {
      Disk.deleteTree(folder);
      Files.deleteIfExists(lockFile);
    } catch (IOException leftToTheNext) {
      LOG.warn("The temporary folder {} could not be removed", folder);
    }
  }
}
