package it.census.model.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The account of one run.
 *
 * @param id of the run, sortable by time
 * @param command that was given: {@code run}, {@code release} …
 * @param referenceDate the day by which everything that ages was judged
 * @param rulesVersion of code and configuration
 * @param sources ordered by id
 * @param freshness how old what the catalogue holds of each source is
 */
public record RunReport(
    String id,
    String command,
    Instant started,
    Instant finished,
    Status status,
    LocalDate referenceDate,
    String rulesVersion,
    List<SourceReport> sources,
    List<Freshness> freshness) {

  public RunReport {
    sources = List.copyOf(sources);
    freshness = List.copyOf(freshness);
  }

  /** Of sources whose age is not known. */
  public RunReport(
      String id,
      String command,
      Instant started,
      Instant finished,
      Status status,
      LocalDate referenceDate,
      String rulesVersion,
      List<SourceReport> sources) {
    this(id, command, started, finished, status, referenceDate, rulesVersion, sources, List.of());
  }

  /** How old what the catalogue holds of a source is; empty where it holds nothing. */
  public Optional<Freshness> freshness(String source) {
    return freshness.stream().filter(f -> f.source().equals(source)).findFirst();
  }

  public Counts totals() {
    return sources.stream().map(SourceReport::counts).reduce(Counts.ZERO, Counts::plus);
  }

  /** The same run with another end. */
  public RunReport ended(Status otherwise) {
    return new RunReport(
        id, command, started, finished, otherwise, referenceDate, rulesVersion, sources, freshness);
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
