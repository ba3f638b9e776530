package it.census.jobs.run;

import it.census.model.config.SourceDefinition;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.catalogue.DeliveryRecord;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What an officer decides about a held delivery; each decision is a run of its own and publishes.
 */
public final class Decisions {

  private final CensusServices census;
  private final RunFrame run;
  private final Clock clock;

  public Decisions(CensusServices census, RunFrame run, Clock clock) {
    this.census = census;
    this.run = run;
    this.clock = clock;
  }

  /** The delivery that waits for a decision. */
  public Optional<DeliveryRecord> held(SourceDefinition source) throws SQLException {
    return census.store().findHeld(source.id());
  }

  /** Lets the held delivery in, past the guard. */
  public RunOutcome release(SourceDefinition source, DeliveryRecord held) throws RunImpossible {
    return new NightlyRun(census, run, clock)
        .perform(List.of(source), (worker, s, lock, turn) -> worker.release(s, lock, held, turn));
  }

  /** Drops the held delivery for good. */
  public RunOutcome discard(SourceDefinition source, DeliveryRecord held) throws RunImpossible {
    return new NightlyRun(census, run, clock)
        .perform(
            List.of(source),
            (worker, s, lock, turn) -> {
              census
                  .ledger()
                  .append(
                      new LedgerEntry(
                          run.started(),
                          LedgerEntry.Event.DISCARDED,
                          run.id(),
                          s.id(),
                          held.sha256(),
                          held.file(),
                          run.rulesVersion(),
                          Optional.empty(),
                          run.by(),
                          run.note()));
              census.runLog().discard(s.id(), run.note(), run.started());
              return worker.tellDiscarded(s, held);
            });
  }
}
