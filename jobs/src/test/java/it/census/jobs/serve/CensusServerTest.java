package it.census.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.database.DatabaseUnavailable;
import it.census.jobs.run.NightlyRun;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.Serving;
import it.census.model.report.RunReport;
import it.census.readers.config.ConfigurationInvalid;
import it.census.readers.config.ConfigurationReader;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a census that runs by itself, and what those are told who watch it. */
class CensusServerTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Email referente";

  /** A line of the text format of Prometheus. */
  private static final Pattern PROMETHEUS =
      Pattern.compile(
          "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*})?"
              + " (-?[0-9.]+(E-?[0-9]+)?|NaN)");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> told = new ArrayList<>();
  private final StageClock clock = new StageClock("2026-11-21T12:00:00Z");
  private final AtomicBoolean runsFail = new AtomicBoolean();
  private Path data;
  private @Nullable TestCensus census;
  private OwnSources sources;

  @BeforeEach
  void open() throws Exception {
    data = Files.createDirectories(folder.resolve("data"));
    sources = OwnSources.in(folder.resolve("own"));
    sources
        .source("primo", "guard: { max_withdrawn: 20%, max_rejected: 100% }")
        .source("secondo")
        .deliver(
            "primo", HEADER, "A1;Uno;Pisa;zenobia@ente.example", "A2;Due;Pisa;", "A3;Tre;Nowhere;")
        .deliver("secondo", HEADER, "B1;Uno;Lucca;");
  }

  private void withDatabase() throws Exception {
    census = TestCensus.in(data);
  }

  @AfterEach
  void close() {
    Thread.interrupted();
    if (census != null) {
      census.close();
    }
  }

  @Test
  void what_is_told_follows_the_nights() throws Exception {
    withDatabase();
    try (CensusServer server = server()) {
      List<String> ready = new ArrayList<>();
      List<Map<String, Double>> metrics = new ArrayList<>();
      Runnable look =
          () -> {
            ready.add(get(server, "/ready").statusCode() + " " + checks(server));
            metrics.add(metrics(server));
          };
      clock
          .then(look) // before the first night
          .then(
              () -> {
                look.run();
                sources.deliver("primo", HEADER, "A1;Uno;Pisa;");
                setting("workers: many");
              })
          .then(
              () -> {
                look.run();
                setting("workers: 1");
              })
          .then(look);
      keep(server);

      assertThat(told)
          .containsExactly(
              "run-001 completed",
              "refused application.yml:3",
              "run-002 attention",
              "run-003 attention");
      assertThat(ready)
          .containsExactly(
              "200 ready: schedule database archive run configuration",
              "200 ready: schedule database archive run configuration",
              "503 not ready: schedule database archive run !configuration",
              "200 ready: schedule database archive run configuration");
      assertThat(metrics.get(0)).doesNotContainKey("census_run_status{status=\"completed\"}");
      assertThat(metrics.get(1))
          .containsEntry("census_run_status{status=\"completed\"}", 1.0)
          .containsEntry("census_source_live_offers{source=\"primo\"}", 2.0)
          .containsEntry("census_source_rows{fate=\"new\",source=\"primo\"}", 2.0)
          .containsEntry("census_source_rows{fate=\"rejected\",source=\"primo\"}", 1.0)
          .containsEntry("census_source_notices{severity=\"error\",source=\"primo\"}", 1.0)
          .containsEntry("census_source_state{source=\"primo\",state=\"loaded\"}", 1.0)
          .containsEntry("census_source_state{source=\"primo\",state=\"held\"}", 0.0)
          .containsEntry("census_sources_held", 0.0)
          .containsEntry("census_configuration_mistakes", 0.0)
          .containsEntry("census_schedule_next_timestamp_seconds", seconds("2026-11-23T01:30:00Z"))
          .containsEntry("census_schedule_runs_total{ending=\"done\"}", 1.0)
          .containsKey("census_publications_timestamp_seconds")
          .containsKey("jvm_memory_used_bytes{area=\"heap\"}");
      assertThat(metrics.get(2))
          .containsEntry("census_configuration_mistakes", 1.0)
          .containsEntry("census_source_live_offers{source=\"primo\"}", 2.0)
          .containsEntry("census_schedule_runs_total{ending=\"configuration\"}", 1.0);
      assertThat(metrics.get(3))
          .containsEntry("census_configuration_mistakes", 0.0)
          .containsEntry("census_run_status{status=\"attention\"}", 1.0)
          .containsEntry("census_run_status{status=\"completed\"}", 0.0)
          .containsEntry("census_source_held{source=\"primo\"}", 1.0)
          .containsEntry("census_source_state{source=\"primo\",state=\"held\"}", 1.0)
          .containsEntry("census_sources_held", 1.0)
          .containsEntry("census_source_state{source=\"secondo\",state=\"unchanged\"}", 1.0);
      String body = get(server, "/metrics").body();
      assertThat(body.lines()).allMatch(PROMETHEUS.asMatchPredicate());
      assertThat(metrics.get(3).keySet()).allMatch(name -> body.contains("# TYPE " + base(name)));
      assertThat(body).doesNotContain("zenobia", "ente.example");
    }
  }

  @Test
  void a_run_that_does_not_come_to_its_end_in_time_is_overdue() throws Exception {
    withDatabase();
    try (CensusServer server = server()) {
      List<String> ready = new ArrayList<>();
      runsFail.set(true);
      clock
          .then("2026-11-22T01:30:00Z")
          .then("2026-11-22T04:29:00Z")
          .then(
              () -> {
                ready.add(checks(server));
                clock.set("2026-11-22T04:31:00Z");
              })
          .then(
              () -> {
                ready.add(checks(server));
                runsFail.set(false);
              })
          .then(() -> ready.add(checks(server)));
      keep(server);

      assertThat(told).containsExactly("impossible", "run-001 completed", "run-002 completed");
      assertThat(ready)
          .containsExactly(
              "ready: schedule database archive run configuration",
              "not ready: schedule database archive !run configuration",
              "ready: schedule database archive run configuration");
    }
  }

  @Test
  void without_its_database_it_lives_and_says_so() throws Exception {
    try (CensusServer server = server()) {
      clock.wait(1);
      keep(server);

      assertThat(told).containsExactly("impossible");
      assertThat(get(server, "/ready").statusCode()).isEqualTo(503);
      assertThat(checks(server))
          .isEqualTo("not ready: !schedule !database archive !run configuration");
      assertThat(metrics(server))
          .containsEntry("census_database_up", 0.0)
          .containsEntry("census_schedule_runs_total{ending=\"impossible\"}", 1.0)
          .doesNotContainKey("census_sources_held");
    }
  }

  @Test
  void it_answers_what_it_has_to_tell_and_nothing_else() throws Exception {
    try (CensusServer server = server()) {
      assertThat(get(server, "/health").body()).isEqualTo("{\"status\":\"up\"}\n");
      assertThat(get(server, "/").statusCode()).isEqualTo(404);
      assertThat(get(server, "/healthy").statusCode()).isEqualTo(404);
      assertThat(get(server, "/metrics/x").statusCode()).isEqualTo(404);
      HttpResponse<String> order =
          client.send(
              HttpRequest.newBuilder(address(server, "/ready"))
                  .POST(HttpRequest.BodyPublishers.ofString("run"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(order.statusCode()).isEqualTo(405);
      assertThat(order.headers().firstValue("Allow")).contains("GET, HEAD");

      keep(server);
      assertThat(get(server, "/health").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void a_port_that_is_taken_is_said_at_the_start() throws Exception {
    try (CensusServer first = server()) {
      assertThatThrownBy(() -> server(first.port())).isInstanceOf(BindException.class);
    }
  }

  private CensusServer server() throws IOException, ConfigurationInvalid {
    return server(0);
  }

  private CensusServer server(int port) throws IOException, ConfigurationInvalid {
    CensusConfiguration read = ConfigurationReader.read(sources.config());
    Serving serving = read.serving();
    return new CensusServer(
        new CensusConfiguration(
            read.folder(),
            read.settings(),
            new Serving(serving.at(), serving.overdueAfter(), serving.address(), port),
            read.region(),
            read.vocabulary(),
            read.sources(),
            read.files()),
        data,
        new HeldDatabase(
            () -> {
              if (census == null) {
                throw new DatabaseUnavailable("it is away");
              }
              return census.database();
            }),
        clock,
        clock,
        Runnable::run,
        new Nights());
  }

  /** Runs as the command does, with numbers in their names. */
  private final class Nights implements CensusServer.Work {

    @Override
    public int run(CensusConfiguration configuration, HeldDatabase database) {
      try {
        database.get();
        if (runsFail.get()) {
          told.add("impossible");
          return 3;
        }
        RunReport report =
            new NightlyRun(
                    census.services(sources.config()),
                    census.nextFrame(configuration),
                    Clock.fixed(clock.instant(), ZoneOffset.UTC))
                .run(configuration.sources())
                .report();
        told.add(report.id() + " " + report.status().key());
        return report.status() == RunReport.Status.COMPLETED ? 0 : 1;
      } catch (DatabaseUnavailable e) {
        told.add("impossible");
        return 3;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void refused(ConfigurationInvalid mistakes) {
      told.add("refused application.yml:" + mistakes.problems().get(0).line());
    }

    @Override
    public void skipped(Instant due) {
      told.add("skipped " + due);
    }
  }

  private void setting(String line) {
    try {
      Files.writeString(
          sources.config().resolve("application.yml"),
          "extends: " + folder.resolve("own/base") + "\ncensus:\n  " + line + "\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets the nights pass that the clock has been told of. */
  private static void keep(CensusServer server) {
    server.keep();
    Thread.interrupted();
  }

  /** The state and the checks, those that fail with an exclamation mark. */
  private String checks(CensusServer server) {
    String body = get(server, "/ready").body();
    StringBuilder checks =
        new StringBuilder(body.replaceAll("(?s).*\"status\":\"([a-z ]+)\".*", "$1")).append(':');
    Pattern.compile("\"name\":\"(\\w+)\",\"ok\":(true|false)")
        .matcher(body)
        .results()
        .forEach(m -> checks.append(m.group(2).equals("true") ? " " : " !").append(m.group(1)));
    return checks.toString();
  }

  private Map<String, Double> metrics(CensusServer server) {
    Map<String, Double> metrics = new TreeMap<>();
    get(server, "/metrics")
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int blank = line.lastIndexOf(' ');
              metrics.put(line.substring(0, blank), Double.valueOf(line.substring(blank + 1)));
            });
    return metrics;
  }

  private static String base(String name) {
    return name.replaceAll("\\{.*|_(count|sum)(\\{.*)?$", "");
  }

  private static double seconds(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private HttpResponse<String> get(CensusServer server, String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(address(server, path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI address(CensusServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
