package it.census.writers.publications;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  private final Path folder;
  private final Path fresh;
  private final Map<String, Path> files = new TreeMap<>();
  private ChangeRange range = ChangeRange.NONE;

  Release(Path folder) throws IOException {
    this.folder = folder;
    this.fresh = folder.resolve(".fresh");
    deleteTree(fresh);
  }

  /** Where to write a file that will be published under this name. */
  Path file(String name) throws IOException {
    Path file = fresh.resolve(name);
    Files.createDirectories(file.getParent());
    files.put(name, file);
    return file;
  }

  /** Which part of the feed is published. */
  void tells(ChangeRange changes) {
    range = changes;
  }

  void finish(String runId) throws IOException {
    Path manifest = fresh.resolve(MANIFEST);
    Files.writeString(manifest, manifest(runId));
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.move(file.getValue(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(manifest, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    deleteTree(fresh);
  }

  private String manifest(String runId) throws IOException {
    ObjectMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = json.createObjectNode();
    root.put("run", runId);
    range.write(root);
    ArrayNode list = root.putArray("files");
    for (Map.Entry<String, Path> file : files.entrySet()) {
      ObjectNode entry = list.addObject();
      entry.put("path", file.getKey());
      entry.put("bytes", Files.size(file.getValue()));
      entry.put("sha256", sha256(file.getValue()));
      entry.put("run", runId);
    }
    return json.writeValueAsString(root) + "\n";
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.deleteIfExists(path);
      }
    }
  }
}
