package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.FIRST_NIGHT;
import static it.census.writers.catalogue.CatalogueFixture.judged;
import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.OfferField;
import it.census.model.QualityTier;
import it.census.writers.archive.Ledger;
import it.census.writers.archive.LedgerEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {

  private static final String OFFERS =
      "SELECT offer_id, version, lifecycle, name, contact_email, source_file, source_row"
          + " FROM catalogue.offer ORDER BY offer_id";

  private static final String REPLAYED =
      """
      WITH last AS (
        SELECT DISTINCT ON (offer_id) offer_id, version, operation
        FROM catalogue.change ORDER BY offer_id, seq DESC)
      SELECT count(*) FROM last l FULL JOIN catalogue.offer o USING (offer_id)
      WHERE l.version IS DISTINCT FROM o.version
        OR (l.operation = 'withdraw') <> (o.lifecycle = 'withdrawn')
      """;

  private CatalogueFixture catalogue;
  private int undone;

  @BeforeEach
  void open() {
    catalogue = new CatalogueFixture();
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private Optional<LoadUndo.Result> undo(String source) throws Exception {
    try (SourceLock lock =
        new SourceLocks(catalogue.database().dataSource()).tryLock(source).orElseThrow()) {
      Load load = new Loads(catalogue.database().dataSource()).number("undo-" + ++undone, lock);
      Instant at = FIRST_NIGHT.plus(Duration.ofDays(30L + undone));
      return new LoadUndo(catalogue.database().dataSource())
          .undo(new LoadUndo.Request(load, "Comune", at, ZoneId.of("Europe/Rome")));
    }
  }

  @Test
  void every_offer_is_again_what_it_was_before_the_load() throws Exception {
    catalogue.load(
        "piombino",
        row(2, offer("A-1").with(OfferField.CONTACT_EMAIL, "suap@example.org")),
        row(3, offer("A-2")),
        row(4, offer("A-3")));
    catalogue.load(
        "piombino",
        row(2, offer("A-1").with(OfferField.CONTACT_EMAIL, "altri@example.org")),
        row(3, offer("A-2").with(OfferField.NAME, "Un altro nome")),
        row(4, offer("B-9")));

    LoadUndo.Result result = undo("piombino").orElseThrow();

    assertThat(catalogue.database().rows(OFFERS))
        .containsExactly(
            "OT-A-1|3|live|Area A-1|suap@example.org|offerte-1.csv|line 2",
            "OT-A-2|3|live|Area A-2||offerte-1.csv|line 3",
            "OT-A-3|3|live|Area A-3||offerte-1.csv|line 4",
            "OT-B-9|2|withdrawn|Area B-9||offerte-2.csv|");
    assertThat(
            catalogue
                .database()
                .rows(
                    "SELECT seq, offer_id, operation, version, changed_fields FROM catalogue.change"
                        + " WHERE seq > 7 ORDER BY seq"))
        .containsExactly(
            "8|OT-A-1|upsert|3|{contact_email}",
            "9|OT-A-2|upsert|3|{name}",
            "10|OT-A-3|upsert|3|{lifecycle}",
            "11|OT-B-9|withdraw|2|{lifecycle}");
    assertThat(catalogue.database().value(REPLAYED)).isEqualTo("0");
    assertThat(
            catalogue
                .database()
                .rows("SELECT last_load_id, live_offers, last_full_load_at FROM catalogue.source"))
        .containsExactly("1|3|2026-03-01 02:00:00+00");
    assertThat(result.outcome().counts().balanced()).isTrue();
    assertThat(result.outcome().counts().changed()).isEqualTo(3);
    assertThat(result.outcome().counts().withdrawn()).isEqualTo(1);
  }

  @Test
  void the_delivery_taken_back_is_marked_and_the_one_before_is_loaded_again() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("piombino", row(2, offer("A-2")));

    undo("piombino");

    assertThat(
            catalogue
                .database()
                .rows("SELECT source_file, state FROM catalogue.delivery ORDER BY source_file"))
        .containsExactly("offerte-1.csv|loaded", "offerte-2.csv|undone");
    assertThat(
            new CatalogueStore(catalogue.database().dataSource())
                .isUndone("piombino", "%064x".formatted(2), "rules-1"))
        .isTrue();
    assertThat(
            catalogue.database().rows("SELECT load_id, state FROM catalogue.load ORDER BY load_id"))
        .containsExactly("1|loaded", "2|undone", "3|undo");
  }

  @Test
  void load_after_load_can_be_taken_back_down_to_nothing() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("piombino", row(2, offer("A-1").with(OfferField.NAME, "Due")));
    catalogue.load("piombino", row(2, offer("A-1").with(OfferField.NAME, "Tre")));

    undo("piombino");
    undo("piombino");
    assertThat(catalogue.database().rows("SELECT name, version FROM catalogue.offer"))
        .containsExactly("Area A-1|5");
    undo("piombino");

    assertThat(catalogue.database().rows("SELECT name, version, lifecycle FROM catalogue.offer"))
        .containsExactly("Area A-1|6|withdrawn");
    assertThat(undo("piombino")).isEmpty();
    assertThat(catalogue.database().value(REPLAYED)).isEqualTo("0");
  }

  @Test
  void a_load_that_changed_nothing_is_taken_back_without_a_change() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("piombino", judged(row(2, offer("A-1")), "0.10", QualityTier.C));

    LoadUndo.Result result = undo("piombino").orElseThrow();

    assertThat(result.outcome().counts().unchanged()).isEqualTo(1);
    assertThat(
            catalogue
                .database()
                .rows("SELECT version, quality_score, quality_tier FROM catalogue.offer"))
        .containsExactly("1|0.80|A");
    assertThat(catalogue.database().rows("SELECT count(*) FROM catalogue.change"))
        .containsExactly("1");
  }

  @Test
  void other_sources_are_left_alone() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("lucca", row(2, offer("L-1")));
    catalogue.load("piombino", row(2, offer("A-1").with(OfferField.NAME, "Due")));
    catalogue.load("lucca", row(2, offer("L-1").with(OfferField.NAME, "Due")));

    undo("piombino");

    assertThat(
            catalogue
                .database()
                .rows("SELECT offer_id, name, version FROM catalogue.offer ORDER BY 1"))
        .containsExactly("OT-A-1|Area A-1|3", "OT-L-1|Due|2");
  }

  @Test
  void the_next_delivery_is_compared_with_what_was_restored() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("A-2")));
    catalogue.load("piombino", row(2, offer("A-1").with(OfferField.NAME, "Due")));
    undo("piombino");

    PublishResult result = catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("A-2")));

    assertThat(result.counts().unchanged()).isEqualTo(2);
    assertThat(result.changes()).isEmpty();
  }

  @Test
  void after_a_partial_delivery_offers_were_last_seen_in_the_one_before() throws Exception {
    catalogue.delivery("piombino", row(2, offer("A-1"))).partial().publish();
    catalogue.delivery("piombino", row(2, offer("A-1")), row(3, offer("A-2"))).partial().publish();

    undo("piombino");

    assertThat(
            catalogue
                .database()
                .rows("SELECT offer_id, lifecycle, last_seen_at FROM catalogue.offer ORDER BY 1"))
        .containsExactly(
            "OT-A-1|live|2026-03-01 02:00:00+00", "OT-A-2|withdrawn|2026-03-02 02:00:00+00");
  }

  @Test
  void the_ledger_tells_of_loads_and_what_was_taken_back_in_their_order(@TempDir Path folder)
      throws Exception {
    Ledger ledger = new Ledger(folder.resolve("ledger.jsonl"));
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("piombino", row(2, offer("A-2")));
    undo("piombino");

    new LedgerEntries(catalogue.database().dataSource()).bringTo(ledger);

    assertThat(ledger.entries())
        .extracting(
            e -> e.circumstances().number().orElse(0L),
            LedgerEntry::event,
            LedgerEntry::file,
            e -> e.loadId().orElse(0L))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, LedgerEntry.Event.LOADED, "offerte-1.csv", 1L),
            org.assertj.core.groups.Tuple.tuple(2L, LedgerEntry.Event.LOADED, "offerte-2.csv", 2L),
            org.assertj.core.groups.Tuple.tuple(3L, LedgerEntry.Event.UNDONE, "offerte-2.csv", 3L));
    assertThat(ledger.entries().get(2).circumstances().details()).containsEntry("undoes", "2");
  }

  @Test
  void an_owner_that_lost_its_lock_takes_nothing_back() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    SourceLocks locks = new SourceLocks(catalogue.database().dataSource());
    SourceLock lost = locks.tryLock("piombino").orElseThrow();
    Load load = new Loads(catalogue.database().dataSource()).number("undo-1", lost);
    lost.close();
    locks.tryLock("piombino").orElseThrow().close();

    LoadUndo.Request request =
        new LoadUndo.Request(load, "Comune", FIRST_NIGHT, ZoneId.of("Europe/Rome"));
    LoadUndo undo = new LoadUndo(catalogue.database().dataSource());

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> undo.undo(request))
        .isInstanceOf(FencedOff.class);
    assertThat(catalogue.database().rows("SELECT lifecycle FROM catalogue.offer"))
        .isEqualTo(List.of("live"));
  }
}
