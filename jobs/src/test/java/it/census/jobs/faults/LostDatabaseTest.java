package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.census.jobs.TestCensus;
import it.census.jobs.database.DatabaseTrouble;
import it.census.jobs.database.DatabaseUnavailable;
import it.census.jobs.run.RunListener;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that refuses, and connections that break while their owner lives. */
class LostDatabaseTest {

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private final Path second = WORLDS.nights().second();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET default_transaction_read_only = on | RESET default_transaction_read_only | takes no changes
          SET statement_timeout = 1              | RESET statement_timeout             | cut a statement off
          """)
  void a_server_that_refuses_is_told_in_a_sentence_and_nothing_is_published(
      String fault, String mended, String sentence) throws Exception {
    World world = WORLDS.afterFirstNight();
    Path manifest = world.data().resolve("publications/manifest.json");
    String published = Files.readString(manifest);
    WORLDS.server().execute("ALTER DATABASE " + world.database() + " " + fault);

    Throwable failure = catchThrowable(() -> world.night(second));

    assertThat(sentence(failure)).contains(sentence).endsWith(".").hasLineCount(1);
    assertThat(manifest).content().isEqualTo(published);
    WORLDS.server().execute("ALTER DATABASE " + world.database() + " " + mended);
    assertEndsAsUndisturbed(world);
  }

  @Test
  void a_server_without_a_free_connection_is_told_in_a_sentence() throws Exception {
    World world = WORLDS.afterFirstNight();
    String role = "small_" + world.database();
    WORLDS.server().execute("CREATE ROLE " + role + " LOGIN PASSWORD 'small' CONNECTION LIMIT 0");
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.put("CENSUS_DB_USER", role);
    environment.put("CENSUS_DB_PASSWORD", "small");

    Throwable failure = catchThrowable(() -> TestCensus.on(world.data(), environment));

    assertThat(failure).isInstanceOf(DatabaseUnavailable.class);
    assertThat(failure).message().contains("no connection free").endsWith(".").hasLineCount(1);
    WORLDS.server().execute("DROP ROLE " + role);
  }

  @Test
  void an_owner_whose_lock_broke_while_it_lives_publishes_nothing_once_another_has_taken_over()
      throws Exception {
    World world = WORLDS.afterFirstNight();
    SynchronousQueue<String> staged = new SynchronousQueue<>();
    SynchronousQueue<String> goOn = new SynchronousQueue<>();
    RunListener slow =
        new RunListener() {
          @Override
          public void rowsRead(String source, long rows) {
            if (source.equals("alfa") && rows > 0 && !staged.offer("staged")) {
              return; // told once
            }
            if (source.equals("alfa") && rows > 0) {
              take(goOn);
            }
          }
        };
    ExecutorService late = Executors.newSingleThreadExecutor();
    try {
      Future<SourceReport> owner =
          late.submit(
              () ->
                  world.here(
                      census -> census.watchedBy(slow).run(second).report().sources().get(0)));
      take(staged);
      world.execute(
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory'"
              + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
      world.here(census -> census.afterRuns(50).run(second));
      goOn.put("go on");

      SourceReport report = owner.get(2, TimeUnit.MINUTES);
      assertThat(report.state()).isEqualTo(SourceState.FAILED);
      assertThat(report.reason().orElseThrow().en()).contains("has taken over the source");
    } finally {
      late.shutdownNow();
    }
    assertEndsAsUndisturbed(world);
  }

  /** As the command line would tell it. */
  private static String sentence(Throwable failure) {
    return failure instanceof SQLException database
        ? DatabaseTrouble.sentence(database)
        : failure.getMessage();
  }

  private static void take(SynchronousQueue<String> queue) {
    try {
      if (queue.poll(2, TimeUnit.MINUTES) == null) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertEndsAsUndisturbed(World world) throws Exception {
    World undisturbed = WORLDS.afterFirstNight();
    undisturbed.night(second);
    world.night(second);
    assertThat(CensusState.of(world).differencesTo(CensusState.of(undisturbed))).isEmpty();
  }
}
