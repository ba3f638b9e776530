package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestCensus;
import it.census.model.report.Counts;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The main job over the sample data, night after night, against what its inventor says of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleRunTest {

  private static final Path ROOT = TestCensus.root();
  private static final Path CONFIG = ROOT.resolve("config");
  private static final Path SECOND_NIGHT = ROOT.resolve("sample-data/second-night");
  private static final Path THIRD_NIGHT = ROOT.resolve("sample-data/third-night");
  private static final Path EXPECTED = ROOT.resolve("sample-data/expected");

  @TempDir private static Path data;
  private static TestCensus census;
  private static RunReport first;

  @BeforeAll
  static void firstNight() throws Exception {
    census = TestCensus.embedded(data);
    first = census.run(CONFIG).report();
  }

  @AfterAll
  static void close() {
    census.close();
  }

  @Test
  @Order(1)
  void every_row_of_every_source_has_the_fate_its_inventor_gave_it() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> actual = new TreeMap<>();
    for (SourceReport source : first.sources()) {
      expected.put(
          source.id(),
          Files.readAllLines(EXPECTED.resolve(source.id()).resolve("counts.csv")).get(1));
      actual.put(source.id(), line(source.counts()));
      assertThat(source.state()).as(source.id()).isEqualTo(SourceState.LOADED);
      assertThat(source.counts().balanced()).as(source.id()).isTrue();
    }
    assertThat(actual).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(14);
    assertThat(first.totals().read()).isGreaterThanOrEqualTo(600);
  }

  @Test
  @Order(2)
  void every_offer_has_the_values_its_inventor_gave_it() throws IOException {
    Map<String, Map<String, String>> catalogue = byId(data.resolve("publications/crm/offers.csv"));
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (SourceReport source : first.sources()) {
      Map<String, Map<String, String>> expected =
          byId(EXPECTED.resolve(source.id()).resolve("offers.csv"));
      for (Map.Entry<String, Map<String, String>> offer : expected.entrySet()) {
        Map<String, String> actual = catalogue.getOrDefault(offer.getKey(), Map.of());
        for (Map.Entry<String, String> field : offer.getValue().entrySet()) {
          compared++;
          if (!field.getValue().equals(actual.get(field.getKey()))) {
            differences.add(
                "%s %s %s: expected «%s», was «%s»"
                    .formatted(
                        source.id(),
                        offer.getValue().get("source_reference"),
                        field.getKey(),
                        field.getValue(),
                        actual.get(field.getKey())));
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(catalogue).hasSize((int) first.totals().fresh());
    assertThat(compared).isGreaterThan(10_000);
  }

  @Test
  @Order(3)
  void the_counts_are_the_same_in_report_database_and_page() throws Exception {
    String page = Files.readString(data.resolve("runs/run-001/report.html"));
    for (SourceReport source : first.sources()) {
      Counts c = source.counts();
      assertThat(page)
          .contains(
              "data-source=\"%s\" data-status=\"loaded\" data-rows=\"%d\" data-read=\"%d\""
                  .formatted(source.id(), c.rows(), c.read()));
      assertThat(
              census.rows(
                  "SELECT rows, read, new, changed, unchanged, rejected, duplicate, withdrawn,"
                      + " blank, totals, headings FROM catalogue.run_source WHERE run_id = 'run-001'"
                      + " AND source_id = '"
                      + source.id()
                      + "'"))
          .containsExactly(line(c).replace(',', '|'));
    }
  }

  @Test
  @Order(4)
  void the_same_night_again_writes_nothing_and_publishes_the_same_bytes() throws Exception {
    Map<String, String> before = publications();
    List<String> written = written();

    RunReport again = census.run(CONFIG).report();

    assertThat(again.status()).isEqualTo(RunReport.Status.COMPLETED);
    assertThat(again.sources()).allMatch(s -> s.state() == SourceState.UNCHANGED);
    assertThat(again.totals().read()).isEqualTo(first.totals().read());
    assertThat(again.totals().unchanged()).isEqualTo(first.totals().fresh());
    assertThat(written()).isEqualTo(written);
    assertThat(publications()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void a_dry_run_tells_what_would_be_and_leaves_everything_as_it_was() throws Exception {
    List<String> written = written();
    List<String> ledger = Files.readAllLines(data.resolve("archive/ledger.jsonl"));

    RunReport dry = census.run(SECOND_NIGHT, false, true).report();

    assertThat(states(dry)).isEqualTo(SECOND_NIGHT_STATES);
    assertThat(written()).isEqualTo(written);
    assertThat(Files.readAllLines(data.resolve("archive/ledger.jsonl"))).isEqualTo(ledger);
    assertThat(census.rows("SELECT count(*) FROM catalogue.run")).containsExactly("2");
  }

  @Test
  @Order(6)
  void the_second_night_shows_every_state_and_loses_no_offer() throws Exception {
    RunReport second = census.run(SECOND_NIGHT).report();

    assertThat(second.status()).isEqualTo(RunReport.Status.ATTENTION);
    assertThat(states(second)).isEqualTo(SECOND_NIGHT_STATES);
    assertThat(second.sources()).allMatch(s -> s.counts().balanced());
    assertThat(fates(second, "comune-piombino")).isEqualTo("57,1,2,52,1,1,2");
    assertThat(fates(second, "autorita-portuale-tirreno")).isEqualTo("29,0,1,28,0,0,1");
    assertThat(fates(second, "unione-valdarno")).isEqualTo("35,0,1,34,0,0,1");
    assertThat(fates(second, "comune-prato")).isEqualTo("36,0,0,36,0,0,24");
    assertThat(live("comune-prato")).containsExactly("60");
    assertThat(live("consorzio-zona-apuana")).containsExactly("36");
    assertThat(live("sviluppo-amiata")).containsExactly("38");
  }

  @Test
  @Order(7)
  void a_released_delivery_is_let_in_past_the_guard() throws Exception {
    RunReport released = census.release(SECOND_NIGHT, "comune-prato").report();

    assertThat(states(released)).isEqualTo(Map.of("comune-prato", "loaded"));
    assertThat(fates(released, "comune-prato")).isEqualTo("36,0,0,36,0,0,24");
    assertThat(live("comune-prato")).containsExactly("36");
    assertThat(census.rows("SELECT count(*) FROM catalogue.delivery WHERE state = 'held'"))
        .containsExactly("0");
  }

  @Test
  @Order(8)
  void what_was_withdrawn_in_the_second_night_comes_back_in_the_third_with_the_id_it_had()
      throws Exception {
    List<String> withdrawn = offers("withdrawn");

    RunReport third = census.run(THIRD_NIGHT).report();

    Map<String, String> states = new TreeMap<>(SECOND_NIGHT_STATES);
    states.replaceAll((source, state) -> state.matches("loaded|held") ? "unchanged" : state);
    BACK.keySet().forEach(source -> states.put(source, "loaded"));
    assertThat(states(third)).isEqualTo(states);
    BACK.forEach((source, fates) -> assertThat(fates(third, source)).isEqualTo(fates));
    assertThat(withdrawn)
        .hasSize(28)
        .contains(
            "autorita-portuale-tirreno C.30",
            "comune-piombino PB-051",
            "comune-piombino PB-052",
            "unione-valdarno V31");
    assertThat(offers("withdrawn"))
        .hasSize(24)
        .allMatch(offer -> offer.startsWith("comune-prato "));
    assertThat(
            census.rows(
                "SELECT c.operation, c.version FROM catalogue.change c JOIN catalogue.offer o"
                    + " USING (offer_id) WHERE o.source_reference = 'PB-051' ORDER BY c.seq"))
        .containsExactly("upsert|1", "withdraw|2", "upsert|3");
  }

  @Test
  @Order(9)
  void the_change_feed_replayed_from_empty_is_the_catalogue() throws Exception {
    assertThat(
            census.rows(
                """
                WITH last AS (
                  SELECT DISTINCT ON (offer_id) offer_id, version, operation
                  FROM catalogue.change ORDER BY offer_id, seq DESC)
                SELECT count(*) FROM last l FULL JOIN catalogue.offer o USING (offer_id)
                WHERE l.version IS DISTINCT FROM o.version
                  OR (l.operation = 'withdraw') <> (o.lifecycle = 'withdrawn')
                """))
        .containsExactly("0");
    assertThat(census.rows("SELECT max(seq) - count(*) FROM catalogue.change"))
        .containsExactly("0");
  }

  @Test
  @Order(10)
  void a_delivery_older_than_the_loaded_one_waits_for_a_person_and_can_be_dropped_for_good()
      throws Exception {
    RunReport back = census.run(CONFIG).report();
    assertThat(states(back)).containsEntry("comune-piombino", "held");
    assertThat(back.sources())
        .filteredOn(s -> s.id().equals("comune-piombino"))
        .allMatch(s -> s.reason().orElseThrow().en().contains("is older than"));

    census.discard(CONFIG, "comune-piombino");

    assertThat(states(census.run(CONFIG).report())).containsEntry("comune-piombino", "unchanged");
    assertThat(live("comune-piombino")).containsExactly("57");
  }

  /** Sources with offers that come back, and the fates of their rows in the third night. */
  private static final Map<String, String> BACK =
      Map.of(
          "autorita-portuale-tirreno", "30,0,1,29,0,0,0",
          "comune-piombino", "59,0,2,55,1,1,0",
          "unione-valdarno", "36,0,1,35,0,0,0");

  private static final Map<String, String> SECOND_NIGHT_STATES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("agenzia-beni-stato", "unchanged"),
              Map.entry("asl-toscana-centro", "unchanged"),
              Map.entry("autorita-portuale-tirreno", "loaded"),
              Map.entry("comune-arezzo", "unchanged"),
              Map.entry("comune-cascina", "unchanged"),
              Map.entry("comune-grosseto", "unchanged"),
              Map.entry("comune-livorno", "unchanged"),
              Map.entry("comune-piombino", "loaded"),
              Map.entry("comune-pontedera", "loaded"),
              Map.entry("comune-prato", "held"),
              Map.entry("comune-siena", "unchanged"),
              Map.entry("consorzio-zona-apuana", "failed"),
              Map.entry("immobiliare-valdera", "loaded"),
              Map.entry("provincia-lucca", "unchanged"),
              Map.entry("sviluppo-amiata", "missing"),
              Map.entry("unione-valdarno", "loaded")));

  private static Map<String, String> states(RunReport report) {
    Map<String, String> states = new TreeMap<>();
    report.sources().forEach(s -> states.put(s.id(), s.state().key()));
    return states;
  }

  private static String fates(RunReport report, String source) {
    Counts c =
        report.sources().stream()
            .filter(s -> s.id().equals(source))
            .findFirst()
            .orElseThrow()
            .counts();
    return "%d,%d,%d,%d,%d,%d,%d"
        .formatted(
            c.read(),
            c.fresh(),
            c.changed(),
            c.unchanged(),
            c.rejected(),
            c.duplicate(),
            c.withdrawn());
  }

  private static String line(Counts c) {
    return "%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d"
        .formatted(
            c.rows(),
            c.read(),
            c.fresh(),
            c.changed(),
            c.unchanged(),
            c.rejected(),
            c.duplicate(),
            c.withdrawn(),
            c.blank(),
            c.totals(),
            c.headings());
  }

  private static List<String> offers(String lifecycle) throws Exception {
    return census.rows(
        "SELECT source_id || ' ' || source_reference FROM catalogue.offer WHERE lifecycle = '"
            + lifecycle
            + "' ORDER BY 1");
  }

  private static List<String> live(String source) throws Exception {
    return census.rows(
        "SELECT count(*) FROM catalogue.offer WHERE lifecycle = 'live' AND source_id = '"
            + source
            + "'");
  }

  /** Everything that a write would touch: row versions of offers, past versions and changes. */
  private static List<String> written() throws Exception {
    List<String> written = new ArrayList<>();
    for (String table : List.of("offer_current", "offer_past", "offer_contact", "change")) {
      written.addAll(
          census.rows(
              "SELECT '%1$s', count(*), max(xmin::text::bigint) FROM catalogue.%1$s"
                  .formatted(table)));
    }
    return written;
  }

  private static Map<String, String> publications() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path folder = data.resolve("publications");
    for (String file :
        List.of(
            "crm/offers.csv",
            "crm/changes.jsonl",
            "showcase/offers.csv",
            "showcase/offers.geojson",
            "open-data/offers.csv",
            "open-data/datapackage.json",
            "open-data/dcat-ap_it.ttl")) {
      files.put(file, Files.readString(folder.resolve(file)));
    }
    return files;
  }

  private static Map<String, Map<String, String>> byId(Path file) throws IOException {
    Map<String, Map<String, String>> records = new LinkedHashMap<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord record :
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        records.put(record.get("offer_id"), record.toMap());
      }
    }
    return records;
  }
}
