package it.census.writers.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A delivery as the catalogue remembers it.
 *
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param file its name when it came last
 * @param fileDate the latest date in its name
 * @param modifiedAt when its sender last changed it
 * @param receivedAt when it came last
 * @param stateAt since when it is in this state
 * @param note of the person who decided about it
 */
public record DeliveryRecord(
    String sourceId,
    String sha256,
    String file,
    Optional<LocalDate> fileDate,
    Optional<Instant> modifiedAt,
    Instant receivedAt,
    State state,
    Instant stateAt,
    Optional<String> note) {

  /** What became of a delivery. */
  public enum State {
    /** The catalogue holds it. */
    LOADED,
    /** It waits for a person. */
    HELD,
    /** Dropped for good. */
    DISCARDED,
    /** A newer one took its place. */
    SUPERSEDED,
    /** It could not be read or loaded. */
    FAILED,
    /** It was loaded and taken back; not loaded again unless somebody asks for it. */
    UNDONE;

    static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
