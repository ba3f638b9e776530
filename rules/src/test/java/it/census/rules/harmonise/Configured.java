package it.census.rules.harmonise;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.ConfigurationInvalid;
import it.census.readers.config.ConfigurationReader;
import it.census.rules.columns.RuleContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The configuration that officers maintain, with transport nodes of its own so that distances in
 * examples stay what they are.
 */
final class Configured {

  private static final Path FOLDER = Path.of("src/test/resources/config").toAbsolutePath();

  private static final Map<String, SourceDefinition> SOURCES = new ConcurrentHashMap<>();

  static final RuleContext CONTEXT = context();
  static final Harmoniser HARMONISER = Harmoniser.of(CONTEXT);

  private Configured() {}

  /** A source definition, read as the program reads it. */
  static SourceDefinition source(String id, String yaml) {
    return SOURCES.computeIfAbsent(yaml, y -> readSource(id, y));
  }

  private static RuleContext context() {
    CensusConfiguration configuration = read(FOLDER);
    return RuleContext.of(
        configuration.settings(), configuration.region(), configuration.vocabulary());
  }

  private static SourceDefinition readSource(String id, String yaml) {
    try {
      Path folder = Files.createTempDirectory("census-source");
      Path sources = Files.createDirectory(folder.resolve("sources"));
      Path application = folder.resolve("application.yml");
      Path definition = sources.resolve(id + ".yml");
      try {
        Files.writeString(application, "extends: " + FOLDER + "\n");
        Files.writeString(definition, yaml);
        return read(folder).findSource(id).orElseThrow();
      } finally {
        for (Path done : List.of(definition, sources, application, folder)) {
          Files.deleteIfExists(done);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CensusConfiguration read(Path folder) {
    try {
      return ConfigurationReader.read(folder);
    } catch (ConfigurationInvalid e) {
      throw new IllegalStateException(e.problems().toString(), e);
    }
  }
}
