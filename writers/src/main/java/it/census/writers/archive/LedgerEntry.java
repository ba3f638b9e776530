package it.census.writers.archive;

import it.census.model.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that happened to a delivery, or to the catalogue as a whole; never personal data.
 *
 * @param at when
 * @param event what
 * @param run in which run
 * @param source of which source; empty where it concerns all
 * @param sha256 of the delivery; empty where it concerns none
 * @param file its name
 * @param rulesVersion under which rules
 * @param loadId number of the load, where the catalogue changed
 * @param by account that asked for it
 * @param note why, where a person decided
 * @param circumstances what else a rebuild has to know
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
    Optional<String> note,
    Circumstances circumstances) {

  /** Details that tell, in both languages, what else should be known about a load. */
  public static final String REMARK_IT = "remark_it";

  public static final String REMARK_EN = "remark_en";

  /** The detail that tells the generation of the change feed that a rebuild began. */
  public static final String GENERATION = "generation";

  /** The detail that tells why a delivery was held: kinds of reasons, with commas. */
  public static final String HELD_FOR = "held_for";

  /** The detail that tells the name of the source whose load was taken back. */
  public static final String NAME = "name";

  /** The detail that tells which offers an erasure changed, and which of their fields. */
  public static final String OFFERS = "offers";

  /** What else should be known about the load. */
  public Optional<Bilingual> remark() {
    Map<String, String> details = circumstances.details();
    return Optional.ofNullable(details.get(REMARK_IT))
        .map(it -> new Bilingual(it, details.getOrDefault(REMARK_EN, it)));
  }

  /** The same entry with its number among those of the catalogue. */
  public LedgerEntry numbered(long number) {
    return new LedgerEntry(
        at,
        event,
        run,
        source,
        sha256,
        file,
        rulesVersion,
        loadId,
        by,
        note,
        circumstances.numbered(number));
  }

  /**
   * Under which circumstances it happened.
   *
   * @param number among the entries of the catalogue, from 1 without gaps; none where the catalogue
   *     did not change
   * @param command that was given
   * @param referenceDate the day by which everything that ages was judged
   * @param fileDate the latest date in the name of the file
   * @param modifiedAt when its sender last changed the file
   * @param receivedAt when the census first had it in hand
   * @param reasons why the delivery was held
   * @param details of the event, by name
   */
  public record Circumstances(
      Optional<Long> number,
      Optional<String> command,
      Optional<LocalDate> referenceDate,
      Optional<LocalDate> fileDate,
      Optional<Instant> modifiedAt,
      Optional<Instant> receivedAt,
      List<Bilingual> reasons,
      Map<String, String> details) {

    /** Nothing more is to be known. */
    public static final Circumstances NONE = of(Optional.empty(), Optional.empty(), Map.of());

    public Circumstances {
      reasons = List.copyOf(reasons);
      details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** Of a command that no file was sent for. */
    public static Circumstances of(
        Optional<String> command, Optional<LocalDate> referenceDate, Map<String, String> details) {
      return new Circumstances(
          Optional.empty(),
          command,
          referenceDate,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          details);
    }

    private Circumstances numbered(long given) {
      return new Circumstances(
          Optional.of(given),
          command,
          referenceDate,
          fileDate,
          modifiedAt,
          receivedAt,
          reasons,
          details);
    }
  }

  /** What can happen to a delivery; rebuilt is the catalogue, where its feed became another. */
  public enum Event {
    RECEIVED,
    LOADED,
    HELD,
    RELEASED,
    DISCARDED,
    UNDONE,
    ERASED,
    FAILED,
    REBUILT
  }
}
