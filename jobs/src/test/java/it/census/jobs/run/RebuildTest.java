package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import it.census.writers.catalogue.SourceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive and its ledger suffice: what is rebuilt from them is what was there. */
class RebuildTest {

  private static final String HEADER =
      "Riferimento;Denominazione;Comune;Superficie terreno (mq);Referente;E-mail referente";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources =
        OwnSources.in(folder)
            .source("pisa")
            .source("lucca", "delivery: partial")
            .source("siena", "guard: { max_withdrawn: 10%, max_rejected: 90% }");
    config = sources.config();
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  /**
   * Nights with everything that can happen to a delivery.
   *
   * @return the report of the last one, which holds siena's
   */
  private RunReport eventfulNights() throws Exception {
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.000;Anna Neri;neri@example.org",
        "A2;Area due;Pisa;2.000;;");
    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca;5.000;;");
    sources.deliver("siena", HEADER, "S1;Area senese;Siena;7.000;;", ";;Atlantide;;;");
    census.run(config);
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.500;Ugo Verdi;verdi@example.org",
        "A3;Area tre;Pisa;3.000;;");
    sources.deliver("lucca", HEADER, "L2;Altra area;Capannori;4.000;;");
    census.run(config);
    sources.deliver("siena", HEADER, "S2;Seconda area;Siena;8.000;;");
    census.run(config);
    census.release(config, "siena");
    sources.deliver("siena", HEADER, "S3;Terza area;Siena;9.000;;");
    census.run(config);
    census.discard(config, "siena");
    census.undo(config, "pisa");
    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca;5.500;;");
    census.run(config);
    sources.deliver("siena", HEADER, "S4;Quarta area;Siena;9.000;;");
    return census.run(config).report();
  }

  @Test
  void the_rebuilt_catalogue_equals_the_one_before() throws Exception {
    SourceReport held = eventfulNights().sources().get(2);
    Map<String, List<String>> before = everything();
    Map<String, String> published = publications();

    RunReport report = census.rebuild(config).report();

    assertThat(everything()).isEqualTo(before);
    assertThat(publications()).isEqualTo(published);
    assertThat(report.sources())
        .extracting(s -> s.id() + " " + s.state().key())
        .containsExactly("lucca unchanged", "pisa unchanged", "siena held");
    assertThat(report.status()).isEqualTo(RunReport.Status.ATTENTION);
    assertThat(report.sources().get(2).reason()).isEqualTo(held.reason());
    assertThat(census.rows("SELECT count(*) FROM catalogue.delivery WHERE state = 'held'"))
        .containsExactly("1");
    assertThat(census.rows("SELECT count(*) FROM catalogue.change")).isNotEqualTo(List.of("0"));
  }

  @Test
  void an_empty_database_is_filled_from_the_archive_alone() throws Exception {
    eventfulNights();
    Map<String, List<String>> before = everything();
    Map<String, String> published = publications();
    Path other = folder.resolve("other");
    copyTree(folder.resolve("data/archive"), other.resolve("archive"));
    for (String id : List.of("pisa", "lucca", "siena")) {
      Files.delete(sources.fileOf(id));
    }

    try (TestCensus empty = TestCensus.in(other).afterRuns(100)) {
      empty.rebuild(config);

      TestCensus rebuilt = census;
      census = empty;
      assertThat(everything()).isEqualTo(before);
      census = rebuilt;
    }
    assertThat(publications(other)).isEqualTo(published);
  }

  @Test
  void the_night_after_a_rebuild_goes_on_as_if_there_had_been_none() throws Exception {
    eventfulNights();
    census.rebuild(config);

    RunReport next = census.run(config).report();

    assertThat(next.sources())
        .extracting(s -> s.id() + " " + s.state().key())
        .containsExactly("lucca unchanged", "pisa unchanged", "siena held");
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.000;;");
    assertThat(census.run(config).report().totals().changed()).isEqualTo(1);
    assertThat(census.rows("SELECT max(seq) - count(*) FROM catalogue.change"))
        .containsExactly("0");
    census.rebuild(config);
    assertThat(census.rows("SELECT version FROM catalogue.offer WHERE source_reference = 'A1'"))
        .containsExactly("4");
  }

  @Test
  void a_rebuild_judges_by_todays_rules() throws Exception {
    sources.deliver("pisa", HEADER + ";Zona del piano", "A1;Area uno;Pisa;1.000;;;;");
    census.run(config);
    sources.source("pisa", "defaults: { ownership_kind: PUBBLICA }");

    census.rebuild(config);

    assertThat(census.rows("SELECT ownership_kind, version FROM catalogue.offer"))
        .containsExactly("PUBBLICA|1");
    assertThat(census.run(config).report().sources().get(1).state())
        .isEqualTo(SourceState.UNCHANGED);
  }

  @Test
  void a_source_that_is_configured_no_more_is_rebuilt_by_the_definition_of_its_day()
      throws Exception {
    eventfulNights();
    Map<String, List<String>> before = everything();
    Files.delete(config.resolve("sources/pisa.yml"));

    census.rebuild(config);

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_rebuild_that_fails_leaves_the_catalogue_as_it_was() throws Exception {
    eventfulNights();
    Map<String, List<String>> before = everything();
    Path lost = census.services(config).archive().pathOf(sources.sha256("lucca"));
    Files.delete(lost);

    assertThatThrownBy(() -> census.rebuild(config))
        .isInstanceOf(RunImpossible.class)
        .hasMessageContaining(lost.toString())
        .hasMessageContaining("stays as it was");

    assertThat(everything()).isEqualTo(before);
    sources.deliver("pisa", HEADER, "A9;Area nove;Pisa;1.000;;");
    census.run(config);
    assertThat(census.rows("SELECT lifecycle FROM catalogue.offer WHERE source_reference = 'A9'"))
        .containsExactly("live");
  }

  @Test
  void a_delivery_damaged_in_the_archive_is_told_and_nothing_is_done() throws Exception {
    eventfulNights();
    Map<String, List<String>> before = everything();
    Path damaged = census.services(config).archive().pathOf(sources.sha256("lucca"));
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);

    assertThatThrownBy(() -> census.rebuild(config))
        .isInstanceOf(RunImpossible.class)
        .hasMessageContaining(damaged.toString())
        .hasMessageContaining("is damaged: restore it from a backup.");

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void who_decided_what_and_why_is_known_to_a_database_that_is_filled_from_the_archive()
      throws Exception {
    eventfulNights();
    String decided =
        "SELECT run_id, command, by_account, note FROM catalogue.run"
            + " WHERE command IN ('release', 'discard', 'undo') ORDER BY 1";
    List<String> before = census.rows(decided);
    assertThat(before).hasSize(3).allMatch(run -> run.endsWith("|test|" + TestCensus.WHY));
    Path other = folder.resolve("other");
    copyTree(folder.resolve("data/archive"), other.resolve("archive"));

    try (TestCensus empty = TestCensus.in(other).afterRuns(100)) {
      empty.rebuild(config);

      assertThat(empty.rows(decided)).isEqualTo(before);
    }
  }

  @Test
  void a_hole_in_the_ledger_is_told_and_nothing_is_done() throws Exception {
    eventfulNights();
    Path ledger = folder.resolve("data/archive/ledger.jsonl");
    Files.write(
        ledger,
        Files.readAllLines(ledger).stream().filter(l -> !l.startsWith("{\"entry\":3,")).toList());

    assertThatThrownBy(() -> census.rebuild(config)).hasMessageContaining("lacks entry 3");
  }

  @Test
  void nothing_is_rebuilt_while_a_source_is_being_worked_on() throws Exception {
    eventfulNights();
    try (SourceLock other = census.services(config).locks().tryLock("lucca").orElseThrow()) {
      assertThat(other.isHeld()).isTrue();
      assertThat(census.rebuild(config).busy()).isTrue();
    }
  }

  /** All that follows from deliveries and decisions, but not under which rules it was read. */
  private Map<String, List<String>> everything() throws Exception {
    Map<String, List<String>> all = new TreeMap<>();
    for (String query :
        List.of(
            "SELECT * FROM catalogue.offer ORDER BY offer_id",
            "SELECT * FROM catalogue.offer_version ORDER BY offer_id, version",
            "SELECT offer_id, version, content_hash FROM catalogue.offer_current ORDER BY 1",
            "SELECT * FROM catalogue.offer_past ORDER BY offer_id, version",
            "SELECT * FROM catalogue.change ORDER BY seq",
            "SELECT * FROM catalogue.feed_position",
            "SELECT * FROM catalogue.delivery ORDER BY source_id, delivery_sha256",
            "SELECT * FROM catalogue.load ORDER BY load_id",
            "SELECT * FROM catalogue.ledger_entry ORDER BY entry",
            "SELECT source_id, name, last_load_id, last_full_load_at, live_offers"
                + " FROM catalogue.source ORDER BY 1",
            "SELECT * FROM catalogue.notice ORDER BY load_id, item",
            "SELECT * FROM catalogue.correction ORDER BY load_id, item",
            "SELECT * FROM catalogue.rejected_row ORDER BY load_id, item",
            "SELECT run_id, source_id, state, load_id, read, new, changed, unchanged, withdrawn"
                + " FROM catalogue.run_source WHERE load_id IN (SELECT load_id FROM catalogue.load"
                + " WHERE run_id = run_source.run_id) ORDER BY 1, 2")) {
      all.put(query, census.rows(query));
    }
    return all;
  }

  private Map<String, String> publications() throws IOException {
    return publications(folder.resolve("data"));
  }

  private static Map<String, String> publications(Path data) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String file :
        List.of(
            "crm/offers.csv",
            "crm/changes.jsonl",
            "showcase/offers.csv",
            "showcase/offers.geojson",
            "open-data/offers.csv",
            "open-data/datapackage.json",
            "open-data/dcat-ap_it.ttl")) {
      files.put(file, Files.readString(data.resolve("publications").resolve(file)));
    }
    return files;
  }

  private static void copyTree(Path from, Path to) throws IOException {
    List<Path> all = new ArrayList<>();
    try (var files = Files.walk(from)) {
      files.forEach(all::add);
    }
    for (Path file : all) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
  }
}
