package it.census.jobs.run;

import it.census.jobs.acquire.FetchLimits;
import it.census.jobs.acquire.HttpFetcher;
import it.census.jobs.acquire.WebMemory;
import it.census.model.config.SourceDefinition;
import it.census.model.report.Counts;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.writers.archive.Archive;
import it.census.writers.archive.HalfWritten;
import it.census.writers.catalogue.LeftAlone;
import it.census.writers.catalogue.RunPresence;
import it.census.writers.catalogue.SourceLock;
import it.census.writers.reports.ImpactFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What every run has in common, be it the night, a decision of an officer or a rebuild: something
 * is done with sources, several side by side, and then the publications and the reports are
 * written.
 */
final class PublishingRun {

  private static final Logger LOG = LoggerFactory.getLogger(PublishingRun.class);

  private final CensusServices census;
  private final RunFrame run;
  private final Clock clock;
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param clock tells only when the run ended; all else takes the instants of the frame
   */
  PublishingRun(CensusServices census, RunFrame run, Clock clock) {
    this.census = census;
    this.run = run;
    this.clock = clock;
  }

  /** What is done with one source while its lock is held; it publishes when its turn has come. */
  interface SourceTask {
    SourceReport process(SourceRun worker, SourceDefinition source, SourceLock lock, Runnable turn)
        throws SQLException, IOException;
  }

  /** How the right to work on a source is got. */
  interface Locking {
    /** The lock; empty where another process is working on the source. */
    Optional<SourceLock> lock(String sourceId) throws SQLException;
  }

  /**
   * Does something with sources, publishes and reports.
   *
   * @throws RunImpossible where the database or the data folder cannot be used; nothing is
   *     published
   */
  RunOutcome perform(List<SourceDefinition> sources, SourceTask task) throws RunImpossible {
    return perform(sources, census.locks()::tryLock, task);
  }

  @SuppressWarnings("try")
  RunOutcome perform(List<SourceDefinition> sources, Locking locking, SourceTask task)
      throws RunImpossible {
    try (MDC.MDCCloseable of = MDC.putCloseable("run", run.id());
        Spool spool = Spool.in(census.data());
        ImpactFile impact = new ImpactFile(run.folder())) {
      Files.createDirectories(run.folder());
      SourceRun worker =
          new SourceRun(census, run, intake(spool.folder()), census.erasures(), impact);
      if (run.dryRun()) {
        impact.open();
        return finish(work(sources, locking, task, worker), impact);
      }
      checkLedger();
      try (RunPresence present = begin()) {
        return finish(work(sources, locking, task, worker), impact);
      }
    } catch (SQLException e) {
      noteFailure(e);
      throw RunImpossible.of(e);
    } catch (IOException e) {
      noteFailure(e);
      throw RunImpossible.of(e);
    } catch (RuntimeException e) {
      noteFailure(e);
      throw e;
    }
  }

  /** Tells the history that this run begins, and what became of those that cannot any more. */
  private RunPresence begin() throws SQLException, IOException {
    census.noteInterrupted();
    HalfWritten.remove(census.data().resolve("archive"), clock.instant());
    RunPresence present = census.locks().announce(run.id());
    try {
      census
          .runLog()
          .begin(
              run.id(),
              run.command(),
              run.started(),
              run.referenceDate(),
              run.rulesVersion(),
              run.by(),
              run.note());
      return present;
    } catch (SQLException e) {
      present.close();
      throw e;
    }
  }

  private RunReport work(
      List<SourceDefinition> sources, Locking locking, SourceTask task, SourceRun worker)
      throws SQLException, IOException {
    LOG.info("The run begins: {}, {} sources", run.command(), sources.size());
    run.listener().runStarted(run.id(), sources.stream().map(SourceDefinition::id).toList());
    return report(workOn(sources, locking, task, worker));
  }

  private RunOutcome finish(RunReport report, ImpactFile impact) throws SQLException, IOException {
    run.listener().publishing();
    RunResults results = new RunResults(census, run);
    impact.finish();
    // The report first: where it cannot be written nothing is published either.
    results.write(report);
    if (!run.dryRun()) {
      publish(results, report);
      noteEnd(report);
    }
    LOG.info("The run has ended: {}", report.status().key());
    return new RunOutcome(report, busy.get());
  }

  /**
   * Tells the history that everything is done. Where the database is lost at this very moment the
   * run is done all the same, only that the history will call it interrupted.
   */
  private void noteEnd(RunReport report) {
    for (int attempt = 1; attempt <= 2; attempt++) {
      try {
        census.runLog().end(run.id(), report.status(), report.finished());
        return;
      } catch (SQLException e) {
        LOG.warn("The end of run {} could not be noted; its publications are whole", run.id(), e);
      }
    }
  }

  /**
   * The ledger and the catalogue tell the same before anything new is done.
   *
   * @throws RunImpossible where the catalogue lacks what the ledger tells: an older or empty
   *     database; whatever was loaded into it would contradict the memory of the census
   */
  private void checkLedger() throws SQLException, IOException, RunImpossible {
    census.bringLedgerUpToDate();
    long behind = census.entriesBehindLedger();
    if (behind > 0) {
      throw new RunImpossible(
          "The catalogue lacks the last "
              + behind
              + " entries of "
              + census.data().resolve("archive").resolve("ledger.jsonl")
              + " (an empty or older database?): bring it up to date with ./census rebuild.");
    }
  }

  private static void publish(RunResults results, RunReport report)
      throws SQLException, IOException {
    try {
      results.publish();
    } catch (SQLException | IOException e) {
      try {
        results.write(report.ended(RunReport.Status.FAILED));
      } catch (IOException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }

  /**
   * Leaves nothing half written, and tells the history that this run has ended, where the database
   * can still be told.
   */
  private void noteFailure(Exception failure) {
    try {
      RunResults.removeHalfWritten(run.folder());
    } catch (IOException | UncheckedIOException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
    if (!run.dryRun()) {
      try {
        census.runLog().end(run.id(), RunReport.Status.FAILED, clock.instant());
      } catch (SQLException alsoFailed) {
        failure.addSuppressed(alsoFailed);
      }
    }
  }

  private Intake intake(Path spool) {
    return new Intake(
        census.configuration(),
        new HttpFetcher(
            FetchLimits.ofBytes(census.configuration().settings().limits().fileBytes()),
            SystemDefaultDnsResolver.INSTANCE),
        run.dryRun() ? new Archive(spool.resolve("archive")) : census.archive(),
        run.dryRun()
            ? Optional.empty()
            : Optional.of(
                new Intake.Memory(
                    census.ledger(),
                    census.snapshots(),
                    new WebMemory(census.data().resolve("web")))),
        spool);
  }

  /** Sources side by side, their reports in the order of their ids. */
  private List<SourceReport> workOn(
      List<SourceDefinition> sources, Locking locking, SourceTask task, SourceRun worker)
      throws SQLException, IOException {
    return new SideBySide((source, turn) -> workOn(source, locking, task, worker, turn))
        .workOn(sources, Math.min(census.configuration().settings().workers(), sources.size()));
  }

  private SourceReport workOn(
      SourceDefinition source, Locking locking, SourceTask task, SourceRun worker, Runnable turn)
      throws SQLException, IOException {
    MDC.put("run", run.id());
    MDC.put("source", source.id());
    run.listener().sourceStarted(source.id());
    try {
      Optional<SourceLock> lock = locking.lock(source.id());
      SourceReport report;
      if (lock.isEmpty()) {
        busy.set(true);
        report = worker.tell(source, LeftAlone.BUSY);
      } else {
        try (SourceLock held = lock.get()) {
          census.loads().clearLeftOver(held);
          report = task.process(worker, source, held, turn);
        }
      }
      LOG.info("The source has ended: {}, {}", report.state().key(), equation(report.counts()));
      run.listener().sourceFinished(report);
      return report;
    } finally {
      MDC.clear();
    }
  }

  /** The counts as they have to add up. */
  private static String equation(Counts counts) {
    return ("rows=%d read=%d new=%d changed=%d unchanged=%d rejected=%d duplicate=%d blank=%d"
            + " totals=%d headings=%d withdrawn=%d")
        .formatted(
            counts.rows(),
            counts.read(),
            counts.fresh(),
            counts.changed(),
            counts.unchanged(),
            counts.rejected(),
            counts.duplicate(),
            counts.blank(),
            counts.totals(),
            counts.headings(),
            counts.withdrawn());
  }

  private RunReport report(List<SourceReport> reports) throws SQLException {
    boolean attention = reports.stream().anyMatch(r -> r.state().needsAttention());
    return new RunReport(
        run.id(),
        run.command(),
        run.started(),
        clock.instant(),
        attention ? RunReport.Status.ATTENTION : RunReport.Status.COMPLETED,
        run.referenceDate(),
        run.rulesVersion(),
        reports,
        SourceAges.of(census, run.referenceDate()));
  }
}
