package it.census.readers.config;

import it.census.model.Bilingual;
import it.census.model.Language;

/**
 * One mistake in the configuration, as the officer who made it needs to hear it: where it stands,
 * what is wrong and what is allowed instead.
 *
 * @param file relative to the configuration folder, with slashes: {@code sources/comune-x.yml}
 * @param line from 1; 0 where the mistake is of the whole file, or a file is missing
 * @param message what is wrong, and the valid choices
 */
public record ConfigurationProblem(String file, int line, Bilingual message) {

  /** {@code sources/comune-x.yml:4: unknown key …}, in a language. */
  public String in(Language language) {
    return (line > 0 ? file + ":" + line : file) + ": " + message.in(language);
  }

  /** In English. */
  @Override
  public String toString() {
    return in(Language.EN);
  }
}
