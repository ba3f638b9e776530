package it.census.jobs.run;

import it.census.model.Bilingual;
import it.census.writers.catalogue.LoadRecord;
import it.census.writers.catalogue.ReceivedDelivery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which of two deliveries is older: by the dates in their names where both bear one, else by the
 * time of their last change, to the second.
 */
final class DeliveryAge {

  private DeliveryAge() {}

  /** Says so where a delivery is older than what the catalogue holds. */
  static Optional<Bilingual> older(ReceivedDelivery received, LoadRecord loaded) {
    Optional<LocalDate> date = received.fileDate();
    Optional<LocalDate> loadedDate = loaded.fileDate();
    if (date.isPresent() && loadedDate.isPresent()) {
      return date.get().isBefore(loadedDate.get())
          ? Optional.of(sentence(received, loaded, date.get(), loadedDate.get()))
          : Optional.empty();
    }
    if (date.isPresent() || loadedDate.isPresent()) {
      return Optional.empty();
    }
    Optional<Instant> modified = received.modifiedAt().map(DeliveryAge::seconds);
    Optional<Instant> loadedModified = loaded.modifiedAt().map(DeliveryAge::seconds);
    return modified.isPresent()
            && loadedModified.isPresent()
            && modified.get().isBefore(loadedModified.get())
        ? Optional.of(sentence(received, loaded, modified.get(), loadedModified.get()))
        : Optional.empty();
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Bilingual sentence(
      ReceivedDelivery received, LoadRecord loaded, Object date, Object loadedDate) {
    String file = received.description().file();
    return new Bilingual(
        "%s (%s) è più vecchio di %s (%s), già caricato."
            .formatted(file, date, loaded.file(), loadedDate),
        "%s (%s) is older than %s (%s), which is loaded."
            .formatted(file, date, loaded.file(), loadedDate));
  }
}
