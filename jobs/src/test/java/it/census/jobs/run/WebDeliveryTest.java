package it.census.jobs.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestCensus;
import it.census.jobs.acquire.StubServer;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources whose supplier publishes the file on the web, from night to night. */
class WebDeliveryTest {

  private static final String AREAS = "Riferimento;Denominazione;Comune\nA1;Area uno;Pisa\n";

  @TempDir private Path folder;
  private TestCensus census;
  private StubServer server;
  private Path config;
  private final AtomicReference<StubServer.Answer> today =
      new AtomicReference<>(StubServer.versioned("\"v1\"", AREAS));
  private final AtomicInteger bodies = new AtomicInteger();

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    server = new StubServer();
    server.at(
        "/aree.csv",
        exchange -> {
          today.get().to(exchange);
          if (exchange.getResponseCode() == 200) {
            bodies.incrementAndGet();
          }
        });
    config = Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(config.resolve("sources"));
    Files.writeString(
        config.resolve("application.yml"),
        "extends: " + TestCensus.root().resolve("config").toAbsolutePath() + "\n");
    for (Path inherited : list(TestCensus.root().resolve("config/sources"))) {
      Files.writeString(
          config.resolve("sources").resolve(inherited.getFileName()),
          Files.readString(inherited).replaceAll("(?m)^location:.*", "location: in/nothing.csv"));
    }
    Files.writeString(
        config.resolve("sources/rete.yml"),
        "id: rete\nname: Comune in rete\nlocation: " + server.address("/aree.csv") + "\n");
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    census.close();
  }

  @Test
  void the_same_version_is_not_sent_twice_and_the_source_is_unchanged() throws Exception {
    String first = state(census.run(config).report());
    String second = state(census.run(config).report());

    assertThat(List.of(first, second)).containsExactly("loaded", "unchanged");
    assertThat(bodies).hasValue(1);
    assertThat(offers()).containsExactly("A1|Area uno|live");
  }

  @Test
  void a_new_version_is_loaded() throws Exception {
    census.run(config);
    today.set(StubServer.versioned("\"v2\"", AREAS + "A2;Area due;Pisa\n"));

    String second = state(census.run(config).report());

    assertThat(second).isEqualTo("loaded");
    assertThat(offers()).containsExactly("A1|Area uno|live", "A2|Area due|live");
  }

  @Test
  void a_server_that_tells_no_times_has_every_new_file_loaded() throws Exception {
    today.set(StubServer.text(AREAS));
    String first = state(census.run(config).report());
    today.set(StubServer.text(AREAS + "A2;Area due;Pisa\n"));
    String second = state(census.run(config).report());

    assertThat(List.of(first, second)).containsExactly("loaded", "loaded");
    assertThat(times()).containsExactly("null", "null");
    assertThat(offers()).containsExactly("A1|Area uno|live", "A2|Area due|live");
  }

  @Test
  void a_file_whose_time_is_not_told_is_not_held_as_older_than_one_that_bore_a_time()
      throws Exception {
    today.set(StubServer.text(AREAS, "Last-Modified", "Sat, 21 Nov 2026 08:00:00 GMT"));
    String told = state(census.run(config).report());
    today.set(StubServer.text(AREAS + "A2;Area due;Pisa\n"));
    String untold = state(census.run(config).report());

    assertThat(List.of(told, untold)).containsExactly("loaded", "loaded");
    assertThat(times()).containsExactly("2026-11-21 08:00:00", "null");
    assertThat(offers()).containsExactly("A1|Area uno|live", "A2|Area due|live");
  }

  @Test
  void unchanged_bytes_are_read_again_from_the_archive_where_it_is_asked() throws Exception {
    census.run(config);

    String again = state(census.run(config, true, false).report());

    assertThat(again).isEqualTo("loaded");
    assertThat(bodies).hasValue(1);
  }

  @Test
  void where_the_archive_lost_its_copy_the_file_is_fetched_whole() throws Exception {
    census.run(config);
    String sha256 = source(census.run(config).report()).delivery().orElseThrow().sha256();
    Files.delete(folder.resolve("data/archive").resolve(sha256.substring(0, 2)).resolve(sha256));

    String third = state(census.run(config).report());

    assertThat(third).isEqualTo("unchanged");
    assertThat(bodies).hasValue(2);
  }

  @Test
  void after_an_erasure_the_file_is_fetched_whole_and_brings_nothing_of_the_person_back()
      throws Exception {
    today.set(
        StubServer.versioned(
            "\"v1\"", "Riferimento;Denominazione;Comune;Referente\nA1;Area uno;Pisa;Ada Verdi\n"));
    census.run(config);
    census.erasePerson(config, "Ada Verdi");

    String night = state(census.run(config).report());

    assertThat(night).isEqualTo("unchanged");
    assertThat(bodies).hasValue(2);
    assertThat(census.rows("SELECT source_reference, contact_name, lifecycle FROM catalogue.offer"))
        .containsExactly("A1|null|live");
    try (Stream<Path> archived = Files.walk(folder.resolve("data/archive"))) {
      assertThat(archived.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(file).content(UTF_8).doesNotContain("Ada Verdi"));
    }
  }

  @Test
  void a_dry_run_remembers_nothing() throws Exception {
    census.run(config, false, true);

    assertThat(folder.resolve("data/web")).doesNotExist();
  }

  @Test
  void a_page_in_place_of_the_file_fails_with_a_sentence_and_the_offers_stay() throws Exception {
    census.run(config);
    today.set(StubServer.text("<!DOCTYPE html>\n<html><body>Accesso riservato</body></html>"));

    SourceReport page = source(census.run(config).report());

    assertThat(page.state().key()).isEqualTo("failed");
    assertThat(page.reason().orElseThrow().it()).startsWith("Il file è una pagina web");
    assertThat(offers()).containsExactly("A1|Area uno|live");
  }

  @Test
  void a_redirect_into_the_private_network_fails_with_a_sentence_and_the_offers_stay()
      throws Exception {
    census.run(config);
    today.set(StubServer.redirect("http://169.254.169.254/latest/meta-data/"));

    SourceReport sent = source(census.run(config).report());

    assertThat(sent.state().key()).isEqualTo("failed");
    assertThat(sent.reason().orElseThrow().it())
        .isEqualTo(
            "http://169.254.169.254/latest/meta-data/ porta a un indirizzo di rete privata"
                + " (169.254.169.254), che non si segue. Se il server è dell'ente,"
                + " aggiungere 169.254.169.254 ad allowed_hosts della fonte.");
    assertThat(offers()).containsExactly("A1|Area uno|live");
  }

  @Test
  void a_file_taken_off_the_web_is_missing() throws Exception {
    census.run(config);
    today.set(StubServer.status(404));

    assertThat(state(census.run(config).report())).isEqualTo("missing");
  }

  private static String state(RunReport report) {
    return source(report).state().key();
  }

  private static SourceReport source(RunReport report) {
    return report.sources().stream().filter(s -> s.id().equals("rete")).findFirst().orElseThrow();
  }

  /** When the files that were loaded changed last, as far as it was told. */
  private List<String> times() throws Exception {
    return census.rows(
        "SELECT modified_at AT TIME ZONE 'UTC' FROM catalogue.delivery"
            + " WHERE source_id = 'rete' ORDER BY received_at");
  }

  private List<String> offers() throws Exception {
    return census.rows("SELECT source_reference, name, lifecycle FROM catalogue.offer ORDER BY 1");
  }

  private static List<Path> list(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
