package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.database.CensusDatabase;
import it.census.jobs.database.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the log of real nights does not hold: persons, and passwords. */
@SuppressWarnings("try") // the log is held open by being a resource
class LogPrivacyTest {

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
  }

  @Test
  void the_log_of_nights_good_and_bad_names_no_contact() throws Exception {
    OwnSources sources =
        OwnSources.in(folder.resolve("own"))
            .source("buona", "guard: { max_withdrawn: 20%, max_rejected: 100% }")
            .source("guasta")
            .deliver("buona", rows(60))
            .deliver("guasta", "\"" + String.join("\n", rows(10)));
    try (LogFile log = LogFile.into(data);
        TestCensus census = TestCensus.in(data)) {
      census.run(sources.config());
      sources.deliver("buona", rows(5)).deliver("guasta", "%PDF-1.7 " + String.join(" ", rows(3)));
      census.run(sources.config());
      assertThat(census.rows("SELECT state FROM catalogue.run_source ORDER BY run_id, source_id"))
          .containsExactly("loaded", "loaded", "held", "failed");
    }

    String written = Files.readString(data.resolve("census.log"));
    assertThat(written).contains("\"source\":\"guasta\"", "\"run\":\"run-002\"", "\"error\"");
    assertThat(contacts(60).flatMap(List::stream)).noneMatch(written::contains);
  }

  /** A list with a contact in each row; some rows cannot be used, some contacts are mistyped. */
  private static String[] rows(int count) {
    return Stream.concat(
            Stream.of("Riferimento;Denominazione;Comune;Referente;Email;Telefono;Note"),
            contacts(count)
                .map(
                    c ->
                        "R%1$s;Area di %1$s;%2$s;%1$s;%3$s;%4$s;chiamare %1$s %4$s"
                            .formatted(
                                c.get(0),
                                c.get(0).hashCode() % 5 == 0 ? "Nessunluogo" : "Pisa",
                                c.get(1),
                                c.get(2))))
        .toArray(String[]::new);
  }

  /** Name, e-mail address and telephone number. */
  private static Stream<List<String>> contacts(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                List.of(
                    "Zenobia Persona%02d".formatted(i),
                    "zenobia.persona%02d%sufficio.example".formatted(i, i % 4 == 0 ? " at " : "@"),
                    (i % 3 == 0 ? "050 9876%02d" : "+39 333 98765%02d").formatted(i)));
  }

  @Test
  void a_password_that_is_refused_is_not_repeated() throws Exception {
    String secret = "Segreto-che-nessuno-legge-7";
    try (LogFile log = LogFile.into(data);
        TestCensus census = TestCensus.in(folder.resolve("other"))) {
      String port = census.rows("SHOW port").get(0);
      for (Map<String, String> environment :
          List.of(
              Map.of(
                  "CENSUS_DB_URL",
                  "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                  "CENSUS_DB_USER",
                  "nobody",
                  "CENSUS_DB_PASSWORD",
                  secret),
              Map.of(
                  "CENSUS_DB_URL",
                  "jdbc:postgresql://127.0.0.1:%s/postgres?user=nobody&password=%s"
                      .formatted(port, secret)),
              Map.of("CENSUS_DB_URL", "jdbc:mysql://host/x?password=" + secret))) {
        assertThatThrownBy(() -> CensusDatabase.open(data, environment))
            .isInstanceOf(DatabaseUnavailable.class)
            .satisfies(
                refused -> {
                  assertThat(refused).message().doesNotContain(secret);
                  LoggerFactory.getLogger(getClass())
                      .error("The command could not be done", refused);
                });
      }
    }

    assertThat(Files.readString(data.resolve("census.log")))
        .contains("The command could not be done", "DatabaseUnavailable")
        .doesNotContain(secret);
  }
}
