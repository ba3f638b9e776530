package it.census.writers.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a delivery; never personal data.
 *
 * @param at when
 * @param event what
 * @param run in which run
 * @param source of which source
 * @param sha256 of the delivery
 * @param file its name
 * @param rulesVersion under which rules
 * @param loadId number of the load, where the catalogue changed
 * @param by account that asked for it
 * @param note why, where a person decided
 */
public record LedgerEntry(
    Instant at,
    Event event,
    String run,
    String source,
    String sha256,
    String file,
    String rulesVersion,
    Optional<Long> loadId,
    String by,
    Optional<String> note) {

  /** What can happen to a delivery. */
  public enum Event {
    RECEIVED,
    LOADED,
    HELD,
    RELEASED,
    DISCARDED,
    FAILED
  }
}
