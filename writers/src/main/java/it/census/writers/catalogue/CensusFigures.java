package it.census.writers.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The census in numbers, for those who watch it.
 *
 * @param lastRun the last run over all sources, by whatever process, even if it is still going
 * @param lastDone when the last run over all sources began that came to its end
 * @param sources all that the catalogue ever worked on, by id
 */
public record CensusFigures(
    Optional<RunRecord> lastRun, Optional<Instant> lastDone, List<SourceFigures> sources) {

  public CensusFigures {
    sources = List.copyOf(sources);
  }
}
