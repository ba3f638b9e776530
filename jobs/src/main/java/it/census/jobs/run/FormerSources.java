package it.census.jobs.run;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.ConfigurationInvalid;
import it.census.readers.config.ConfigurationReader;
import it.census.writers.archive.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The definition of a source as a rebuild needs it: today's; of a renamed feed, today's under its
 * former id; of a feed that is configured no more, the one in force when it was loaded.
 */
final class FormerSources {

  private final CensusConfiguration today;
  private final Path snapshots;
  private final Path spool;
  private final Map<String, Optional<SourceDefinition>> former = new HashMap<>();

  /**
   * @param snapshots of the rules, {@code archive/rules}
   * @param spool for what is needed on the way
   */
  FormerSources(CensusConfiguration today, Path snapshots, Path spool) {
    this.today = today;
    this.snapshots = snapshots;
    this.spool = spool;
  }

  SourceDefinition find(LedgerEntry entry) throws IOException, RunImpossible {
    Optional<SourceDefinition> configured =
        today.findSource(entry.source()).or(() -> renamed(entry.source()));
    if (configured.isPresent()) {
      return configured.get();
    }
    String key = entry.rulesVersion() + "/" + entry.source();
    Optional<SourceDefinition> kept = former.getOrDefault(key, Optional.empty());
    if (kept.isEmpty()) {
      kept = snapshot(entry);
      former.put(key, kept);
    }
    return kept.orElseThrow(
        () ->
            new RunImpossible(
                "Source "
                    + entry.source()
                    + " is not configured any more, and archive/rules/"
                    + entry.rulesVersion()
                    + " does not tell what it was: put its definition back. The catalogue stays"
                    + " as it was."));
  }

  /** The same, or one of which no more than its id is known. */
  SourceDefinition orUnknown(LedgerEntry entry) {
    try {
      return find(entry);
    } catch (IOException | RunImpossible notKnownAnyMore) {
      return SourceDefinition.minimal(entry.source(), entry.source(), "");
    }
  }

  private Optional<SourceDefinition> renamed(String id) {
    return today.sources().stream()
        .filter(s -> s.formerly().contains(id))
        .findFirst()
        .map(s -> s.under(id));
  }

  /** Today's configuration with the definition that the rules of that day keep. */
  private Optional<SourceDefinition> snapshot(LedgerEntry entry) throws IOException {
    String name = "sources/" + entry.source() + ".yml";
    Path definition = snapshots.resolve(entry.rulesVersion()).resolve(name);
    if (!Files.isReadable(definition)) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory(spool, "former-");
    Files.writeString(
        folder.resolve("application.yml"),
        "extends: " + today.folder().toAbsolutePath().normalize() + "\n");
    Files.createDirectories(folder.resolve("sources"));
    Files.copy(definition, folder.resolve(name));
    try {
      return ConfigurationReader.read(folder).findSource(entry.source());
    } catch (ConfigurationInvalid noLongerUnderstood) {
      return Optional.empty();
    }
  }
}
