package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.FIRST_NIGHT;
import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.raw;
import static it.census.writers.catalogue.CatalogueFixture.rejected;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static it.census.writers.catalogue.CatalogueFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.AgeingWindow;
import it.census.model.Bilingual;
import it.census.model.Correction;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.Severity;
import it.census.model.TableHead;
import it.census.model.config.SourceDefinition.Completeness;
import it.census.model.report.ColumnReport;
import it.census.model.report.Counts;
import it.census.model.report.RunReport;
import it.census.model.report.SourceState;
import it.census.writers.archive.LedgerEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the catalogue remembers of runs, deliveries and what was said about them. */
class AccountsTest {

  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  private CatalogueFixture catalogue;
  private CatalogueStore store;
  private RunLog log;
  private LoadContents contents;

  @BeforeEach
  void open() {
    catalogue = new CatalogueFixture();
    store = new CatalogueStore(catalogue.database().dataSource());
    log = new RunLog(catalogue.database().dataSource());
    contents = new LoadContents(catalogue.database().dataSource());
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void the_last_load_tells_whether_a_delivery_is_the_one_of_last_time() throws Exception {
    assertThat(store.findLastLoad("piombino")).isEmpty();
    catalogue.delivery("piombino", row(2, offer("A-1"))).sha256("a".repeat(64)).publish();

    LoadRecord last = store.findLastLoad("piombino").orElseThrow();

    assertThat(last)
        .isEqualTo(
            new LoadRecord(
                last.id(),
                "run-001",
                "piombino",
                "a".repeat(64),
                "offerte-1.csv",
                Optional.empty(),
                Optional.of(FIRST_NIGHT.minusSeconds(60)),
                FIRST_NIGHT,
                "rules-1",
                Completeness.FULL));
    assertThat(last.isOf("a".repeat(64), "rules-1")).isTrue();
    assertThat(last.isOf("a".repeat(64), "rules-2")).isFalse();
    assertThat(last.isOf("b".repeat(64), "rules-1")).isFalse();
  }

  @Test
  void an_unchanged_delivery_is_told_by_the_outcome_of_its_load() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("A-2")), rejected(4, ""));
    LoadRecord last = store.findLastLoad("piombino").orElseThrow();

    SourceOutcome outcome = store.findOutcome(last).orElseThrow();
    SourceOutcome unchanged =
        outcome.unchangedIn("run-002", Optional.empty(), outcome.notices(), 2);
    log.record(unchanged);

    assertThat(outcome.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0, 0, 1, 2, 3));
    assertThat(outcome.notices())
        .containsExactly(new CodeCount("municipality_unknown", Severity.ERROR, 1));
    assertThat(unchanged.counts()).isEqualTo(new Counts(3, 0, 0, 2, 1, 0, 0, 1, 2, 3));
    assertThat(store.listOutcomes("run-002")).containsExactly(unchanged);
  }

  @Test
  void a_failed_source_is_remembered_with_its_reason() throws Exception {
    SourceOutcome failed =
        new SourceOutcome(
            "run-1",
            "piombino",
            "Comune di Piombino",
            SourceState.FAILED,
            Optional.of(new Bilingual("Il file è vuoto.", "The file is empty.")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Counts.ZERO,
            0,
            0,
            List.of(
                new ColumnReport(
                    "Aree",
                    "Sup.\0",
                    "land_area_m2",
                    ColumnReport.How.KNOWN_NOT_KEPT,
                    List.of("1"))),
            List.of(),
            List.of("vecchio.csv"));
    log.record(failed);

    assertThat(store.listOutcomes("run-1").get(0).columns().get(0).header())
        .isEqualTo("Sup.\uFFFD");
    assertThat(store.listOutcomes("run-1").get(0).reason()).isEqualTo(failed.reason());
    assertThat(store.listOutcomes("run-1").get(0).setAside()).containsExactly("vecchio.csv");
  }

  @Test
  @SuppressWarnings("try")
  void a_run_whose_process_is_gone_is_noted_as_failed_without_an_end() throws Exception {
    LocalDate day = LocalDate.of(2026, 3, 1);
    SourceLocks locks = new SourceLocks(catalogue.database().dataSource());
    RunPresence died = locks.announce("run-1");
    try (RunPresence lives = locks.announce("run-2")) {
      log.begin("run-1", "run", FIRST_NIGHT, day, "rules", "suap", Optional.empty());
      log.begin("run-2", "run", FIRST_NIGHT, day, "rules", "suap", Optional.empty());
      assertThat(log.noteInterrupted()).isEmpty();
      died.close();

      assertThat(log.noteInterrupted()).containsExactly("run-1");

      assertThat(store.findRun("run-1").orElseThrow().wasCutOff()).isTrue();
      assertThat(store.findRun("run-2").orElseThrow().status()).isEqualTo(RunRecord.RUNNING);
    }
    log.end("run-2", RunReport.Status.COMPLETED, FIRST_NIGHT.plusSeconds(5));
    assertThat(log.noteInterrupted()).isEmpty();
  }

  @Test
  void runs_are_listed_newest_first() throws Exception {
    LocalDate day = LocalDate.of(2026, 3, 1);
    log.begin("run-1", "run", FIRST_NIGHT, day, "rules", "suap", Optional.empty());
    log.begin(
        "run-2",
        "release",
        FIRST_NIGHT.plusSeconds(9),
        day,
        "rules",
        "suap",
        Optional.of("sentito"));
    log.end("run-1", RunReport.Status.ATTENTION, FIRST_NIGHT.plusSeconds(5));

    assertThat(store.listRuns(10))
        .containsExactly(
            new RunRecord(
                "run-2",
                "release",
                RunRecord.RUNNING,
                FIRST_NIGHT.plusSeconds(9),
                Optional.empty(),
                day,
                "rules",
                Optional.of("sentito")),
            new RunRecord(
                "run-1",
                "run",
                "attention",
                FIRST_NIGHT,
                Optional.of(FIRST_NIGHT.plusSeconds(5)),
                day,
                "rules",
                Optional.empty()));
    assertThat(store.findRun("run-3")).isEmpty();
  }

  @Test
  void a_discarded_delivery_is_known_by_its_bytes() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue
        .delivery("piombino", rejected(2, ""))
        .guard("0.2", "0.3")
        .sha256("b".repeat(64))
        .publish();
    assertThat(store.findHeld("piombino").map(DeliveryRecord::sha256)).contains("b".repeat(64));
    assertThat(store.findHeldLoad("piombino").map(LoadRecord::runId)).contains("run-002");

    LedgerEntry decision =
        new LedgerEntry(
            FIRST_NIGHT,
            LedgerEntry.Event.DISCARDED,
            "run-003",
            "piombino",
            "b".repeat(64),
            "offerte-2.csv",
            "rules",
            Optional.empty(),
            "suap",
            Optional.of("file vuoto"),
            LedgerEntry.Circumstances.NONE);
    assertThat(log.discard(decision)).isTrue();
    assertThat(log.discard(decision)).isFalse();

    assertThat(store.findHeld("piombino")).isEmpty();
    assertThat(store.findHeldLoad("piombino")).isEmpty();
    DeliveryRecord delivery = store.findDelivery("piombino", "b".repeat(64)).orElseThrow();
    assertThat(delivery.state()).isEqualTo(DeliveryRecord.State.DISCARDED);
    assertThat(delivery.note()).contains("file vuoto");
  }

  @Test
  void a_failure_does_not_make_a_loaded_delivery_failed() throws Exception {
    catalogue.delivery("piombino", row(2, offer("A-1"))).sha256("a".repeat(64)).publish();
    LoadRecord load = store.findLastLoad("piombino").orElseThrow();
    CatalogueFixture.Delivery again =
        catalogue.delivery("piombino", row(2, offer("A-1"))).sha256("a".repeat(64));
    ReceivedDelivery received =
        again.request(new Load(load.id(), "run", "piombino", 1), none()).delivery();

    log.recordFailure("piombino", received, FIRST_NIGHT);
    assertThat(store.findDelivery("piombino", "a".repeat(64)).orElseThrow().state())
        .isEqualTo(DeliveryRecord.State.LOADED);
    log.recordFailure("cecina", received, FIRST_NIGHT);
    assertThat(store.findDelivery("cecina", "a".repeat(64)).orElseThrow().state())
        .isEqualTo(DeliveryRecord.State.FAILED);
  }

  private static Staged none() {
    return new Staged(0, 0, 0, 0, 0, 0, List.of());
  }

  @Test
  void sources_are_listed_with_what_they_have_and_how_they_came_out() throws Exception {
    log.begin(
        "run-001", "run", FIRST_NIGHT, LocalDate.of(2026, 3, 1), "r", "suap", Optional.empty());
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("A-2")));
    catalogue.delivery("piombino", row(2, offer("A-1"))).guard("0.2", "0.3").publish();

    List<SourceOverview> sources = store.listSources();

    assertThat(sources).hasSize(1);
    SourceOverview source = sources.get(0);
    assertThat(source)
        .isEqualTo(
            new SourceOverview(
                "piombino",
                Optional.of("Comune di piombino"),
                2,
                store.findLastLoad("piombino"),
                store.findHeld("piombino"),
                Optional.of(SourceState.HELD),
                Optional.of("run-002")));
    assertThat(source.held().map(DeliveryRecord::file)).contains("offerte-2.csv");
  }

  @Test
  void what_was_said_about_a_load_is_told_again_in_the_order_of_the_file() throws Exception {
    Place cell = raw(2).place().cell(1, "Prezzo");
    Notice notice =
        Notice.of(
                CatalogueFixture.WARNING,
                cell,
                OfferField.SALE_PRICE_EUR,
                "1\0",
                Map.of("max", "1500", "min", "150"))
            .forOffer("OT-A-1");
    Correction correction =
        Correction.of(cell, OfferField.SALE_PRICE_EUR, "1,5", "1.5", "decimal_comma")
            .forOffer("OT-A-1");
    catalogue.load(
        "piombino",
        with(row(2, offer("A-1")), notice, correction),
        rejected(3, "X-1", "X-1", "", "Atlantide"));
    long load = store.findLastLoad("piombino").orElseThrow().id();

    List<Notice> notices = new ArrayList<>();
    contents.notices(
        load,
        code ->
            code.equals("price_implausible")
                ? Optional.of(CatalogueFixture.WARNING)
                : Optional.empty(),
        notices::add);
    List<Correction> corrections = new ArrayList<>();
    contents.corrections(load, corrections::add);
    List<QuarantinedRow> rejected = new ArrayList<>();
    contents.rejectedRows(load, rejected::add);

    Place place = new Place.Stored("line 2, column \"Prezzo\"");
    assertThat(notices)
        .containsExactly(
            new Notice(
                CatalogueFixture.WARNING,
                place,
                "OT-A-1",
                "sale_price_eur",
                "1\uFFFD",
                Map.of("max", "1500", "min", "150")));
    assertThat(notices.get(0).message(Language.EN))
        .isEqualTo("The price 1\uFFFD is not plausible.");
    assertThat(corrections)
        .containsExactly(
            new Correction(place, "OT-A-1", "sale_price_eur", "1,5", "1.5", "decimal_comma"));
    assertThat(rejected)
        .containsExactly(
            new QuarantinedRow(
                new TableHead("", false, List.of("Rif", "Comune")),
                "line 3",
                "OT-X-1",
                List.of("municipality_unknown"),
                List.of("X-1", "", "Atlantide")));
  }

  @Test
  void what_ages_is_told_at_the_place_of_its_row_in_the_last_delivery() throws Exception {
    LocalDate day = LocalDate.of(2026, 1, 31);
    catalogue.load(
        "piombino",
        row(2, offer("A-1").with(OfferField.LAST_CONFIRMED_AT, day)),
        row(3, offer("A-2")));
    catalogue.load(
        "piombino",
        row(2, offer("A-2")),
        row(7, offer("A-1").with(OfferField.LAST_CONFIRMED_AT, day)));

    LocalDate later = day.plusDays(1);
    assertThat(ageing(later, AgeingWindow.upTo(OfferField.LAST_CONFIRMED_AT, later)))
        .containsExactly(
            new AgeingRow("OT-A-2", "line 2", "DISPONIBILE", later, null, null),
            new AgeingRow("OT-A-1", "line 7", "DISPONIBILE", day, null, null));
    assertThat(catalogue.database().rows("SELECT source_row FROM catalogue.offer ORDER BY 1"))
        .containsExactly("line 2", "line 3");
  }

  @Test
  void only_offers_within_a_window_of_a_rule_are_judged_by_the_day() throws Exception {
    LocalDate day = LocalDate.of(2026, 1, 31);
    catalogue.load(
        "piombino",
        row(2, offer("A-1").with(OfferField.LAST_CONFIRMED_AT, day)),
        row(3, offer("A-2").with(OfferField.TENDER_DEADLINE, day)),
        row(4, offer("A-3").with(OfferField.AVAILABLE_FROM, day)),
        row(5, offer("A-4")));

    assertThat(ageing(null, AgeingWindow.from(OfferField.LAST_CONFIRMED_AT, day)))
        .extracting(AgeingRow::offerId)
        .containsExactly("OT-A-1");
    assertThat(ageing(null, AgeingWindow.from(OfferField.LAST_CONFIRMED_AT, day.plusDays(1))))
        .isEmpty();
    assertThat(
            ageing(
                null,
                AgeingWindow.upTo(OfferField.TENDER_DEADLINE, day).ofStatus("BANDO_APERTO"),
                AgeingWindow.upTo(OfferField.AVAILABLE_FROM, day).ofStatus("DISPONIBILE")))
        .extracting(AgeingRow::offerId)
        .containsExactly("OT-A-3");
    assertThat(ageing(day)).isEmpty();
  }

  private List<AgeingRow> ageing(@Nullable LocalDate delivered, AgeingWindow... windows)
      throws SQLException {
    List<AgeingRow> rows = new ArrayList<>();
    long load = store.findLastLoad("piombino").orElseThrow().id();
    contents.ageing(load, List.of(windows), delivered, rows::add);
    return rows;
  }

  @Test
  void a_delivery_larger_than_every_buffer_arrives_whole() throws Exception {
    catalogue.load("piombino", ManyRows.of(12_001));

    LocalDate day = LocalDate.of(2026, 1, 31);
    List<AgeingRow> rows = ageing(day, AgeingWindow.upTo(OfferField.LAST_CONFIRMED_AT, day));

    assertThat(rows).hasSize(12_001);
    assertThat(rows.get(12_000).place()).isEqualTo("line 12002");
    assertThat(catalogue.database().value("SELECT count(*) FROM catalogue.offer_contact"))
        .isEqualTo("12001");
  }

  @Test
  void remarks_stay_while_their_delivery_is_or_was_just_in_the_catalogue_or_waits()
      throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")), rejected(3, "X-1"));
    catalogue.load("piombino", row(2, offer("A-1")), rejected(3, "X-2"));
    catalogue.load("piombino", row(2, offer("A-1")), rejected(3, "X-3"));
    catalogue.delivery("piombino", rejected(2, "X-4")).guard("0.2", "0.3").publish();
    catalogue.delivery("piombino", rejected(2, "X-5")).guard("0.2", "0.3").publish();
    Housekeeping housekeeping = new Housekeeping(catalogue.database().dataSource());

    assertThat(housekeeping.forgetRemarks(FIRST_NIGHT)).isZero();
    assertThat(housekeeping.forgetRemarks(LATER)).isEqualTo(4);

    String kept = "SELECT offer_id FROM catalogue.%s ORDER BY load_id";
    assertThat(catalogue.database().rows(kept.formatted("rejected_row")))
        .containsExactly("OT-X-2", "OT-X-3", "OT-X-5");
    assertThat(catalogue.database().rows(kept.formatted("notice")))
        .containsExactly("OT-X-2", "OT-X-3", "OT-X-5");
    assertThat(catalogue.database().rows("SELECT count(*) FROM catalogue.run_source"))
        .containsExactly("5");
  }

  @Test
  void remarks_of_versions_that_are_true_today_stay_however_old_they_are() throws Exception {
    Notice notice = Notice.of(CatalogueFixture.WARNING, raw(2).place(), OfferField.NAME, "area");
    Correction correction =
        Correction.of(raw(2).place(), OfferField.NAME, "AREA", "Area", "title_case");
    catalogue.load(
        "piombino",
        with(row(2, offer("A-1")), notice.forOffer("OT-A-1"), correction.forOffer("OT-A-1")));
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("A-2")));

    long forgotten = new Housekeeping(catalogue.database().dataSource()).forgetRemarks(LATER);

    assertThat(forgotten).isZero();
    assertThat(catalogue.database().rows("SELECT offer_id, rule FROM catalogue.correction"))
        .containsExactly("OT-A-1|title_case");
  }
}
