package it.census.model.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The account of one run.
 *
 * @param id of the run, sortable by time
 * @param command that was given: {@code run}, {@code release} …
 * @param referenceDate the day by which everything that ages was judged
 * @param rulesVersion of code and configuration
 * @param sources ordered by id
 */
public record RunReport(
    String id,
    String command,
    Instant started,
    Instant finished,
    Status status,
    LocalDate referenceDate,
    String rulesVersion,
    List<SourceReport> sources) {

  public RunReport {
    sources = List.copyOf(sources);
  }

  public Counts totals() {
    return sources.stream().map(SourceReport::counts).reduce(Counts.ZERO, Counts::plus);
  }

  /** The same run with another end. */
  public RunReport ended(Status otherwise) {
    return new RunReport(
        id, command, started, finished, otherwise, referenceDate, rulesVersion, sources);
  }

  /** How a run ended. */
  public enum Status {
    /** All sources in order. */
    COMPLETED,
    /** Something waits for a person. */
    ATTENTION,
    /** Could not be done; nothing published. */
    FAILED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
