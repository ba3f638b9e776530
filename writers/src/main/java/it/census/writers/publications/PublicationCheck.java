package it.census.writers.publications;

import it.census.model.Bilingual;
import it.census.writers.archive.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the published files against their manifest. Any run writes them anew. */
public final class PublicationCheck {

  private final Path folder;

  /**
   * @param folder of the publications
   */
  public PublicationCheck(Path folder) {
    this.folder = folder;
  }

  /** What is wrong, a sentence each; nothing is wrong where nothing was published yet. */
  public List<Bilingual> check() throws IOException {
    Path manifest = folder.resolve(Release.MANIFEST);
    if (!Files.exists(manifest)) {
      return List.of();
    }
    List<Bilingual> faults = new ArrayList<>();
    try {
      JsonNode files = JsonMapper.shared().readTree(Files.readAllBytes(manifest)).path("files");
      if (files.isEmpty()) {
        faults.add(incomplete(manifest));
      }
      for (JsonNode file : files) {
        Path path = folder.resolve(file.path("path").asString());
        if (!Files.isReadable(path)
            || !Archive.identify(path).sha256().equals(file.path("sha256").asString())) {
          faults.add(wrong(path));
        }
      }
    } catch (JacksonException unreadable) {
      faults.add(incomplete(manifest));
    }
    return faults;
  }

  private static Bilingual incomplete(Path manifest) {
    return new Bilingual(
        manifest + " non elenca i file pubblicati: ripubblicare con ./census run.",
        manifest + " does not list the published files: publish again with ./census run.");
  }

  private static Bilingual wrong(Path file) {
    return new Bilingual(
        file + " non è ciò che dice il manifesto: ripubblicare con ./census run.",
        file + " is not what the manifest says: publish again with ./census run.");
  }
}
