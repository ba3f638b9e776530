package it.census.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The configuration of the repository with sources made for one test, whose deliveries the test
 * writes.
 */
public final class OwnSources {

  private final Path folder;
  private int deliveries;

  private OwnSources(Path folder) {
    this.folder = folder;
  }

  /** Without any source yet. */
  public static OwnSources in(Path folder) throws IOException {
    Path base = folder.resolve("base");
    Path from = TestCensus.root().resolve("config");
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.startsWith(from.resolve("sources"))).toList()) {
        Path target = base.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("application.yml"), "extends: " + base + "\n");
    Files.createDirectories(config.resolve("sources"));
    return new OwnSources(folder);
  }

  /** The configuration folder. */
  public Path config() {
    return folder.resolve("config");
  }

  /** Defines a source that delivers one CSV file; its guard lets everything pass. */
  public OwnSources source(String id, String... further) {
    return write(
        config().resolve("sources").resolve(id + ".yml"),
        "id: %1$s\nname: Fonte %1$s\nlocation: in/%1$s/%1$s.csv\n".formatted(id)
            + (String.join("", further).contains("guard:")
                ? ""
                : "guard: { max_withdrawn: 100%, max_rejected: 100% }\n")
            + String.join("\n", further)
            + "\n");
  }

  /** Sends a file, newer than all before. */
  public OwnSources deliver(String id, String... lines) {
    Path file = fileOf(id);
    write(file, String.join("\n", lines) + "\n");
    try {
      Files.setLastModifiedTime(
          file,
          FileTime.from(Instant.parse("2026-11-01T08:00:00Z").plusSeconds(3_600L * ++deliveries)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Path fileOf(String id) {
    return config().resolve("in").resolve(id).resolve(id + ".csv");
  }

  /** The SHA-256 of what a source delivers now. */
  public String sha256(String id) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(fileOf(id))));
  }

  private OwnSources write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
