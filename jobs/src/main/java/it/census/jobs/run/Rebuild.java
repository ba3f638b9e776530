package it.census.jobs.run;

import it.census.model.config.SourceDefinition;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.catalogue.CatalogueRebuild;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Builds the catalogue again from the archive and its ledger alone, under today's rules: every load
 * and every decision in the order in which they came, each at its instant and under its number.
 * Where rules and code have not changed since, the result equals what was there: ids, versions,
 * feed and publications; otherwise the feed is another generation. Others read the old catalogue
 * until the new one is whole; where anything fails, it stays.
 */
public final class Rebuild {

  private final CensusServices census;
  private final RunFrame run;
  private final Clock clock;

  public Rebuild(CensusServices census, RunFrame run, Clock clock) {
    this.census = census;
    this.run = run;
    this.clock = clock;
  }

  /** Who watches: told the number of entries replayed by now, and of all. */
  public interface Progress {
    void replayed(int entries, int all);
  }

  /**
   * Rebuilds, then publishes.
   *
   * @throws RunImpossible where the archive or the ledger lacks something, a delivery cannot be
   *     loaded any more, or the database failed: the catalogue is as it was
   */
  public RunOutcome rebuild(Progress progress) throws RunImpossible {
    try {
      census.bringLedgerUpToDate();
      List<LedgerEntry> entries = numbered(census.ledger().entries());
      List<String> sources =
          entries.stream()
              .map(LedgerEntry::source)
              .filter(source -> !source.isEmpty())
              .distinct()
              .toList();
      try (AllLocks locks = AllLocks.tryTake(census, sources)) {
        if (!locks.isEmpty()) {
          // Once more: somebody may have loaded something until a moment ago.
          census.bringLedgerUpToDate();
          replay(numbered(census.ledger().entries()), locks, progress);
        }
        List<SourceDefinition> loaded =
            census.configuration().sources().stream()
                .filter(s -> locks.isEmpty() || sources.contains(s.id()))
                .toList();
        return new PublishingRun(census, run, clock)
            .perform(loaded, locks::lock, (worker, s, lock, turn) -> worker.tellStanding(s));
      }
    } catch (SQLException e) {
      throw RunImpossible.of(e);
    } catch (IOException e) {
      throw RunImpossible.of(e);
    }
  }

  private void replay(List<LedgerEntry> entries, AllLocks locks, Progress progress)
      throws SQLException, IOException, RunImpossible {
    try (Spool spool = Spool.in(census.data());
        CatalogueRebuild rebuild = CatalogueRebuild.begin(census.dataSource())) {
      Replay replay = new Replay(census, run, rebuild, locks, spool.folder(), census.erasures());
      int done = 0;
      for (LedgerEntry entry : entries) {
        replay.replay(entry);
        progress.replayed(++done, entries.size());
      }
      rebuild.commit(replay.rulesAsThen(), this::rebuilt);
    }
  }

  /** What the ledger is told where the feed is another one than before. */
  private LedgerEntry rebuilt(long generation) {
    return run.entry(
        LedgerEntry.Event.REBUILT,
        "",
        "",
        "",
        Map.of(LedgerEntry.GENERATION, Long.toString(generation)));
  }

  /**
   * The entries that changed the catalogue, in their order.
   *
   * @throws RunImpossible where one is missing
   */
  private List<LedgerEntry> numbered(List<LedgerEntry> entries) throws RunImpossible {
    TreeMap<Long, LedgerEntry> byNumber = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      Optional<Long> number = entry.circumstances().number();
      number.ifPresent(n -> byNumber.put(n, entry));
    }
    if (!byNumber.isEmpty() && byNumber.lastKey() != byNumber.size()) {
      long missing = 1;
      while (byNumber.containsKey(missing)) {
        missing++;
      }
      throw new RunImpossible(
          "The ledger "
              + census.data().resolve("archive").resolve("ledger.jsonl")
              + " lacks entry "
              + missing
              + ": restore it from a backup. The catalogue stays as it was.");
    }
    return List.copyOf(byNumber.values());
  }
}
