package it.census.writers.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the archive keeps of one file: its bytes, or, once personal data were erased from it, the
 * rows that each source read in it. Sources that are sent the same bytes may each read another part
 * of them, and what is erased of one stays in the other: each has rows of its own.
 *
 * @param bytes where they lie, or would lie
 * @param rows files of rows, of whichever source
 */
public record Kept(Path bytes, List<Path> rows) {

  /** The hash of the delivery, the source, the hash of the rows; older rows name no source. */
  static final Pattern ROWS =
      Pattern.compile("[0-9a-f]{64}(?:\\.([a-z0-9][a-z0-9-]*))?\\.([0-9a-f]{64})");

  public Kept {
    rows = List.copyOf(rows);
  }

  static Kept of(Path bytes) {
    List<Path> rows = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(bytes.getParent(), bytes.getFileName() + ".*")) {
      files.forEach(rows::add);
    } catch (NotDirectoryException | NoSuchFileException nothingYet) {
      return new Kept(bytes, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(rows);
    return new Kept(bytes, rows);
  }

  /** The rows of a source; more than one file where an erasure was cut off. */
  public List<Path> rowsOf(String source) {
    return rows.stream().filter(r -> sourceOf(r).equals(source)).toList();
  }

  /** What is of all sources alike: the bytes, and rows of before each source had its own. */
  public List<Path> shared() {
    return Stream.concat(Stream.of(bytes).filter(Files::exists), rowsOf("").stream()).toList();
  }

  /** Whether any source has rows of its own. */
  public boolean isDivided() {
    return rows.stream().anyMatch(r -> !sourceOf(r).isEmpty());
  }

  /**
   * What a source reads.
   *
   * @param readers the source, and the ids that it had; none: whatever there is
   */
  Path readBy(List<String> readers) {
    if (readers.isEmpty()) {
      return Files.exists(bytes) ? bytes : rows.stream().findFirst().orElse(bytes);
    }
    return Stream.concat(readers.stream(), Stream.of(""))
        .flatMap(id -> rowsOf(id).stream())
        .findFirst()
        .orElse(bytes);
  }

  /** Everything in which a source may find what it once sent. */
  public List<Path> sentBy(String source) {
    return Files.exists(bytes)
        ? List.of(bytes)
        : Stream.concat(rowsOf("").stream(), rowsOf(source).stream()).toList();
  }

  /**
   * Whether a source reads just one file, which is its own or everybody's. Otherwise an erasure was
   * cut off, or the source had another id: then it is to have rows of its own.
   */
  public boolean isSettled(String source) {
    List<Path> own = rowsOf(source);
    return own.isEmpty() ? rows.isEmpty() || shared().size() == 1 : own.size() == 1;
  }

  /** Whether an erasure was cut off before this source had nothing left but its rows. */
  public boolean isHalfDone(String source) {
    int files = rowsOf(source).size() + rowsOf("").size();
    return files > 1 || (files == 1 && Files.exists(bytes));
  }

  /** Whether one was cut off before only rows were left, of each source one file. */
  boolean isHalfDone() {
    long sources = rows.stream().map(Kept::sourceOf).distinct().count();
    return rows.size() > sources
        || (!rows.isEmpty() && Files.exists(bytes))
        || (isDivided() && !rowsOf("").isEmpty());
  }

  private static String sourceOf(Path rows) {
    Matcher name = ROWS.matcher(String.valueOf(rows.getFileName()));
    return name.matches() && name.group(1) != null ? name.group(1) : "";
  }
}
