package it.census.rules.values;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.Region;
import it.census.model.config.Vocabulary;
import it.census.readers.config.ConfigurationReader;
import java.nio.file.Path;

/**
 * The configuration in the repository, read once for all tests: real words, real municipalities.
 */
final class SampleConfiguration {

  private static final CensusConfiguration READ = read();

  private SampleConfiguration() {}

  static Vocabulary vocabulary() {
    return READ.vocabulary();
  }

  static Region region() {
    return READ.region();
  }

  private static CensusConfiguration read() {
    try {
      return ConfigurationReader.read(Path.of("..", "config"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
