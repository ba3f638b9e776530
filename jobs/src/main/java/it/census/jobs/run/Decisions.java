package it.census.jobs.run;

import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.LeftAlone;
import it.census.writers.catalogue.LoadRecord;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an officer decides about the deliveries of a source; each decision is a run of its own and
 * publishes.
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

  /**
   * Whether the decision has been taken already, by a run that was cut off before it published:
   * given again, it is not to be taken twice.
   */
  public boolean isHalfDone(SourceDefinition source) throws SQLException, IOException {
    census.noteInterrupted();
    return census.store().findCutOffDecision(run.command(), source.id()).isPresent();
  }

  /** Publishes what a decision that was cut off has done. */
  public RunOutcome finish(SourceDefinition source) throws RunImpossible {
    return new PublishingRun(census, run, clock)
        .perform(
            List.of(source),
            (worker, s, lock, turn) ->
                worker.tellCatalogued(
                    s,
                    Optional.of(
                        new Bilingual(
                            "La decisione era già presa da un'esecuzione interrotta; ora è pubblicata.",
                            "A run that was cut off had decided this already; now it is published."))));
  }

  /** Lets the held delivery in, past the guard. */
  public RunOutcome release(SourceDefinition source, DeliveryRecord held) throws RunImpossible {
    return new PublishingRun(census, run, clock)
        .perform(
            List.of(source),
            whileHeld(held, (worker, s, lock, turn) -> worker.release(s, lock, held, turn)));
  }

  /** Drops the held delivery for good. */
  public RunOutcome discard(SourceDefinition source, DeliveryRecord held) throws RunImpossible {
    return new PublishingRun(census, run, clock)
        .perform(
            List.of(source),
            whileHeld(
                held,
                (worker, s, lock, turn) -> {
                  census
                      .runLog()
                      .discard(
                          run.entry(
                              LedgerEntry.Event.DISCARDED,
                              s.id(),
                              held.sha256(),
                              held.file(),
                              Map.of()));
                  census.bringLedgerUpToDate();
                  return worker.tellDiscarded(s, held);
                }));
  }

  /**
   * What is decided about a delivery is done where it still waits when nobody else can change that
   * any more.
   */
  private PublishingRun.SourceTask whileHeld(DeliveryRecord held, PublishingRun.SourceTask task) {
    return (worker, source, lock, turn) -> {
      Optional<DeliveryRecord> now = census.store().findDelivery(source.id(), held.sha256());
      return now.filter(d -> d.state() == DeliveryRecord.State.HELD).isPresent()
          ? task.process(worker, source, lock, turn)
          : worker.tell(source, LeftAlone.of(now));
    };
  }

  /**
   * Takes the last load of a source back. Nobody may be working on any source meanwhile: what is
   * published is then the catalogue without that load.
   *
   * @param seen the load that is to be taken back: none that came later is
   */
  public RunOutcome undo(SourceDefinition source, LoadRecord seen) throws RunImpossible {
    try (AllLocks locks = AllLocks.tryTake(census)) {
      return new PublishingRun(census, run, clock)
          .perform(
              List.of(source),
              locks::lock,
              (worker, s, lock, turn) ->
                  lastLoad(s).filter(now -> now.id() == seen.id()).isPresent()
                      ? worker.undo(s, lock)
                      : worker.tell(s, LeftAlone.OTHER_LOAD));
    } catch (SQLException e) {
      throw RunImpossible.of(e);
    }
  }

  /** What the catalogue holds of a source: what can be taken back. */
  public Optional<LoadRecord> lastLoad(SourceDefinition source) throws SQLException {
    return census.store().findLastLoad(source.id());
  }

  /**
   * Reads archived deliveries again under today's rules; each is a load of its own, and the guard
   * is asked as on any night.
   *
   * @param deliveries by the id of their source
   */
  public RunOutcome rerun(List<SourceDefinition> sources, Map<String, DeliveryRecord> deliveries)
      throws RunImpossible {
    return new PublishingRun(census, run, clock)
        .perform(
            sources,
            (worker, s, lock, turn) ->
                worker.readAgain(s, lock, Objects.requireNonNull(deliveries.get(s.id())), turn));
  }
}
