package it.census.writers.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run in the history.
 *
 * @param id of the run, sortable by time
 * @param command that was given
 * @param status {@code running}, {@code completed}, {@code attention} or {@code failed}
 * @param finished empty too for one that was cut off
 * @param referenceDate the day by which everything that ages was judged
 * @param rulesVersion of code and configuration
 * @param note of the person who gave the command
 */
public record RunRecord(
    String id,
    String command,
    String status,
    Instant started,
    Optional<Instant> finished,
    LocalDate referenceDate,
    String rulesVersion,
    Optional<String> note) {

  /** The status of a run that has not ended. */
  public static final String RUNNING = "running";

  /** Whether the process of the run died before it could tell an end. */
  public boolean wasCutOff() {
    return status.equals("failed") && finished.isEmpty();
  }
}
