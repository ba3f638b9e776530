package it.census.writers.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the bytes of every delivery once, under the name of their SHA-256: {@code
 * archive/ab/abcdef…}. What is read afterwards is the archived copy, so that a file which its
 * supplier replaces meanwhile does no harm.
 *
 * <p>Where personal data were erased from a delivery, its bytes are gone and the rows that each
 * source read in them stand in their place, under the name {@code
 * archive/ab/abcdef….<source>.<SHA-256 of the rows>}: the delivery is still known by its own hash,
 * and every file is still what its name says.
 *
 * <p>Several files that are one delivery are kept one by one, and a small text file that lists them
 * is the delivery: its own SHA-256 is the delivery's.
 */
public final class Archive {

  private static final String LIST_HEADER = "census-delivery 1";

  private static final Pattern BYTES = Pattern.compile("[0-9a-f]{64}");

  private static final int BUFFER = 1 << 16;

  private final Path root;

  /** An archive in this folder, made when the first delivery comes. */
  public Archive(Path root) {
    this.root = root;
  }

  /**
   * Archives a file; nothing is written where its bytes are there already.
   *
   * @param readers the source that sent it, and the ids that it had: where there are rows of it,
   *     the same file sent again does not bring back what was erased from them
   * @throws IOException where the file cannot be read or the archive not written (disk full)
   */
  public Archived store(Path file, List<String> readers) throws IOException {
    Files.createDirectories(root);
    Path copy = Files.createTempFile(root, "receiving-", ".part");
    try {
      Archived archived = copy(file, copy);
      place(copy, archived.sha256(), readers);
      return archived;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** What the archive would call a file. */
  public static Archived identify(Path file) throws IOException {
    return transfer(file, OutputStream.nullOutputStream());
  }

  /** Whether a file of the archive still is what its name says. */
  public static boolean isWhole(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return identify(file).sha256().equals(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Archives several files as one delivery, in the order given. */
  public Archived storeAll(List<Path> files, List<String> readers) throws IOException {
    StringBuilder list = new StringBuilder(LIST_HEADER).append('\n');
    long bytes = 0;
    for (Path file : files) {
      Archived part = store(file, readers);
      bytes += part.bytes();
      list.append(part.sha256()).append("  ").append(file.getFileName()).append('\n');
    }
    Path listing = Files.createTempFile(root, "listing-", ".part");
    try {
      Files.writeString(listing, list, StandardCharsets.UTF_8);
      return new Archived(store(listing, readers).sha256(), bytes);
    } finally {
      Files.deleteIfExists(listing);
    }
  }

  /** What is kept of a file. */
  public Kept kept(String sha256) {
    return Kept.of(root.resolve(sha256.substring(0, 2)).resolve(sha256));
  }

  /**
   * Where something of a delivery lies, or would lie: its bytes, or, once personal data were erased
   * from it, rows that are left of it.
   */
  public Path pathOf(String sha256) {
    return pathOf(sha256, List.of());
  }

  /**
   * Where a delivery lies for a source.
   *
   * @param readers the source, and the ids that it had, the last of them first
   */
  public Path pathOf(String sha256, List<String> readers) {
    return kept(sha256).readBy(readers);
  }

  /** Whether this file of the archive holds rows instead of the bytes of the sender. */
  public static boolean isRedacted(Path file) {
    return Kept.ROWS.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * Puts the rows that are left of a delivery for a source beside its bytes; from now on they are
   * what it reads. They bear the name of the delivery, that of the source and their own SHA-256.
   *
   * @param rows a file that is moved into the archive
   */
  public void redact(String sha256, String source, Path rows) throws IOException {
    Kept before = kept(sha256);
    Path target =
        before.bytes().resolveSibling(sha256 + "." + source + "." + identify(rows).sha256());
    Files.createDirectories(target.getParent());
    Disk.force(rows);
    Files.move(rows, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceName(target);
    for (Path earlier : before.rowsOf(source)) {
      if (!earlier.equals(target)) {
        Files.delete(earlier);
      }
    }
  }

  /**
   * Drops what may not be kept any more of a file of which there are rows.
   *
   * @throws IllegalStateException where nothing would be left
   */
  public void drop(String sha256, List<Path> files) throws IOException {
    Kept kept = kept(sha256);
    if (files.containsAll(kept.rows())) {
      throw new IllegalStateException("nothing would be left of " + sha256);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    forceName(kept.bytes());
  }

  /** A file in the folder of the archive, to be moved within it. */
  public Path temporary() throws IOException {
    Files.createDirectories(root);
    return Files.createTempFile(root, "redacting-", ".part");
  }

  /**
   * The files of an archived delivery: itself, or those it lists.
   *
   * @param sha256 of the delivery
   * @param name of the delivery, for one that is a single file
   * @param readers the source that reads it, and the ids that it had; none: whatever there is
   */
  public List<Part> partsOf(String sha256, String name, List<String> readers) throws IOException {
    Path path = pathOf(sha256, readers);
    if (!Files.exists(path) || !isListing(path)) {
      return List.of(new Part(name, path));
    }
    List<Part> parts = new ArrayList<>();
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      int gap = line.indexOf("  ");
      if (gap > 0) {
        parts.add(new Part(line.substring(gap + 2), pathOf(line.substring(0, gap), readers)));
      }
    }
    return List.copyOf(parts);
  }

  /** Every file that bears the name of a delivery, and lies where one of this name would lie. */
  public List<Path> files() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(f -> isRedacted(f) || BYTES.matcher(String.valueOf(f.getFileName())).matches())
          .filter(f -> root.resolve(deliveryOf(f).substring(0, 2)).equals(f.getParent()))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** The delivery, or part of one, of which a file of the archive holds the bytes or the rows. */
  public static String deliveryOf(Path file) {
    return String.valueOf(file.getFileName()).split("\\.", 2)[0];
  }

  private static boolean isListing(Path path) throws IOException {
    byte[] header = (LIST_HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(path)) {
      return java.util.Arrays.equals(in.readNBytes(header.length), header);
    }
  }

  private void place(Path copy, String sha256, List<String> readers) throws IOException {
    if (isRedacted(pathOf(sha256, readers))) {
      return;
    }
    Path target = kept(sha256).bytes();
    // A copy that was damaged meanwhile is replaced by the whole one.
    if (!Files.exists(target) || !identify(target).sha256().equals(sha256)) {
      Files.createDirectories(target.getParent());
      Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    // Also where it was there: whoever put it there may have died before.
    forceName(target);
  }

  /** What the ledger and the catalogue tell of a file must not outlive its name. */
  private void forceName(Path file) throws IOException {
    Disk.force(Objects.requireNonNull(file.getParent()));
    Disk.force(root);
  }

  private static Archived copy(Path from, Path to) throws IOException {
    Archived archived;
    try (OutputStream out = Files.newOutputStream(to)) {
      archived = transfer(from, out);
    }
    Disk.force(to);
    return archived;
  }

  private static Archived transfer(Path from, OutputStream to) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      HashingStream hashing = new HashingStream(to);
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = read(in, buffer, from); read >= 0; read = read(in, buffer, from)) {
        hashing.write(buffer, 0, read);
        bytes += read;
      }
      return new Archived(hashing.sha256(), bytes);
    }
  }

  /** Says which file it was: one that cannot be read to its end is its sender's trouble alone. */
  private static int read(InputStream in, byte[] buffer, Path from) throws IOException {
    try {
      return in.read(buffer);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      FileSystemException told = new FileSystemException(from.toString(), null, e.getMessage());
      told.initCause(e);
      throw told;
    }
  }

  /**
   * A delivery in the archive.
   *
   * @param sha256 lower-case hexadecimal
   * @param bytes size of its file or files
   */
  public record Archived(String sha256, long bytes) {}

  /**
   * One file of a delivery.
   *
   * @param name as its supplier called it
   * @param path in the archive
   */
  public record Part(String name, Path path) {}
}
