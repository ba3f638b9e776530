package it.census.readers.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration has mistakes: nothing may run until they are mended. Holds all of them, so that
 * an officer mends them in one go.
 */
public final class ConfigurationInvalid extends Exception {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a list of records, never serialised
  private final List<ConfigurationProblem> problems;

  ConfigurationInvalid(List<ConfigurationProblem> problems) {
    super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every mistake, ordered by file and line; at least one. */
  public List<ConfigurationProblem> problems() {
    return problems;
  }
}
