package it.census.writers.catalogue;

import it.census.model.OfferField;
import it.census.model.RowOutcome;
import java.util.Set;

/**
 * Which public fields of an offer stay off the public side all the same: those the owner reserved,
 * and free texts that seem to hold personal data. Decided when a row is loaded and kept with the
 * offer, so that every publication, and the view {@code showcase.offer}, withholds the same.
 */
@FunctionalInterface
public interface PublicReserve {

  /** Nothing is withheld. */
  PublicReserve NONE = row -> Set.of();

  Set<OfferField> withheld(RowOutcome.Usable row);
}
