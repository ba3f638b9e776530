package it.census.readers.config;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.Region;
import it.census.model.config.Settings;
import it.census.model.config.SourceDefinition;
import it.census.model.config.Vocabulary;
import it.census.readers.config.YamlValue.YamlMap;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a configuration folder: what data officers say about the region, the words of suppliers and
 * the sources. Either all of it is right, or nothing runs and every mistake is told at once, with
 * file, line and what is allowed instead.
 *
 * <p>Files are plain CSV and YAML in UTF-8. A folder whose {@code application.yml} says {@code
 * extends: ../other} holds only what differs from the other: files of one name replace, settings
 * are laid over each other key by key.
 */
public final class ConfigurationReader {

  private ConfigurationReader() {}

  /**
   * The configuration in a folder.
   *
   * @param folder with {@code application.yml}, {@code region.yml} and the rest
   * @throws ConfigurationInvalid with all mistakes of all files
   */
  public static CensusConfiguration read(Path folder) throws ConfigurationInvalid {
    Problems problems = new Problems();
    Folders folders = Folders.open(folder, problems);
    if (!folders.isWhole()) {
      problems.throwIfAny();
    }
    YamlMap application = folders.application();
    Vocabulary vocabulary = new VocabularyReader(folders, problems).read();
    Region region = new RegionReader(folders, vocabulary.codeLists(), problems).read();
    List<String> kinds = RegionReader.codes(vocabulary.codeLists(), "offer_kind");
    SettingsReader.Application said = new SettingsReader(kinds, problems).read(application, region);
    Settings settings = said.settings();
    List<SourceDefinition> sources =
        new SourcesReader(folders, problems).read(settings, region, vocabulary);
    StrayFiles.tell(folders, problems);
    problems.throwIfAny();
    return new CensusConfiguration(
        folder, settings, said.serving(), region, vocabulary, sources, folders.texts());
  }
}
