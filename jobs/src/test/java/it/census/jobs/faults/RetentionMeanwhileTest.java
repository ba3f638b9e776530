package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.run.RunListener;
import it.census.jobs.run.RunOutcome;
import it.census.model.report.SourceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Years of remarks and accounts are forgotten while another run loads. */
@Timeout(120)
class RetentionMeanwhileTest {

  /** As many as retention removes in one transaction. */
  private static final int BATCH = 2_000;

  /** Two batches, and some more. */
  private static final int MANY = 2 * BATCH + 500;

  private static final int PAUSE_MILLIS = 10;

  private static final String OLD_REMARKS =
      "SELECT (SELECT count(*) FROM catalogue.notice WHERE load_id = first.load_id),"
          + " (SELECT count(*) FROM catalogue.rejected_row WHERE load_id = first.load_id)"
          + " FROM (SELECT min(load_id) AS load_id FROM catalogue.load WHERE source_id = 'pisa') first";

  private static final String OLD_ACCOUNTS =
      "SELECT (SELECT count(*) FROM catalogue.run WHERE run_id LIKE 'old-%'),"
          + " (SELECT count(*) FROM catalogue.run_source WHERE run_id LIKE 'old-%'),"
          + " (SELECT count(*) FROM batch.batch_job_execution WHERE end_time < '2021-01-01')";

  private static final String VERSIONS =
      "SELECT offer_id, version, name, valid_from FROM catalogue.offer_version ORDER BY 1, 2";

  private static final String LOADED =
      "SELECT source_id, new, changed FROM catalogue.run_source"
          + " WHERE run_id = (SELECT max(run_id) FROM catalogue.run) ORDER BY 1";

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private final ExecutorService runs = Executors.newFixedThreadPool(2);

  @AfterEach
  void end() {
    runs.shutdownNow();
  }

  /** Loads of years ago, of which the first has much to be forgotten, and nights without a load. */
  private static World old(OwnSources sources) throws Exception {
    World world = WORLDS.empty();
    sources.deliver("lucca", Nights.HEADER, "L1;Area;Lucca;1;1;500;");
    sources.deliver(
        "pisa",
        Stream.concat(
                Stream.of(Nights.HEADER),
                IntStream.rangeClosed(1, MANY)
                    .mapToObj(i -> "R%d;Area;Atlantide;1;%d;500;".formatted(i, i)))
            .toArray(String[]::new));
    world.here(
        census -> {
          census.nextAt(Instant.parse("2023-01-01T01:30:00Z")).run(sources.config());
          for (String name : List.of("due", "tre")) {
            sources.deliver("pisa", Nights.HEADER, "A1;Area %s;Pisa;1;1;500;".formatted(name));
            census.run(sources.config());
          }
          return census;
        });
    world.execute(
        "INSERT INTO catalogue.run SELECT (jsonb_populate_record(r, jsonb_build_object('run_id',"
            + " 'old-' || n, 'started_at', '2020-01-01T01:30Z'))).* FROM catalogue.run r,"
            + " generate_series(1, %d) n WHERE r.run_id = 'run-001'".formatted(MANY));
    world.execute(
        "INSERT INTO catalogue.run_source (run_id, source_id, name, state, read, new, changed,"
            + " unchanged, rejected, duplicate, withdrawn, blank, totals, headings, live_offers,"
            + " corrections) SELECT 'old-' || n, 'lucca', 'Lucca', 'unchanged', 1, 0, 0, 1, 0, 0,"
            + " 0, 0, 0, 1, 1, 0 FROM generate_series(1, %d) n".formatted(MANY));
    world.execute(
        "INSERT INTO batch.batch_job_execution SELECT (jsonb_populate_record(e,"
            + " jsonb_build_object('job_execution_id', -n, 'end_time', '2020-01-01T01:31'))).*"
            + " FROM (SELECT max(job_execution_id) AS id FROM batch.batch_job_execution) last"
            + " JOIN batch.batch_job_execution e ON e.job_execution_id = last.id,"
            + " generate_series(1, %d) n".formatted(MANY));
    return world;
  }

  @Test
  void what_is_too_old_goes_in_small_transactions_and_neither_waits_for_a_load_nor_holds_it_up()
      throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder()).source("lucca").source("pisa");
    World world = old(sources);
    List<String> versions = world.rows(VERSIONS);
    List<String> archive = archive(world);
    long notices = Long.parseLong(world.rows(OLD_REMARKS).get(0).split("\\|")[0]);
    try (Connection remark = world.connect();
        Connection feed = world.connect()) {
      hold(
          remark,
          "SELECT 1 FROM catalogue.notice WHERE load_id = (SELECT min(load_id) FROM"
              + " catalogue.load WHERE source_id = 'pisa') ORDER BY ctid DESC LIMIT 1 FOR UPDATE");
      Future<RunOutcome> forgetting = runs.submit(() -> world.night(sources.config()));
      awaitWaiting(world, forgetting, "DELETE FROM catalogue.notice");

      assertThat(world.rows(OLD_REMARKS)).containsExactly(notices % BATCH + "|" + MANY);

      sources.deliver("lucca", Nights.HEADER, "L1;Area nuova;Lucca;1;1;500;");
      sources.deliver("pisa", Nights.HEADER, "A1;Area quattro;Pisa;1;1;500;");
      RunListener betweenTheLoads =
          new RunListener() {
            @Override
            public void sourceFinished(SourceReport report) {
              if (report.id().equals("lucca")) {
                hold(feed, "SELECT 1 FROM catalogue.feed_position FOR UPDATE");
              }
            }
          };
      Future<RunOutcome> loading =
          runs.submit(
              () ->
                  world.here(
                      census ->
                          census
                              .nextAt(Instant.now().plusSeconds(86_400))
                              .watchedBy(betweenTheLoads)
                              .run(sources.config())));
      awaitWaiting(world, loading, "feed_position");

      assertThat(world.rows(LOADED)).containsExactly("lucca|0|1");
      assertThat(forgetting.isDone()).isFalse();

      remark.rollback();
      forgetting.get();

      assertThat(loading.isDone()).isFalse();
      assertThat(world.rows(OLD_REMARKS)).containsExactly("0|0");
      assertThat(world.rows(OLD_ACCOUNTS)).containsExactly("0|0|0");
      assertThat(world.rows(VERSIONS)).containsAll(versions);

      feed.rollback();
      loading.get();
    }
    assertThat(world.rows(LOADED)).containsExactly("lucca|0|1", "pisa|0|1");
    assertThat(archive(world)).containsAll(archive);
  }

  private static void hold(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until a statement of a run waits for a lock that somebody holds. */
  private static void awaitWaiting(World world, Future<RunOutcome> run, String statement)
      throws Exception {
    while (world.number(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND wait_event_type = 'Lock' AND query LIKE '%"
                + statement
                + "%'")
        == 0) {
      assertThat(run.isDone()).as(statement).isFalse();
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static List<String> archive(World world) throws IOException {
    Path archive = world.data().resolve("archive");
    try (Stream<Path> files = Files.walk(archive)) {
      return files.map(f -> archive.relativize(f).toString()).toList();
    }
  }
}
