package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.acquire.StubServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process that lives for years: how it is stopped, and that one is enough. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeCommandTest {

  private static final String AREAS = "Riferimento;Denominazione;Comune\nA1;Area uno;Pisa\n";

  @TempDir private Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicReference<StubServer.Answer> supplier =
      new AtomicReference<>(StubServer.text(AREAS));
  private TestCensus census;
  private StubServer web;
  private OwnSources sources;
  private int port;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.embedded(folder.resolve("data"));
    web = new StubServer();
    web.at("/aree.csv", exchange -> supplier.get().to(exchange));
    sources = OwnSources.in(folder.resolve("own"));
    Files.writeString(
        sources.config().resolve("sources/rete.yml"),
        "id: rete\nname: Comune in rete\nlocation: " + web.address("/aree.csv") + "\n");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.writeString(
        sources.config().resolve("application.yml"),
        "extends: " + folder.resolve("own/base") + "\ncensus: { serve: { port: " + port + " } }\n");
  }

  @AfterEach
  void close() throws Exception {
    answer.countDown();
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
    web.close();
    census.close();
  }

  @Test
  void a_missed_run_is_made_up_and_a_signal_ends_it_without_half_a_state() throws Exception {
    census.run(sources.config());
    census.update("UPDATE catalogue.run SET started_at = now() - interval '3 days'");
    supplier.set(
        exchange -> {
          asked.countDown();
          await(answer);
          StubServer.text(AREAS + "A2;Area due;Pisa\n").to(exchange);
        });

    Process serve = start("serve");
    await(asked);
    Process second = start("serve");
    assertThat(second.waitFor()).isEqualTo(ExitCode.BUSY);
    assertThat(errors(second))
        .isEqualTo(
            "census: Another ./census serve keeps the schedule of "
                + folder.resolve("data")
                + ": one is enough.\n");
    serve.destroy();
    assertThat(serve.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(errors(serve))
        .isEqualTo("census: interrupted; nothing is left half done: give the command again.\n");

    answer.countDown();
    Process again = start("serve");
    try (BufferedReader lines = again.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine())
          .startsWith("serving " + folder.resolve("data") + ": next run ")
          .endsWith(" Europe/Rome; health and metrics on http://127.0.0.1:" + port + "/");
      assertThat(lines.lines().anyMatch(line -> line.startsWith("report: "))).isTrue();
      while (!metrics().contains("census_schedule_runs_total{ending=\"done\"} 1.0")
          || !metrics().contains("census_schedule_running 0.0")) {
        Thread.onSpinWait();
      }
      again.destroy();
      assertThat(again.waitFor()).isEqualTo(ExitCode.DONE);
    }
    assertThat(errors(again)).isEqualTo("census: stopped.\n");

    assertThat(census.rows("SELECT status FROM catalogue.run ORDER BY started_at"))
        .containsExactly("completed", "failed", "completed");
    assertThat(census.rows("SELECT source_reference, version FROM catalogue.offer ORDER BY 1"))
        .containsExactly("A1|1", "A2|1");
  }

  private Process start(String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Census.class.getName()));
    line.addAll(List.of(arguments));
    line.addAll(
        List.of(
            "--config", sources.config().toString(), "--data", folder.resolve("data").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectError(folder.resolve("errors-" + processes.size()).toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CENSUS_DB_"));
    builder.environment().putAll(census.environment());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private String errors(Process process) throws IOException {
    return Files.readString(folder.resolve("errors-" + processes.indexOf(process)));
  }

  private String metrics() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
