package it.census.writers.catalogue;

import it.census.model.report.SourceState;
import java.util.Optional;

/**
 * A source at a glance.
 *
 * @param name of the supplier, as last configured
 * @param liveOffers it has in the catalogue
 * @param lastDelivery the delivery the catalogue holds
 * @param held the delivery that waits for a person
 * @param lastState how it came out of the last run that worked on it
 * @param lastRun that run
 */
public record SourceOverview(
    String id,
    Optional<String> name,
    long liveOffers,
    Optional<LoadRecord> lastDelivery,
    Optional<DeliveryRecord> held,
    Optional<SourceState> lastState,
    Optional<String> lastRun) {}
