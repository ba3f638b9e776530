package it.census.writers.catalogue;

import it.census.model.Severity;
import it.census.model.report.Counts;
import it.census.model.report.SourceState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A source in numbers, for those who watch many of them. Nothing of its content.
 *
 * @param liveOffers it has in the catalogue
 * @param held whether a delivery waits for a person
 * @param deliveredAt since when the catalogue holds the bytes it holds; a load of the same bytes
 *     under newer rules makes them no younger
 * @param state how it came out of the last run that worked on it
 * @param counts the fates of its rows in that run
 * @param notices of that run by severity
 */
public record SourceFigures(
    String id,
    long liveOffers,
    boolean held,
    Optional<Instant> deliveredAt,
    Optional<SourceState> state,
    Counts counts,
    Map<Severity, Long> notices) {

  public SourceFigures {
    Map<Severity, Long> ordered = new EnumMap<>(Severity.class);
    ordered.putAll(notices);
    notices = Collections.unmodifiableMap(ordered);
  }
}
