package it.census.writers.publications;

import it.census.writers.archive.Disk;
import it.census.writers.archive.HashingStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of one publication while they are being written, beside those that readers see. Put in
 * place together when all are whole: each by one rename, the manifest last, so that whoever checks
 * a file against the manifest knows whether both are of one publication.
 */
final class Release implements AutoCloseable {

  static final String MANIFEST = "manifest.json";
  static final int BUFFER = 1 << 16;

  /** Writes a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws SQLException, IOException;
  }

  private final Path folder;
  private final Path fresh;

  /** Of the files that are whole. */
  private final Map<String, String> sha256 = new TreeMap<>();

  private ChangeRange range = ChangeRange.NONE;

  Release(Path folder) throws IOException {
    this.folder = folder;
    this.fresh = folder.resolve(".fresh");
    Disk.deleteTree(fresh);
  }

  /** Writes a file that will be published under this name. */
  void write(String name, Content content) throws SQLException, IOException {
    HashingStream hashing = new HashingStream(Files.newOutputStream(place(name)));
    try (OutputStream out = new BufferedOutputStream(hashing, BUFFER)) {
      content.writeTo(out);
    }
    sha256.put(name, hashing.sha256());
  }

  /**
   * Publishes a file that was written under another name as well: as the same file where the file
   * system has such links. Published files are replaced and never written to, so neither name ever
   * changes what the other holds.
   */
  void repeat(String written, String name) throws IOException {
    Path file = fresh.resolve(written);
    Path target = place(name);
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.copy(file, target);
    }
    sha256.put(name, Objects.requireNonNull(sha256.get(written)));
  }

  private Path place(String name) throws IOException {
    Path file = fresh.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  /** Which part of the feed is published. */
  void tells(ChangeRange changes) {
    range = changes;
  }

  /**
   * Puts all in place. A rename may reach the disk before what was written to the file, and the
   * manifest before the files that it names: after a power cut they would be empty or not the ones
   * it tells. So the disk is waited for before each.
   */
  void finish(String runId) throws IOException {
    Files.writeString(fresh.resolve(MANIFEST), manifest(runId));
    for (String name : sha256.keySet()) {
      Disk.force(fresh.resolve(name));
    }
    Disk.force(fresh.resolve(MANIFEST));
    Set<Path> folders = new TreeSet<>();
    for (String name : sha256.keySet()) {
      folders.add(Files.createDirectories(folder.resolve(name).getParent()));
      putInPlace(name);
    }
    for (Path renamed : folders) {
      Disk.force(renamed);
    }
    putInPlace(MANIFEST);
    Disk.force(folder);
  }

  private void putInPlace(String name) throws IOException {
    Files.move(fresh.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    Disk.deleteTree(fresh);
  }

  private String manifest(String runId) throws IOException {
    ObjectMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = json.createObjectNode();
    root.put("run", runId);
    range.write(root);
    ArrayNode list = root.putArray("files");
    for (Map.Entry<String, String> file : sha256.entrySet()) {
      ObjectNode entry = list.addObject();
      entry.put("path", file.getKey());
      entry.put("bytes", Files.size(fresh.resolve(file.getKey())));
      entry.put("sha256", file.getValue());
      entry.put("run", runId);
    }
    return json.writeValueAsString(root) + "\n";
  }
}
