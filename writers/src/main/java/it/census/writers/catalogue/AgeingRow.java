package it.census.writers.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What ages in a live offer, to be judged by the day.
 *
 * @param place of its row in the last delivery
 * @param status code of the list {@code offer_status}
 * @param lastConfirmedAt when the supplier last confirmed the offer, by saying so or by delivering
 * @param tenderDeadline last day of the tender
 * @param availableFrom first day on which the offer can be had
 */
public record AgeingRow(
    String offerId,
    String place,
    @Nullable String status,
    @Nullable LocalDate lastConfirmedAt,
    @Nullable LocalDate tenderDeadline,
    @Nullable LocalDate availableFrom) {}
