package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights in which something goes wrong that is not in a delivery. */
class FailedNightTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("lucca").source("pisa");
    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca");
    sources.deliver("pisa", HEADER, "P1;Area pisana;Pisa");
  }

  @AfterEach
  void close() {
    census.close();
  }

  @Test
  void a_load_whose_files_cannot_be_written_keeps_its_account_and_the_next_night_goes_on()
      throws Exception {
    Path inTheWay = folder.resolve("data/runs/run-001/lucca/notices.csv/something");
    Files.createDirectories(inTheWay);

    assertThatThrownBy(() -> census.run(sources.config()))
        .isInstanceOf(RunImpossible.class)
        .hasMessageContaining("notices.csv");

    assertThat(census.rows("SELECT run_id, status FROM catalogue.run"))
        .containsExactly("run-001|failed");
    assertThat(accountOfLucca()).containsExactly("loaded|t|1|1");
    assertThat(census.rows("SELECT state FROM catalogue.delivery WHERE source_id = 'lucca'"))
        .containsExactly("loaded");
    assertThat(census.run(sources.config()).report().sources())
        .extracting(s -> s.id() + " " + s.state().key() + " " + s.counts().read())
        .containsExactly("lucca unchanged 1", "pisa loaded 1");
  }

  @Test
  void an_error_of_the_program_after_a_load_says_nothing_untrue_of_it() throws Exception {
    IllegalStateException unforeseen = new IllegalStateException("nobody foresaw this");
    census.watchedBy(
        new RunListener() {
          @Override
          public void rowsRead(String source, long rows) {
            if (source.equals("lucca") && isLoaded()) {
              throw unforeseen;
            }
          }
        });

    assertThatThrownBy(() -> census.run(sources.config())).isSameAs(unforeseen);

    assertThat(accountOfLucca()).containsExactly("loaded|t|1|1");
    assertThat(folder.resolve("data/archive/ledger.jsonl")).content().doesNotContain("failed");
    census.watchedBy(RunListener.NONE);
    assertThat(census.run(sources.config()).report().sources())
        .extracting(s -> s.id() + " " + s.state().key() + " " + s.counts().read())
        .containsExactly("lucca unchanged 1", "pisa loaded 1");
  }

  private boolean isLoaded() {
    try {
      return !accountOfLucca().isEmpty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> accountOfLucca() throws Exception {
    return census.rows(
        "SELECT state, load_id IS NOT NULL, read, new FROM catalogue.run_source"
            + " WHERE source_id = 'lucca'");
  }

  @Test
  void an_error_of_the_program_with_one_source_is_told_there_and_harms_no_other() throws Exception {
    String sha256 = sources.sha256("lucca");
    Path loop = folder.resolve("data/archive").resolve(sha256.substring(0, 2));
    Files.createDirectories(loop.getParent());
    Files.createSymbolicLink(loop, loop.getFileName());

    RunReport report = census.run(sources.config()).report();

    SourceReport lucca = report.sources().get(0);
    assertThat(lucca.state()).isEqualTo(SourceState.FAILED);
    assertThat(lucca.reason().orElseThrow().en()).contains(loop.toString()).endsWith(".");
    assertThat(report.sources().get(1).state()).isEqualTo(SourceState.LOADED);
    assertThat(census.rows("SELECT status FROM catalogue.run")).containsExactly("attention");
  }

  @Test
  void a_run_that_fails_is_noted_and_nothing_is_said_of_a_source_that_waited_for_its_turn()
      throws Exception {
    Files.writeString(
        sources.config().resolve("application.yml"),
        Files.readString(sources.config().resolve("application.yml")) + "census:\n  workers: 2\n");
    CountDownLatch read = new CountDownLatch(1);
    census.watchedBy(
        new RunListener() {
          @Override
          public void sourceStarted(String source) {
            if (source.equals("lucca")) {
              await(read);
              throw new IllegalArgumentException("nobody foresaw this");
            }
          }

          @Override
          public void rowsRead(String source, long rows) {
            read.countDown();
          }
        });

    assertThatThrownBy(() -> census.run(sources.config()))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(census.rows("SELECT status FROM catalogue.run")).containsExactly("failed");
    assertThat(census.rows("SELECT source_id, state FROM catalogue.run_source")).isEmpty();
    assertThat(census.rows("SELECT load_id FROM catalogue.load WHERE state = 'loaded'")).isEmpty();
    assertThat(folder.resolve("data/archive/ledger.jsonl")).content().doesNotContain("failed");
    census.watchedBy(RunListener.NONE);
    assertThat(census.run(sources.config()).report().sources())
        .extracting(SourceReport::state)
        .containsOnly(SourceState.LOADED);
  }

  @Test
  void an_old_folder_that_cannot_be_walked_through_is_no_fault_of_the_night() throws Exception {
    Path old = folder.resolve("data/runs/20200101-000000-aaaa");
    Path upper = deep(old);
    Path lower = deep(folder.resolve("lower"));
    // Together longer than a path may be.
    Path moved = Files.move(folder.resolve("lower"), upper.resolve("lower"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    try {
      assertThat(lower).doesNotExist();
      assertThat(census.run(sources.config()).report().status())
          .isEqualTo(RunReport.Status.COMPLETED);
      assertThat(old).exists();
    } finally {
      Files.move(moved, folder.resolve("lower"));
    }
  }

  private static Path deep(Path begin) throws Exception {
    Path at = begin;
    for (int i = 0; i < 10; i++) {
      at = at.resolve("x".repeat(250));
    }
    return Files.createDirectories(at);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
