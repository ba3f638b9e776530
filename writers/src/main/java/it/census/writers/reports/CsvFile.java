package it.census.writers.reports;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A CSV file that people or machines are to find whole or not at all: written under a name of its
 * own, it appears under its own when it is finished.
 */
public final class CsvFile implements AutoCloseable {

  private final Path target;
  private final Path fresh;
  private final CsvLines lines;
  private boolean open = true;

  /** Begins the file; its folder is there. */
  public CsvFile(Path target) throws IOException {
    this.target = target;
    this.fresh = target.resolveSibling(target.getFileName() + ".part");
    this.lines = new CsvLines(Files.newOutputStream(fresh));
  }

  /** The record under way, cell by cell. */
  CsvLines lines() {
    return lines;
  }

  /** Writes a record as it is, for machines. */
  void print(String... values) throws IOException {
    for (String value : values) {
      lines.cell(value);
    }
    lines.end();
  }

  /** Writes a record for people: nothing in it can act as a formula. */
  public void printForPeople(String... values) throws IOException {
    String[] neutral = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      neutral[i] = Neutral.text(values[i]);
    }
    print(neutral);
  }

  /**
   * Is the same file as another one that is whole, instead of what was written so far.
   *
   * @return whether the file system has such links; else nothing has changed
   */
  boolean shareWith(Path whole) throws IOException {
    Path link = target.resolveSibling(target.getFileName() + ".link.part");
    try {
      Files.deleteIfExists(link);
      Files.createLink(link, whole);
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
    // Whoever opens one night in an editor must not change another.
    whole.toFile().setReadOnly();
    lines.close();
    Files.move(link, fresh, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /** Holds what another file holds that is whole: shared where that can be, else copied. */
  void takeOver(Path whole) throws IOException {
    if (!shareWith(whole)) {
      lines.close();
      Files.copy(whole, fresh, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The file is whole. */
  public void finish() throws IOException {
    lines.close();
    open = false;
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Throws away what was not finished. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      // Nothing more is written: there may be no room for it.
      try {
        lines.abandon();
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
  }
}
