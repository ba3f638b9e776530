package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.census.jobs.TestCensus;
import it.census.jobs.database.DatabaseTrouble;
import it.census.jobs.database.DatabaseUnavailable;
import it.census.jobs.run.RunListener;
import it.census.jobs.run.RunOutcome;
import it.census.model.report.RunReport;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {2, 16})
  void a_night_with_few_connections_is_done_or_told_in_a_sentence(int most) throws Exception {
    World world = WORLDS.afterFirstNight();
    String published = Files.readString(world.data().resolve("publications/manifest.json"));

    Throwable failure = catchThrowable(() -> world.withConnections(most).night(second));

    assertThat(failure == null).isEqualTo(most == 16);
    if (failure != null) {
      assertThat(sentence(failure)).contains("connection").endsWith(".").hasLineCount(1);
      assertThat(world.data().resolve("publications/manifest.json")).content().isEqualTo(published);
    }
    assertThat(Invariants.afterFault(world)).isEmpty();
    assertEndsAsUndisturbed(world);
  }

  @Test
  void whichever_connection_breaks_while_rows_are_read_the_night_given_again_is_whole()
      throws Exception {
    CensusState expected = CensusState.of(WORLDS.secondNight()).sourceBySource();
    int broken = 0;
    boolean more = true;
    for (int nr = 1; more; nr++) {
      World world = WORLDS.afterFirstNight();
      Breaking breaking = new Breaking(world, nr);
      Throwable failure =
          catchThrowable(() -> world.here(census -> census.watchedBy(breaking).run(second)));
      if (failure != null) {
        assertThat(sentence(failure)).as("connection %d", nr).endsWith(".").hasLineCount(1);
      }
      assertThat(Invariants.afterFault(world)).as("connection %d", nr).isEmpty();
      world.night(second);
      assertThat(CensusState.of(world).sourceBySource().differencesTo(expected))
          .as("connection %d", nr)
          .isEmpty();
      more = breaking.broke.get();
      broken += more ? 1 : 0;
    }
    // A lock for each of the sources at work, the presence of the run, and those that load.
    assertThat(broken).isGreaterThanOrEqualTo(4);
  }

  /** Breaks one of the connections that there are when rows are read, by its age. */
  private static final class Breaking implements RunListener {
    private final World world;
    private final int nr;
    private final AtomicBoolean tried = new AtomicBoolean();
    private final AtomicBoolean broke = new AtomicBoolean();

    Breaking(World world, int nr) {
      this.world = world;
      this.nr = nr;
    }

    @Override
    public void rowsRead(String source, long rows) {
      if (rows == 0 || tried.getAndSet(true)) {
        return;
      }
      try {
        broke.set(
            !world
                .rows(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                        + " ORDER BY backend_start, pid LIMIT 1 OFFSET "
                        + (nr - 1))
                .isEmpty());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, attention", "2, running"})
  void a_connection_that_breaks_when_all_is_done_undoes_nothing(int times, String noted)
      throws Exception {
    World world = WORLDS.afterFirstNight();
    world.execute(
        """
        CREATE SEQUENCE public.ends;
        CREATE FUNCTION public.break_at_end() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('public.ends') <= %d THEN
            PERFORM pg_terminate_backend(pg_backend_pid());
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER break_at_end BEFORE UPDATE ON catalogue.run FOR EACH ROW
          WHEN (NEW.status = 'attention') EXECUTE FUNCTION public.break_at_end();
        """
            .formatted(times));

    RunOutcome outcome = world.night(second);

    String run = outcome.report().id();
    String status = "SELECT status FROM catalogue.run WHERE run_id = '" + run + "'";
    assertThat(outcome.report().status()).isEqualTo(RunReport.Status.ATTENTION);
    assertThat(world.rows(status)).containsExactly(noted);
    assertThat(world.data().resolve("publications/manifest.json")).content().contains(run);
    world.execute("DROP TRIGGER break_at_end ON catalogue.run");
    assertEndsAsUndisturbed(world);
    assertThat(world.rows(status)).containsExactly(noted.replace("running", "failed"));
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
    world.night(second);
    assertThat(CensusState.of(world).differencesTo(CensusState.of(WORLDS.secondNight()))).isEmpty();
  }
}
