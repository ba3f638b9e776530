package it.census.model.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How old what the catalogue holds of a source is: a supplier who sends nothing more is not noticed
 * by what it sends.
 *
 * @param source its id
 * @param arrived day on which the delivery that the catalogue holds first came
 * @param ageDays from then to the reference date
 * @param deadline last day for the next one; empty where none is set
 */
public record Freshness(
    String source, LocalDate arrived, long ageDays, Optional<LocalDate> deadline) {

  /**
   * By the reference date of a run.
   *
   * @param withinDays days that a delivery may be old; 0: any
   */
  public static Freshness of(
      String source, LocalDate arrived, int withinDays, LocalDate referenceDate) {
    return new Freshness(
        source,
        arrived,
        Math.max(0, ChronoUnit.DAYS.between(arrived, referenceDate)),
        withinDays == 0 ? Optional.empty() : Optional.of(arrived.plusDays(withinDays)));
  }

  /** Whether the last day has passed. */
  public boolean overdue() {
    return deadline.filter(last -> arrived.plusDays(ageDays).isAfter(last)).isPresent();
  }
}
