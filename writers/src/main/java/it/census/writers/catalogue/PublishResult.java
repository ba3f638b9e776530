package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.report.Counts;
import it.census.model.report.SourceState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What publishing a delivery did, or what it would have done.
 *
 * @param state loaded or held
 * @param counts where the rows went; of a held delivery, where they would have gone
 * @param reasons why the delivery is held
 * @param liveOffers of the source afterwards
 * @param changes its part of the change feed; empty where nothing changed
 */
public record PublishResult(
    SourceState state,
    Counts counts,
    List<HoldReason> reasons,
    long liveOffers,
    Optional<FeedRange> changes) {

  public PublishResult {
    reasons = List.copyOf(reasons);
  }

  /** The reasons in one text. */
  public Optional<Bilingual> reason() {
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                reasons.stream().map(r -> r.sentence().it()).collect(Collectors.joining(" ")),
                reasons.stream().map(r -> r.sentence().en()).collect(Collectors.joining(" "))));
  }

  /** A part of the change feed, both ends included. */
  public record FeedRange(long first, long last) {}
}
