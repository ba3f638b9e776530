package it.census.jobs.serve;

import it.census.writers.catalogue.CensusFigures;
import it.census.writers.catalogue.FiguresReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The numbers of the catalogue for whoever asks, read anew every few seconds at most: many who ask
 * cost the database no more than one.
 */
final class Figures {

  private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Supplier<Optional<DataSource>> database;
  private final Clock clock;
  private @Nullable Instant readAt;
  private Optional<CensusFigures> read = Optional.empty();
  private boolean reachable = true;

  /**
   * @param database what is open at the moment
   */
  Figures(Supplier<Optional<DataSource>> database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The numbers; nothing where the database does not answer: old ones would mislead. */
  synchronized Optional<CensusFigures> now() {
    Instant now = clock.instant();
    if (readAt == null
        || now.isBefore(readAt)
        || Duration.between(readAt, now).compareTo(FRESH) >= 0) {
      read = ask();
      readAt = now;
    }
    return read;
  }

  /** Something has changed: the next who asks is told what is. */
  synchronized void forget() {
    readAt = null;
  }

  private Optional<CensusFigures> ask() {
    Optional<DataSource> open = database.get();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    try {
      CensusFigures figures = new FiguresReader(open.get()).read();
      reachable = true;
      return Optional.of(figures);
    } catch (SQLException e) {
      if (reachable) {
        LOG.warn("The database does not answer those who watch", e);
      }
      reachable = false;
      return Optional.empty();
    }
  }
}
