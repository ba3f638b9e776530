package it.census.writers.catalogue;

import static java.util.stream.Collectors.joining;

import it.census.model.Bilingual;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a run did nothing with a source. How the source fares is told by the other command, which was
 * quicker.
 */
public enum LeftAlone {
  BUSY(
      "Un altro processo sta lavorando su questa fonte: riprovare quando ha finito.",
      "Another process is working on this source: try again when it has ended."),
  DISCARDED(
      "Nel frattempo la consegna è stata scartata definitivamente",
      "The delivery was discarded for good meanwhile",
      Again.LOOK),
  LOADED(
      "Nel frattempo la consegna è stata caricata",
      "The delivery was loaded meanwhile",
      Again.LOOK),
  SUPERSEDED(
      "Nel frattempo una consegna più recente ha preso il posto di questa",
      "A newer delivery took the place of this one meanwhile",
      Again.LOOK),
  HELD_NO_MORE(
      "Nel frattempo la consegna non è più in attesa",
      "The delivery does not wait any more",
      Again.LOOK),
  OTHER_LOAD(
      "Nel frattempo l'ultimo caricamento è diventato un altro",
      "The last load is another one meanwhile",
      Again.LOOK);

  private final Bilingual sentence;

  LeftAlone(String it, String en) {
    this.sentence = new Bilingual(it, en);
  }

  LeftAlone(String it, String en, Bilingual then) {
    this(it + then.it(), en + then.en());
  }

  public Bilingual sentence() {
    return sentence;
  }

  /**
   * In queries: outcomes of runs that did work on their source.
   *
   * @param outcome what the query calls them
   */
  static String not(String outcome) {
    return "coalesce(%s.reason_en NOT IN (%s), true)"
        .formatted(
            outcome,
            Stream.of(values()).map(why -> Sql.literal(why.sentence.en())).collect(joining(", ")));
  }

  /**
   * Why a decision about a held delivery comes too late.
   *
   * @param now what became of the delivery
   */
  public static LeftAlone of(Optional<DeliveryRecord> now) {
    return switch (now.map(DeliveryRecord::state).orElse(DeliveryRecord.State.HELD)) {
      case DISCARDED -> DISCARDED;
      case LOADED -> LOADED;
      case SUPERSEDED -> SUPERSEDED;
      case HELD, FAILED, UNDONE -> HELD_NO_MORE;
    };
  }

  /** What every decision is told that came too late. */
  private static final class Again {
    private static final Bilingual LOOK =
        new Bilingual(
            ": non si è fatto nulla. Guardare di nuovo con ./census sources.",
            ": nothing was done. Look again with ./census sources.");
  }
}
