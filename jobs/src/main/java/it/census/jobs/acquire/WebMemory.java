package it.census.jobs.acquire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers from night to night what the servers of suppliers said about the files fetched last:
 * one small JSON file a source. Losing it costs one full download.
 */
public final class WebMemory {

  private final Path folder;

  /** A memory in this folder, made when there is something to remember. */
  public WebMemory(Path folder) {
    this.folder = folder;
  }

  /** What was fetched last for a source; empty too where it cannot be read any more. */
  public Optional<Entry> recall(String source) throws IOException {
    Path file = fileOf(source);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          JsonMapper.shared().readValue(Files.readAllBytes(file), Entry.class));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  public void remember(String source, Entry entry) throws IOException {
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, source, ".part");
    Files.write(fresh, JsonMapper.shared().writeValueAsBytes(entry));
    Files.move(
        fresh, fileOf(source), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path fileOf(String source) {
    return folder.resolve(source + ".json");
  }

  /**
   * A file fetched and archived.
   *
   * @param name of the file at the supplier
   * @param sha256 of its bytes in the archive
   */
  public record Entry(WebVersion version, String name, String sha256) {}
}
