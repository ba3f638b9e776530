package it.census.writers.catalogue;

import it.census.model.config.SourceDefinition.Completeness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A load as the catalogue remembers it.
 *
 * @param id number of the load
 * @param sha256 of the delivery
 * @param file name of the delivery
 * @param fileDate the latest date in that name
 * @param modifiedAt when its sender last changed it
 * @param loadedAt the instant of the load
 * @param rulesVersion under which its rows were read
 */
public record LoadRecord(
    long id,
    String runId,
    String sourceId,
    String sha256,
    String file,
    Optional<LocalDate> fileDate,
    Optional<Instant> modifiedAt,
    Instant loadedAt,
    String rulesVersion,
    Completeness completeness) {

  /** Whether the same bytes were read under the same rules. */
  public boolean isOf(String otherSha256, String otherRules) {
    return sha256.equals(otherSha256) && rulesVersion.equals(otherRules);
  }
}
