package it.census.jobs.batch;

import it.census.model.Bilingual;
import it.census.writers.catalogue.Prospect;
import it.census.writers.catalogue.SourceOutcome;
import java.util.Optional;

/**
 * What was before a delivery, as far as it is compared with it.
 *
 * @param lastLoad the account of what the catalogue holds of the source; empty before the first
 * @param prospects told what becomes of each offer; empty where nobody asks
 * @param remark what else should be known about the load
 */
public record Precedent(
    Optional<SourceOutcome> lastLoad,
    Optional<Prospect.Listener> prospects,
    Optional<Bilingual> remark) {

  /** Nothing was before. */
  public static final Precedent NONE =
      new Precedent(Optional.empty(), Optional.empty(), Optional.empty());
}
