package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.rejected;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.OfferField;
import it.census.model.RowOutcome;
import it.census.model.report.Counts;
import it.census.model.report.SourceState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps a delivery out of the catalogue, and what it leaves there nevertheless. */
class HoldingTest {

  private static final String OFFERS =
      "SELECT offer_id, version, lifecycle FROM catalogue.offer ORDER BY offer_id";

  private CatalogueFixture catalogue;

  @BeforeEach
  void open() {
    catalogue = new CatalogueFixture();
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private static RowOutcome[] offers(int count) {
    List<RowOutcome> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(row(i + 1, offer("A-%02d".formatted(i))));
    }
    return rows.toArray(RowOutcome[]::new);
  }

  @Test
  void a_share_of_withdrawn_offers_equal_to_the_limit_passes() {
    catalogue.load("piombino", offers(10));

    PublishResult result =
        catalogue.delivery("piombino", offers(8)).guard("0.20", "0.30").publish();

    assertThat(result.state()).isEqualTo(SourceState.LOADED);
    assertThat(result.counts().withdrawn()).isEqualTo(2);
  }

  @Test
  void one_withdrawn_offer_more_holds_the_delivery() {
    catalogue.load("piombino", offers(10));
    List<String> before = catalogue.database().rows(OFFERS);

    PublishResult result =
        catalogue.delivery("piombino", offers(7)).guard("0.20", "0.30").publish();

    assertThat(result)
        .isEqualTo(
            new PublishResult(
                SourceState.HELD,
                new Counts(7, 0, 0, 7, 0, 0, 3, 1, 2, 3),
                List.of(
                    new HoldReason(
                        HoldReason.Kind.TOO_MANY_WITHDRAWN,
                        new Bilingual(
                            "Sarebbero ritirate 3 delle 10 offerte attive (30%, limite 20%).",
                            "3 of 10 live offers would be withdrawn (30%, limit 20%)."))),
                10,
                java.util.Optional.empty()));
    assertThat(catalogue.database().rows(OFFERS)).isEqualTo(before);
  }

  @Test
  void a_source_of_one_row_is_judged_by_the_same_shares() {
    assertThat(catalogue.delivery("piombino", offers(1)).guard("0.20", "0.30").publish().state())
        .isEqualTo(SourceState.LOADED);
    assertThat(
            catalogue
                .delivery("piombino", row(2, offer("A-01").with(OfferField.NAME, "Altro")))
                .guard("0.20", "0.30")
                .publish()
                .state())
        .isEqualTo(SourceState.LOADED);
    assertThat(
            catalogue
                .delivery("piombino", row(2, offer("B-01")))
                .guard("0.20", "0.30")
                .publish()
                .reasons())
        .extracting(HoldReason::kind)
        .containsExactly(HoldReason.Kind.TOO_MANY_WITHDRAWN);
    assertThat(
            catalogue
                .delivery("piombino", rejected(2, "A-01", "A-01"))
                .guard("0.20", "0.30")
                .publish()
                .reasons())
        .extracting(HoldReason::kind)
        .containsExactly(HoldReason.Kind.TOO_MANY_REJECTED);
    assertThat(catalogue.database().rows(OFFERS)).containsExactly("OT-A-01|2|live");
  }

  private static RowOutcome lying(int line, String reference, String code, String name) {
    return row(
        line,
        offer(reference)
            .with(OfferField.MUNICIPALITY_CODE, code)
            .with(OfferField.MUNICIPALITY, name));
  }

  private static RowOutcome[] inPiombino(int from, int to) {
    List<RowOutcome> rows = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      rows.add(lying(i, "P-" + i, "049012", "Piombino"));
    }
    return rows.toArray(RowOutcome[]::new);
  }

  @Test
  void a_full_delivery_without_a_row_of_data_is_held_for_this_reason_alone() {
    catalogue.load("piombino", offers(3));

    PublishResult result = catalogue.delivery("piombino").guard("1", "1").publish();

    assertThat(result.state()).isEqualTo(SourceState.HELD);
    assertThat(result.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 3, 1, 2, 3));
    assertThat(result.reasons())
        .containsExactly(
            new HoldReason(
                HoldReason.Kind.NO_ROWS,
                new Bilingual(
                    "La consegna non contiene alcuna riga di dati: sarebbero ritirate tutte le"
                        + " offerte attive (3).",
                    "The delivery holds no row of data: all live offers (3) would be withdrawn.")));
    assertThat(catalogue.delivery("piombino").partial().publish().state())
        .isEqualTo(SourceState.LOADED);
    assertThat(catalogue.delivery("piombino").released().publish().counts().withdrawn())
        .isEqualTo(3);
  }

  @Test
  void a_file_whose_rows_lie_mostly_elsewhere_is_held_and_half_of_them_pass() {
    catalogue.load("piombino", inPiombino(1, 4));

    PublishResult half =
        catalogue
            .delivery(
                "piombino",
                lying(1, "P-1", "049012", "Piombino"),
                lying(2, "L-2", "049009", "Livorno"))
            .partial()
            .guardElsewhere("0.5")
            .dryRun()
            .publish();
    PublishResult most =
        catalogue
            .delivery(
                "piombino",
                lying(1, "P-1", "049012", "Piombino"),
                lying(2, "L-2", "049009", "Livorno"),
                lying(3, "L-3", "049009", "Livorno"))
            .partial()
            .guardElsewhere("0.5")
            .publish();

    assertThat(half.state()).isEqualTo(SourceState.LOADED);
    assertThat(most.reasons())
        .containsExactly(
            new HoldReason(
                HoldReason.Kind.OTHER_MUNICIPALITY,
                new Bilingual(
                    "Sembra il file di un altro ente: 2 delle 3 righe utilizzabili stanno in comuni"
                        + " dove la fonte non ha offerte, soprattutto Livorno, e non in Piombino"
                        + " (66,67%, limite 50%).",
                    "It looks like another body's file: 2 of 3 usable rows lie in municipalities"
                        + " where the source has no offers, mostly Livorno, and not in Piombino"
                        + " (66.67%, limit 50%).")));
  }

  @Test
  void a_first_delivery_is_held_against_the_municipality_its_source_is() {
    PublishResult town =
        catalogue
            .delivery("piombino", lying(1, "L-1", "049009", "Livorno"))
            .of("municipality", "049012")
            .guardElsewhere("0.5")
            .publish();
    PublishResult consortium =
        catalogue
            .delivery("consorzio", lying(1, "L-1", "049009", "Livorno"))
            .of("consortium", "049012")
            .guardElsewhere("0.5")
            .publish();

    assertThat(town.reasons())
        .extracting(HoldReason::kind)
        .containsExactly(HoldReason.Kind.OTHER_MUNICIPALITY);
    assertThat(consortium.state()).isEqualTo(SourceState.LOADED);
  }

  @Test
  void the_bytes_of_the_last_load_are_the_own_file_of_the_source_whatever_the_rules_say_now() {
    catalogue.delivery("piombino", inPiombino(1, 2)).sha256("e".repeat(64)).publish();

    PublishResult again =
        catalogue
            .delivery(
                "piombino",
                lying(1, "P-1", "049099", "Piombino Nuova"),
                lying(2, "P-2", "049099", "Piombino Nuova"))
            .sha256("e".repeat(64))
            .rules("rules-2")
            .guardElsewhere("0.5")
            .publish();

    assertThat(again.state()).isEqualTo(SourceState.LOADED);
  }

  @Test
  void the_share_of_rejected_rows_counts_rows_read_and_applies_to_a_first_delivery_too() {
    PublishResult atLimit =
        catalogue
            .delivery(
                "piombino",
                row(2, offer("A-1")),
                row(3, offer("A-2")),
                row(4, offer("A-3")),
                rejected(5, ""))
            .guard("0.20", "0.25")
            .publish();
    PublishResult over =
        catalogue
            .delivery("cecina", row(2, offer("C-1")), row(3, offer("C-2")), rejected(4, ""))
            .guard("0.20", "0.25")
            .publish();

    assertThat(atLimit.state()).isEqualTo(SourceState.LOADED);
    assertThat(over.state()).isEqualTo(SourceState.HELD);
    assertThat(over.reason())
        .contains(
            new Bilingual(
                "Sono scartate 1 delle 3 righe lette (33,34%, limite 25%).",
                "1 of 3 rows read are rejected (33.34%, limit 25%)."));
    assertThat(over.liveOffers()).isZero();
  }

  @Test
  void a_held_delivery_leaves_its_account_and_its_quarantine_and_no_offer() {
    catalogue.load("piombino", offers(4));

    catalogue
        .delivery(
            "piombino",
            row(2, offer("A-01").with(OfferField.NAME, "Altro nome")),
            row(3, offer("Z-01")),
            rejected(4, "A-02", "A-02", "Atlantide"))
        .guard("0.20", "0.10")
        .publish();

    assertThat(catalogue.database().rows("SELECT count(*) FROM catalogue.change"))
        .containsExactly("4");
    assertThat(
            catalogue
                .database()
                .rows(
                    "SELECT run_id, state, rows, read, new, changed, unchanged, rejected,"
                        + " withdrawn, live_offers, reason_en FROM catalogue.run_source ORDER BY"
                        + " run_id"))
        .containsExactly(
            "run-001|loaded|10|4|4|0|0|0|0|4|",
            "run-002|held|9|3|1|1|0|1|2|4|2 of 4 live offers would be withdrawn (50%, limit 20%). 1"
                + " of 3 rows read are rejected (33.34%, limit 10%).");
    assertThat(
            catalogue
                .database()
                .rows("SELECT source_file, state FROM catalogue.delivery ORDER BY 1"))
        .containsExactly("offerte-1.csv|loaded", "offerte-2.csv|held");
    assertThat(
            catalogue
                .database()
                .rows("SELECT place, offer_id, codes, cells FROM catalogue.rejected_row"))
        .containsExactly("line 4|OT-A-02|{municipality_unknown}|{A-02,Atlantide}");
    assertThat(catalogue.database().rows("SELECT code, severity, place FROM catalogue.notice"))
        .containsExactly("municipality_unknown|ERROR|line 4");
  }

  @Test
  void a_release_passes_the_guard_and_every_other_reason() {
    catalogue.load("piombino", offers(10));

    PublishResult held =
        catalogue
            .delivery("piombino", offers(1))
            .guard("0.20", "0.30")
            .reason(HoldReason.Kind.OLDER_DELIVERY)
            .sha256("f".repeat(64))
            .publish();
    PublishResult released =
        catalogue
            .delivery("piombino", offers(1))
            .guard("0.20", "0.30")
            .reason(HoldReason.Kind.OLDER_DELIVERY)
            .sha256("f".repeat(64))
            .released()
            .publish();

    assertThat(held.reasons())
        .extracting(HoldReason::kind)
        .containsExactly(HoldReason.Kind.OLDER_DELIVERY, HoldReason.Kind.TOO_MANY_WITHDRAWN);
    assertThat(released.state()).isEqualTo(SourceState.LOADED);
    assertThat(released.counts()).isEqualTo(held.counts());
    assertThat(
            catalogue
                .database()
                .rows("SELECT source_file, state FROM catalogue.delivery ORDER BY 1"))
        .containsExactly("offerte-1.csv|superseded", "offerte-3.csv|loaded");
  }

  @Test
  void a_reason_found_while_reading_holds_even_a_delivery_without_change() {
    catalogue.load("piombino", offers(2));

    PublishResult result =
        catalogue
            .delivery("piombino", offers(2))
            .reason(HoldReason.Kind.MANDATORY_COLUMN_GONE)
            .publish();

    assertThat(result.state()).isEqualTo(SourceState.HELD);
    assertThat(result.reason()).contains(new Bilingual("Motivo.", "Reason."));
  }

  @Test
  void a_newer_delivery_takes_the_place_of_a_held_one() {
    catalogue.load("piombino", offers(10));
    catalogue.delivery("piombino", offers(1)).guard("0.20", "0.30").publish();
    catalogue.delivery("piombino", offers(2)).guard("0.20", "0.30").publish();

    assertThat(
            catalogue
                .database()
                .rows("SELECT source_file, state FROM catalogue.delivery ORDER BY 1"))
        .containsExactly("offerte-1.csv|loaded", "offerte-2.csv|superseded", "offerte-3.csv|held");

    catalogue.delivery("piombino", offers(9)).guard("0.20", "0.30").publish();

    assertThat(
            catalogue
                .database()
                .rows("SELECT source_file, state FROM catalogue.delivery ORDER BY 1"))
        .containsExactly(
            "offerte-1.csv|superseded",
            "offerte-2.csv|superseded",
            "offerte-3.csv|superseded",
            "offerte-4.csv|loaded");
  }

  @Test
  void a_dry_run_tells_the_same_and_leaves_nothing() {
    catalogue.load("piombino", offers(3));
    List<String> before = everything();

    PublishResult dry =
        catalogue
            .delivery("piombino", row(2, offer("A-01")), row(3, offer("N-1")), rejected(4, ""))
            .dryRun()
            .publish();
    List<String> after = everything();
    PublishResult wet =
        catalogue
            .delivery("piombino", row(2, offer("A-01")), row(3, offer("N-1")), rejected(4, ""))
            .publish();

    assertThat(after).isEqualTo(before);
    assertThat(dry).isEqualTo(wet);
    assertThat(wet.counts()).isEqualTo(new Counts(3, 1, 0, 1, 1, 0, 2, 1, 2, 3));
  }

  /** Every row of every table but the fencing number, which any work on a source raises. */
  private List<String> everything() {
    List<String> all = new ArrayList<>();
    List<String> tables =
        catalogue
            .database()
            .rows(
                "SELECT schemaname || '.' || tablename FROM pg_tables"
                    + " WHERE schemaname IN ('catalogue', 'staging') AND tablename <> 'source'"
                    + " ORDER BY 1");
    for (String table : tables) {
      for (String row :
          catalogue.database().rows("SELECT t FROM " + table + " t ORDER BY t::text")) {
        all.add(table + " " + row);
      }
    }
    return all;
  }
}
