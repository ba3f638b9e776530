package it.census.writers.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the bytes of every delivery once, under the name of their SHA-256: {@code
 * archive/ab/abcdef…}. What is read afterwards is the archived copy, so that a file which its
 * supplier replaces meanwhile does no harm.
 *
 * <p>Where personal data were erased from a delivery, its bytes are gone and the rows that were
 * read in them stand in their place, under the name {@code archive/ab/abcdef….<SHA-256 of the
 * rows>}: the delivery is still known by its own hash, and every file is still what its name says.
 *
 * <p>Several files that are one delivery are kept one by one, and a small text file that lists them
 * is the delivery: its own SHA-256 is the delivery's.
 */
public final class Archive {

  private static final String LIST_HEADER = "census-delivery 1";

  private static final Pattern REDACTED = Pattern.compile("[0-9a-f]{64}\\.[0-9a-f]{64}");

  private static final Pattern DELIVERY = Pattern.compile("[0-9a-f]{64}(\\.[0-9a-f]{64})?");

  private static final int BUFFER = 1 << 16;

  private final Path root;

  /** An archive in this folder, made when the first delivery comes. */
  public Archive(Path root) {
    this.root = root;
  }

  /**
   * Archives a file; nothing is written where its bytes are there already.
   *
   * @throws IOException where the file cannot be read or the archive not written (disk full)
   */
  public Archived store(Path file) throws IOException {
    Files.createDirectories(root);
    Path copy = Files.createTempFile(root, "receiving-", ".part");
    try {
      Archived archived = copy(file, copy);
      place(copy, archived.sha256());
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
    return identify(file).sha256().equals(name.substring(name.indexOf('.') + 1));
  }

  /** Archives several files as one delivery, in the order given. */
  public Archived storeAll(List<Path> files) throws IOException {
    StringBuilder list = new StringBuilder(LIST_HEADER).append('\n');
    long bytes = 0;
    for (Path file : files) {
      Archived part = store(file);
      bytes += part.bytes();
      list.append(part.sha256()).append("  ").append(file.getFileName()).append('\n');
    }
    Path listing = Files.createTempFile(root, "listing-", ".part");
    try {
      Files.writeString(listing, list, StandardCharsets.UTF_8);
      return new Archived(store(listing).sha256(), bytes);
    } finally {
      Files.deleteIfExists(listing);
    }
  }

  /**
   * Where a delivery lies, or would lie: its bytes, or, once personal data were erased from it, the
   * rows that are left of it.
   */
  public Path pathOf(String sha256) {
    Path original = root.resolve(sha256.substring(0, 2)).resolve(sha256);
    return redactions(original).stream().findFirst().orElse(original);
  }

  /** Whether this file of the archive holds rows instead of the bytes of the sender. */
  public static boolean isRedacted(Path file) {
    return REDACTED.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * The bytes that a sender sent, where they still lie beside the rows that are to take their
   * place: an erasure was cut off. Otherwise the file itself.
   */
  public static Path originalOf(Path file) {
    if (!isRedacted(file)) {
      return file;
    }
    String name = String.valueOf(file.getFileName());
    Path original = file.resolveSibling(name.substring(0, name.indexOf('.')));
    return Files.exists(original) ? original : file;
  }

  /**
   * Puts the rows that are left of a delivery beside its bytes; from now on they are what is read.
   * They bear the name of the delivery and their own SHA-256.
   *
   * @param rows a file that is moved into the archive
   */
  public void redact(String sha256, Path rows) throws IOException {
    Path original = root.resolve(sha256.substring(0, 2)).resolve(sha256);
    List<Path> before = redactions(original);
    Path target = original.resolveSibling(sha256 + "." + identify(rows).sha256());
    Files.createDirectories(target.getParent());
    Disk.force(rows);
    Files.move(rows, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceName(target);
    for (Path earlier : before) {
      if (!earlier.equals(target)) {
        Files.delete(earlier);
      }
    }
  }

  /**
   * Drops the bytes of a delivery of which only rows may be kept; whether there were any.
   *
   * @throws IllegalStateException where there are no rows in their place
   */
  public boolean dropOriginal(String sha256) throws IOException {
    Path original = root.resolve(sha256.substring(0, 2)).resolve(sha256);
    if (redactions(original).isEmpty()) {
      throw new IllegalStateException("nothing would be left of " + sha256);
    }
    boolean dropped = Files.deleteIfExists(original);
    forceName(original);
    return dropped;
  }

  /** A file in the folder of the archive, to be moved within it. */
  public Path temporary() throws IOException {
    Files.createDirectories(root);
    return Files.createTempFile(root, "redacting-", ".part");
  }

  private static List<Path> redactions(Path original) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(original.getParent(), original.getFileName() + ".*")) {
      files.forEach(found::add);
    } catch (NotDirectoryException | NoSuchFileException nothingYet) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(found);
    return found;
  }

  /**
   * The files of an archived delivery: itself, or those it lists.
   *
   * @param sha256 of the delivery
   * @param name of the delivery, for one that is a single file
   */
  public List<Part> partsOf(String sha256, String name) throws IOException {
    Path path = pathOf(sha256);
    if (!isListing(path)) {
      return List.of(new Part(name, path));
    }
    List<Part> parts = new ArrayList<>();
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      int gap = line.indexOf("  ");
      if (gap > 0) {
        parts.add(new Part(line.substring(gap + 2), pathOf(line.substring(0, gap))));
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
          .filter(f -> DELIVERY.matcher(String.valueOf(f.getFileName())).matches())
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

  private void place(Path copy, String sha256) throws IOException {
    Path target = pathOf(sha256);
    if (isRedacted(target)) {
      // The same file sent again does not bring back what was erased from it.
      return;
    }
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
