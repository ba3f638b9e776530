package it.census.jobs.run;

import it.census.writers.catalogue.SourceLock;
import it.census.writers.catalogue.SourceOverview;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The locks of all sources, configured or known to the catalogue: nobody else works meanwhile. */
final class AllLocks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AllLocks.class);

  private final Map<String, SourceLock> locks = new TreeMap<>();
  private final CensusServices census;
  private final Set<String> strangers;

  private AllLocks(CensusServices census, List<SourceLock> taken, Set<String> strangers) {
    this.census = census;
    this.strangers = strangers;
    taken.forEach(lock -> locks.put(lock.sourceId(), lock));
  }

  /** Takes all locks, or none where somebody is at work: then none is here. */
  static AllLocks tryTake(CensusServices census) throws SQLException {
    return tryTake(census, List.of());
  }

  /**
   * Takes all locks, or none.
   *
   * @param others further ids that were sources once
   */
  static AllLocks tryTake(CensusServices census, List<String> others) throws SQLException {
    TreeSet<String> ids = new TreeSet<>();
    census.configuration().sources().forEach(source -> ids.add(source.id()));
    census.store().listSources().stream().map(SourceOverview::id).forEach(ids::add);
    TreeSet<String> strangers = new TreeSet<>(others);
    strangers.removeAll(ids);
    ids.addAll(strangers);
    return new AllLocks(
        census, census.locks().tryLockAll(List.copyOf(ids)).orElse(List.of()), strangers);
  }

  /** Whether somebody else is at work. */
  boolean isEmpty() {
    return locks.isEmpty();
  }

  /** The lock of a source; empty where somebody else is at work. */
  Optional<SourceLock> lock(String sourceId) {
    return Optional.ofNullable(locks.get(sourceId));
  }

  /** Whatever fails now, what was done is done. */
  @Override
  public void close() {
    if (!locks.isEmpty() && !strangers.isEmpty()) {
      try {
        // Their locks made them sources, which they are no more.
        census.store().forgetEmptySources(strangers);
      } catch (SQLException e) {
        LOG.warn("Sources without anything could not be forgotten: {}", strangers, e);
      }
    }
    for (SourceLock lock : locks.values()) {
      try {
        lock.close();
      } catch (SQLException e) {
        LOG.warn("The lock of {} goes with its connection", lock.sourceId(), e);
      }
    }
  }
}
