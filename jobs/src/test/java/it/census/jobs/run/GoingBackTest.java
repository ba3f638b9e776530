package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.writers.archive.Disk;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.OfferLife;
import it.census.writers.catalogue.OfferLives;
import it.census.writers.catalogue.SourceLock;
import it.census.writers.publications.ChangeFeed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer goes back: to an earlier load, to archived bytes, along the life of an offer. */
class GoingBackTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("pisa").source("lucca");
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.000", "A2;Area due;Pisa;2.000");
    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca;5.000");
    config = sources.config();
    census.run(config);
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private static SourceReport source(RunReport report, String id) {
    return report.sources().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private String corrections(RunOutcome outcome) throws Exception {
    return Files.readString(
        folder.resolve("data/runs").resolve(outcome.report().id()).resolve("pisa/corrections.csv"));
  }

  private List<String> offers() throws Exception {
    return census.rows(
        "SELECT source_reference, name, version, lifecycle FROM catalogue.offer ORDER BY 1");
  }

  @Test
  void an_undone_delivery_stays_out_night_after_night_until_somebody_asks_for_it()
      throws Exception {
    sources.deliver("pisa", HEADER, "A1;Area sbagliata;Pisa;1.000");
    census.run(config);

    RunReport undone = census.undo(config, "pisa").report();

    assertThat(undone.status()).isEqualTo(RunReport.Status.COMPLETED);
    assertThat(offers())
        .containsExactly("A1|Area uno|3|live", "A2|Area due|3|live", "L1|Area lucchese|1|live");
    assertThat(Files.readString(folder.resolve("data/publications/crm/offers.csv")))
        .contains("Area uno")
        .doesNotContain("Area sbagliata");

    SourceReport nextNight = source(census.run(config).report(), "pisa");
    assertThat(nextNight.state().key()).isEqualTo("unchanged");
    assertThat(nextNight.reason().orElseThrow().it()).contains("annullato");
    assertThat(nextNight.counts().unchanged()).isEqualTo(2);

    SourceReport asked =
        source(census.rerun(config, "pisa", sources.sha256("pisa")).report(), "pisa");
    assertThat(asked.state().key()).isEqualTo("loaded");
    assertThat(offers().get(0)).isEqualTo("A1|Area sbagliata|4|live");
    assertThat(source(census.run(config).report(), "pisa").reason()).isEmpty();
  }

  @Test
  void a_new_delivery_after_an_undo_is_loaded_as_on_any_night() throws Exception {
    sources.deliver("pisa", HEADER, "A1;Area sbagliata;Pisa;1.000");
    census.run(config);
    census.undo(config, "pisa");
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.500", "A2;Area due;Pisa;2.000");

    SourceReport next = source(census.run(config).report(), "pisa");

    assertThat(next.state().key()).isEqualTo("loaded");
    assertThat(next.counts().changed()).isEqualTo(1);
    assertThat(next.counts().unchanged()).isEqualTo(1);
  }

  @Test
  void who_undid_what_and_why_is_in_the_ledger() throws Exception {
    census.undo(config, "pisa");

    List<LedgerEntry> entries = census.services(config).ledger().entries();
    LedgerEntry last = entries.get(entries.size() - 1);
    assertThat(last.event()).isEqualTo(LedgerEntry.Event.UNDONE);
    assertThat(last.by()).isEqualTo("test");
    assertThat(last.circumstances().command()).contains("undo");
    assertThat(last.sha256()).isEqualTo(sources.sha256("pisa"));
  }

  @Test
  void nobody_undoes_while_any_source_is_being_worked_on() throws Exception {
    try (SourceLock other = census.services(config).locks().tryLock("lucca").orElseThrow()) {
      assertThat(other.isHeld()).isTrue();

      RunOutcome outcome = census.undo(config, "pisa");

      assertThat(outcome.busy()).isTrue();
    }
    assertThat(offers()).contains("A1|Area uno|1|live");
  }

  @Test
  void a_run_that_finds_a_source_busy_says_so_in_the_history_and_the_source_is_as_it_was()
      throws Exception {
    RunOutcome outcome;
    try (SourceLock other = census.services(config).locks().tryLock("pisa").orElseThrow()) {
      assertThat(other.isHeld()).isTrue();
      outcome = census.run(config);
    }

    assertThat(outcome.busy()).isTrue();
    assertThat(
            census.services(config).store().listOutcomes(outcome.report().id()).stream()
                .map(
                    o ->
                        o.sourceId()
                            + " "
                            + o.state().key()
                            + o.reason().map(r -> ": " + r.en()).orElse(""))
                .toList())
        .containsExactly(
            "lucca unchanged",
            "pisa failed: Another process is working on this source: try again when it has ended.");
    assertThat(census.services(config).store().listSources())
        .extracting(s -> s.id() + " " + s.lastState().orElseThrow().key())
        .containsExactly("lucca unchanged", "pisa loaded");
  }

  @Test
  void the_same_archived_bytes_again_change_nothing_and_are_a_load_of_their_own() throws Exception {
    SourceReport again =
        source(census.rerun(config, "pisa", sources.sha256("pisa")).report(), "pisa");

    assertThat(again.state().key()).isEqualTo("loaded");
    assertThat(again.counts().unchanged()).isEqualTo(2);
    assertThat(census.rows("SELECT count(*) FROM catalogue.change")).containsExactly("3");
    assertThat(census.rows("SELECT count(*) FROM catalogue.load WHERE source_id = 'pisa'"))
        .containsExactly("2");
  }

  @Test
  void what_was_corrected_is_counted_once_where_files_cannot_be_linked() throws Exception {
    RunOutcome before = census.run(config);
    Path inTheWay = folder.resolve("data/runs/run-003/pisa/corrections.csv.link.part/something");
    Files.createDirectories(inTheWay);

    RunOutcome without = census.run(config);

    assertThat(inTheWay).exists();
    assertThat(corrections(without)).isEqualTo(corrections(before));
    SourceReport expected = source(before.report(), "pisa");
    SourceReport told = source(without.report(), "pisa");
    assertThat(told.corrections()).isEqualTo(expected.corrections()).isPositive();
    assertThat(told.correctionExamples()).isEqualTo(expected.correctionExamples());
  }

  @Test
  void what_was_corrected_is_told_every_night_whether_or_not_the_files_of_earlier_nights_are_left()
      throws Exception {
    SourceReport first = source(census.run(config).report(), "pisa");
    String told = corrections(census.run(config));
    Disk.deleteTree(folder.resolve("data/runs"));

    RunOutcome without = census.run(config);
    RunOutcome again = census.run(config);

    for (RunOutcome outcome : List.of(without, again)) {
      assertThat(corrections(outcome)).isEqualTo(told).contains("1000");
      assertThat(source(outcome.report(), "pisa").corrections()).isEqualTo(first.corrections());
      assertThat(source(outcome.report(), "pisa").correctionExamples())
          .isEqualTo(first.correctionExamples())
          .isNotEmpty();
    }
  }

  @Test
  void a_source_whose_archived_bytes_are_lost_fails_alone() throws Exception {
    Decisions decisions = census.decisions(config, "rerun");
    Map<String, DeliveryRecord> deliveries = new TreeMap<>();
    for (String id : List.of("pisa", "lucca")) {
      deliveries.put(
          id, census.services(config).store().findDelivery(id, sources.sha256(id)).orElseThrow());
    }
    Path lost = census.services(config).archive().pathOf(sources.sha256("lucca"));
    Files.delete(lost);

    RunReport report =
        decisions.rerun(census.services(config).configuration().sources(), deliveries).report();

    assertThat(report.sources())
        .extracting(
            s -> s.id() + " " + s.state().key() + s.reason().map(r -> ": " + r.en()).orElse(""))
        .containsExactly(
            "lucca failed: The archive lacks %s (lucca.csv): restore it from a backup."
                .formatted(lost.getFileName()),
            "pisa loaded");
  }

  @Test
  void archived_bytes_are_read_again_even_where_the_file_is_gone() throws Exception {
    String sha256 = sources.sha256("pisa");
    Files.delete(sources.fileOf("pisa"));

    assertThat(source(census.rerun(config, "pisa", sha256).report(), "pisa").state().key())
        .isEqualTo("loaded");
  }

  @Test
  void every_file_that_a_report_names_is_there_on_unchanged_nights_too() throws Exception {
    sources.deliver(
        "pisa", "Aree del Comune di Pisa", HEADER, "A1;Area uno;Pisa;1.000", "TOTALE;;;1.000");
    RunOutcome first = census.run(config);
    RunOutcome second = census.run(config);

    assertThat(second.report().sources()).allMatch(s -> s.state().key().equals("unchanged"));
    assertThat(filesNamed(first)).contains("pisa/other-rows.csv");
    assertThat(filesNamed(second)).isEqualTo(filesNamed(first));

    Disk.deleteTree(folder.resolve("data/runs"));
    assertThat(filesNamed(census.run(config)))
        .contains("pisa/notices.csv")
        .doesNotContain("pisa/other-rows.csv");
  }

  /** What the page has links to, which is there. */
  private List<String> filesNamed(RunOutcome outcome) throws Exception {
    Path run = folder.resolve("data/runs").resolve(outcome.report().id());
    List<String> names =
        Pattern.compile("href=\"\\./([^\"]+)\"")
            .matcher(Files.readString(run.resolve("report.html")))
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(names).allSatisfy(name -> assertThat(run.resolve(name)).isNotEmptyFile());
    return names;
  }

  @Test
  void an_offer_tells_its_life() throws Exception {
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.200", "A2;Area due;Pisa;2.000");
    census.run(config);
    String id =
        census.rows("SELECT offer_id FROM catalogue.offer WHERE source_reference = 'A1'").get(0);

    OfferLife life = new OfferLives(census.services(config).dataSource()).find(id).orElseThrow();

    assertThat(life.versions())
        .extracting(
            OfferLife.Version::number,
            v -> v.to().isPresent(),
            v -> v.values().get("land_area_m2"),
            v -> v.changedFields(),
            v -> v.origin().row().orElse(""),
            v -> v.origin().sha256().equals(sha256()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, true, "1000", List.of(), "line 2", false),
            org.assertj.core.groups.Tuple.tuple(
                2, false, "1200", List.of("land_area_m2"), "line 2", true));
    assertThat(life.latest().corrections())
        .anySatisfy(
            c -> {
              assertThat(c.place()).isEqualTo("line 2, column \"Superficie terreno (mq)\"");
              assertThat(c.before()).isEqualTo("1.200");
              assertThat(c.after()).isEqualTo("1200");
            });
    assertThat(new OfferLives(census.services(config).dataSource()).find("OT-0000000000"))
        .isEmpty();
  }

  private String sha256() {
    try {
      return sources.sha256("pisa");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_consumer_of_the_feed_gets_what_came_after_its_cursor() throws Exception {
    sources.deliver("lucca", HEADER, "L1;Area nuova;Lucca;5.000");
    census.run(config);
    ChangeFeed feed = new ChangeFeed(census.services(config).dataSource());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ChangeFeed.Position next = feed.write(3, end -> {}, out);

    assertThat(next).isEqualTo(new ChangeFeed.Position(1, 4)).isEqualTo(feed.end());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(folder.resolve("data/publications/crm/changes.jsonl")));
    Path file = folder.resolve("delta/changes.jsonl");
    assertThat(feed.writeFile(0, end -> {}, file)).isEqualTo(next);
    assertThat(file).content().startsWith("{\"seq\":1,").hasLineCount(4);
    assertThat(feed.writeFile(4, end -> {}, file)).isEqualTo(next);
    assertThat(file).isEmptyFile();
  }

  @Test
  void what_a_dying_process_did_not_bring_to_the_ledger_the_next_one_brings() throws Exception {
    Path ledger = folder.resolve("data/archive/ledger.jsonl");
    List<String> lines = Files.readAllLines(ledger);
    Files.writeString(ledger, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n{\"en");

    census.run(config);

    assertThat(Files.readAllLines(ledger)).isEqualTo(lines);
  }

  @Test
  void nothing_is_loaded_into_a_catalogue_that_is_behind_its_ledger() throws Exception {
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("archive"));
    Files.copy(folder.resolve("data/archive/ledger.jsonl"), other.resolve("archive/ledger.jsonl"));
    try (TestCensus empty = TestCensus.in(other)) {
      assertThatThrownBy(() -> empty.run(config))
          .isInstanceOf(RunImpossible.class)
          .hasMessageContaining("lacks the last 2 entries")
          .hasMessageContaining("./census rebuild");
      assertThat(empty.rows("SELECT count(*) FROM catalogue.run")).containsExactly("0");
    }
  }
}
