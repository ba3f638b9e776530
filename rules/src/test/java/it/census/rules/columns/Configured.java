package it.census.rules.columns;

import it.census.model.config.CensusConfiguration;
import it.census.readers.config.ConfigurationInvalid;
import it.census.readers.config.ConfigurationReader;
import java.nio.file.Path;

/** The configuration that officers maintain, read once for all tests of columns. */
final class Configured {

  private static final CensusConfiguration CONFIGURATION = read();

  static final RuleContext CONTEXT =
      RuleContext.of(CONFIGURATION.settings(), CONFIGURATION.region(), CONFIGURATION.vocabulary());

  private Configured() {}

  private static CensusConfiguration read() {
    try {
      return ConfigurationReader.read(Path.of("../config"));
    } catch (ConfigurationInvalid e) {
      throw new IllegalStateException(e.problems().toString(), e);
    }
  }
}
