package it.census.writers.catalogue;

import it.census.model.report.DeliveryDescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A delivery as it came in.
 *
 * @param description the file
 * @param fileDate the latest date in its name
 * @param modifiedAt when its sender last changed it
 * @param receivedAt when the census first had it in hand
 */
public record ReceivedDelivery(
    DeliveryDescription description,
    Optional<LocalDate> fileDate,
    Optional<Instant> modifiedAt,
    Instant receivedAt) {}
