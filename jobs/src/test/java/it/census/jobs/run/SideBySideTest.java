package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.census.jobs.OwnSources;
import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition;
import it.census.model.report.SourceReport;
import it.census.readers.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {

  private final IOException failure = new IOException("lost");
  private final CountDownLatch bothAtWork = new CountDownLatch(2);
  private final AtomicBoolean over = new AtomicBoolean();
  private final Queue<String> happened = new ConcurrentLinkedQueue<>();

  @TempDir private Path folder;
  private List<SourceDefinition> sources;

  @BeforeEach
  void define() throws Exception {
    sources =
        ConfigurationReader.read(
                OwnSources.in(folder).source("one").source("three").source("two").config())
            .sources();
  }

  @Test
  void a_run_that_fails_waits_for_who_is_at_work_and_lets_nobody_enter_the_catalogue() {
    Thread run = Thread.currentThread();
    SideBySide.Work work =
        (source, turn) -> {
          bothAtWork.countDown();
          if (source.id().equals("one")) {
            await(bothAtWork);
            throw failure;
          }
          try {
            turn.run();
            happened.add(source.id() + " entered");
          } finally {
            endWhenWaitedFor(run);
            happened.add(source.id() + (over.get() ? " ended too late" : " ended"));
          }
          return NothingLoaded.missing(source, new Bilingual("Manca", "Missing"));
        };

    Throwable thrown = catchThrowable(() -> new SideBySide(work).workOn(sources, 2));
    over.set(true);

    assertThat(thrown).isSameAs(failure);
    assertThat(happened).containsExactly(sources.get(1).id() + " ended");
  }

  @Test
  void sources_enter_the_catalogue_and_are_told_in_their_order() throws Exception {
    SideBySide.Work work =
        (source, turn) -> {
          turn.run();
          happened.add(source.id());
          return NothingLoaded.missing(source, new Bilingual("Manca", "Missing"));
        };

    List<SourceReport> reports = new SideBySide(work).workOn(sources, 3);

    List<String> ids = sources.stream().map(SourceDefinition::id).toList();
    assertThat(happened).containsExactlyElementsOf(ids);
    assertThat(reports).extracting(SourceReport::id).containsExactlyElementsOf(ids);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * As a statement that the database has to answer first: it is under way until the run waits for
   * it, or has not waited and is over.
   */
  private void endWhenWaitedFor(Thread run) {
    while (!over.get() && !isWaitingForTheEnd(run)) {
      Thread.onSpinWait();
    }
  }

  private static boolean isWaitingForTheEnd(Thread run) {
    return Stream.of(run.getStackTrace())
        .anyMatch(f -> f.getMethodName().equals("awaitTermination"));
  }
}
