package it.census.writers.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Keeps the bytes of every delivery once, under the name of their SHA-256: {@code
 * archive/ab/abcdef…}. What is read afterwards is the archived copy, so that a file which its
 * supplier replaces meanwhile does no harm.
 *
 * <p>Several files that are one delivery are kept one by one, and a small text file that lists them
 * is the delivery: its own SHA-256 is the delivery's.
 */
public final class Archive {

  private static final String LIST_HEADER = "census-delivery 1";

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
      Digest digest = copy(file, copy);
      place(copy, digest.sha256());
      return new Archived(digest.sha256(), digest.bytes());
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** What the archive would call a file. */
  public static Archived identify(Path file) throws IOException {
    Digest digest = transfer(file, OutputStream.nullOutputStream());
    return new Archived(digest.sha256(), digest.bytes());
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

  /** Where the bytes of a delivery lie, or would lie. */
  public Path pathOf(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
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

  private static boolean isListing(Path path) throws IOException {
    byte[] header = (LIST_HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(path)) {
      return java.util.Arrays.equals(in.readNBytes(header.length), header);
    }
  }

  private void place(Path copy, String sha256) throws IOException {
    Path target = pathOf(sha256);
    // A copy that was damaged meanwhile is replaced by the whole one.
    if (Files.exists(target) && identify(target).sha256().equals(sha256)) {
      return;
    }
    Files.createDirectories(target.getParent());
    Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Digest copy(Path from, Path to) throws IOException {
    Digest digest;
    try (OutputStream out = Files.newOutputStream(to)) {
      digest = transfer(from, out);
    }
    try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    return digest;
  }

  private static Digest transfer(Path from, OutputStream to) throws IOException {
    MessageDigest sha256 = sha256();
    try (InputStream in = Files.newInputStream(from)) {
      long bytes = in.transferTo(new DigestOutputStream(to, sha256));
      return new Digest(HexFormat.of().formatHex(sha256.digest()), bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
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

  private record Digest(String sha256, long bytes) {}
}
