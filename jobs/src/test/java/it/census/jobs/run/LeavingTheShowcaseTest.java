package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An offer that the public may not see any more is in none of its files; the CRM keeps it. */
class LeavingTheShowcaseTest {

  private static final String HEADER =
      "Riferimento;Denominazione;Comune;Latitudine;Longitudine;Superficie terreno (mq);Email"
          + " referente;Data aggiornamento";

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;

  @BeforeEach
  void publishTwoOffers() throws Exception {
    census = TestCensus.in(folder.resolve("data")).on(FIRST_DAY);
    sources =
        OwnSources.in(folder)
            .source(
                "pisa",
                "defaults: { kind: LOTTO, status: DISPONIBILE, intended_uses: PRODUTTIVO,"
                    + " transaction_types: VENDITA, ownership_kind: PUBBLICA, publish_consent: SI }");
    night(row("A1", "01/10/2026"), row("A2", "01/11/2026"));
    assertThat(seenByThePublic()).containsExactly("Area A1", "Area A2");
    assertThat(seenByTheCrm()).containsExactly("Area A1 live", "Area A2 live");
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private static String row(String reference, String confirmed) {
    return "%1$s;Area %1$s;Pisa;43,70;10,43;1.000;anna.neri@esempio.it;%2$s"
        .formatted(reference, confirmed);
  }

  private void night(String... rows) throws Exception {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    sources.deliver("pisa", lines.toArray(String[]::new));
    census.run(sources.config());
  }

  @Test
  void what_is_withdrawn_leaves_and_comes_back_with_the_delivery_that_has_it_again()
      throws Exception {
    night(row("A2", "01/11/2026"));

    assertThat(seenByThePublic()).containsExactly("Area A2");
    assertThat(seenByTheCrm()).containsExactly("Area A1 withdrawn", "Area A2 live");

    night(row("A1", "01/10/2026"), row("A2", "01/11/2026"));

    assertThat(seenByThePublic()).containsExactly("Area A1", "Area A2");
    assertThat(seenByTheCrm()).containsExactly("Area A1 live", "Area A2 live");
  }

  @Test
  void what_nobody_confirms_leaves_the_day_after_and_comes_back_when_it_is_confirmed()
      throws Exception {
    census.on(LocalDate.of(2027, 10, 1)).run(sources.config());
    assertThat(seenByThePublic()).containsExactly("Area A1", "Area A2");

    census.on(LocalDate.of(2027, 10, 2)).run(sources.config());
    assertThat(seenByThePublic()).containsExactly("Area A2");
    assertThat(seenByTheCrm()).containsExactly("Area A1 live", "Area A2 live");

    night(row("A1", "01/10/2027"), row("A2", "01/11/2026"));
    assertThat(seenByThePublic()).containsExactly("Area A1", "Area A2");
  }

  @Test
  void whose_consent_is_taken_back_leaves_although_it_is_live() throws Exception {
    sources.deliver(
        "pisa",
        HEADER + ";Consenso alla pubblicazione",
        row("A1", "01/10/2026") + ";NO",
        row("A2", "01/11/2026") + ";SI");
    census.run(sources.config());

    assertThat(seenByThePublic()).containsExactly("Area A2");
    assertThat(seenByTheCrm()).containsExactly("Area A1 live", "Area A2 live");
  }

  @Test
  void an_erasure_takes_the_person_from_the_crm_and_leaves_the_offers_where_they_are()
      throws Exception {
    assertThat(crm()).contains("anna.neri@esempio.it");

    census.erasePerson(sources.config(), "anna.neri@esempio.it");

    assertThat(crm()).doesNotContain("anna.neri");
    assertThat(seenByThePublic()).containsExactly("Area A1", "Area A2");
    assertThat(seenByTheCrm()).containsExactly("Area A1 live", "Area A2 live");
  }

  /** The names in the map, which are those in both tables. */
  private List<String> seenByThePublic() throws IOException {
    List<String> names =
        JsonMapper.shared()
            .readTree(Files.readString(published("showcase/offers.geojson")))
            .get("features")
            .valueStream()
            .map(feature -> feature.get("properties").get("name").asString())
            .sorted()
            .toList();
    assertThat(table("showcase/offers.csv", "name")).isEqualTo(names);
    assertThat(table("open-data/offers.csv", "name")).isEqualTo(names);
    return names;
  }

  private List<String> seenByTheCrm() throws IOException {
    return table("crm/offers.csv", "name", "lifecycle");
  }

  private String crm() throws IOException {
    return Files.readString(published("crm/offers.csv"));
  }

  private List<String> table(String file, String... columns) throws IOException {
    try (CSVParser rows =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .get()
            .parse(Files.newBufferedReader(published(file)))) {
      return rows.stream()
          .map(row -> String.join(" ", List.of(columns).stream().map(row::get).toList()))
          .sorted()
          .toList();
    }
  }

  private Path published(String file) {
    return folder.resolve("data/publications").resolve(file);
  }
}
