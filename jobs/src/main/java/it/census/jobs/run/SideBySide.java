package it.census.jobs.run;

import it.census.model.config.SourceDefinition;
import it.census.model.report.SourceReport;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on several sources at once. A failure that is not a source's own, such as a lost database,
 * ends the work on all of them, and is told only when nobody is at work any more: what they work
 * with may then be closed.
 */
final class SideBySide {

  private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);

  /** For a statement under way, which cannot be interrupted; a lost server may never answer it. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What is done with one source; it enters the catalogue when its turn has come. */
  interface Work {
    SourceReport on(SourceDefinition source, Runnable turn) throws SQLException, IOException;
  }

  private final Turns turns = new Turns();
  private final Work work;

  SideBySide(Work work) {
    this.work = work;
  }

  /** Begins the sources in the order given; their reports in the order of their ids. */
  List<SourceReport> workOn(List<SourceDefinition> sources, int workers)
      throws SQLException, IOException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers));
    try {
      CompletionService<SourceReport> ended = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < sources.size(); i++) {
        SourceDefinition source = sources.get(i);
        int position = i;
        ended.submit(() -> workOn(source, position));
      }
      List<SourceReport> reports = new ArrayList<>();
      while (reports.size() < sources.size()) {
        reports.add(ended.take().get());
      }
      reports.sort(Comparator.comparing(SourceReport::id));
      return reports;
    } catch (ExecutionException e) {
      throw asItWas(turns.fail(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (InterruptedException e) {
      turns.fail(e);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      end(pool);
    }
  }

  private SourceReport workOn(SourceDefinition source, int position)
      throws SQLException, IOException {
    try {
      turns.goOn();
      SourceReport report = work.on(source, () -> turns.await(position));
      turns.finish(position);
      return report;
    } catch (Throwable e) {
      turns.fail(e);
      throw e;
    }
  }

  /** Waits until nobody is at work any more. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean interrupted = false;
    boolean ended = false;
    long left = PATIENCE.toNanos();
    while (!ended && left > 0) {
      try {
        ended = pool.awaitTermination(left, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = deadline - System.nanoTime();
    }
    if (!ended) {
      LOG.warn("The run ends, although a source is still being worked on");
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException asItWas(Throwable failure) throws SQLException, IOException {
    if (failure instanceof SQLException database) {
      throw database;
    }
    if (failure instanceof IOException io) {
      throw io;
    }
    return failure instanceof RuntimeException unforeseen
        ? unforeseen
        : new IllegalStateException(failure);
  }
}
