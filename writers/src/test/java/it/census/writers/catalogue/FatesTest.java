package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.duplicate;
import static it.census.writers.catalogue.CatalogueFixture.judged;
import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.rejected;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.model.QualityTier;
import it.census.model.report.Counts;
import it.census.model.report.SourceState;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the offers of a source from one delivery to the next. */
class FatesTest {

  private static final String OFFERS =
      "SELECT offer_id, version, lifecycle, name FROM catalogue.offer ORDER BY offer_id";
  private static final String FEED =
      "SELECT seq, offer_id, operation, version, changed_fields FROM catalogue.change ORDER BY seq";

  private static final String FILE = "SELECT pg_relation_filenode('catalogue.offer_current')";

  private CatalogueFixture catalogue;

  @BeforeEach
  void open() {
    catalogue = new CatalogueFixture();
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private static Counts counts(
      long read, long fresh, long changed, long unchanged, long rejected, long dup, long gone) {
    return new Counts(read, fresh, changed, unchanged, rejected, dup, gone, 1, 2, 3);
  }

  @Test
  void every_offer_of_a_first_delivery_is_new() {
    PublishResult result = catalogue.load("piombino", row(2, offer("B-1")), row(3, offer("A-1")));

    assertThat(result)
        .isEqualTo(
            new PublishResult(
                SourceState.LOADED,
                counts(2, 2, 0, 0, 0, 0, 0),
                List.of(),
                2,
                Optional.of(new PublishResult.FeedRange(1, 2))));
    assertThat(catalogue.database().rows(OFFERS))
        .containsExactly("OT-A-1|1|live|Area A-1", "OT-B-1|1|live|Area B-1");
    assertThat(catalogue.database().rows(FEED))
        .containsExactly("1|OT-A-1|upsert|1|{}", "2|OT-B-1|upsert|1|{}");
  }

  @Test
  void what_the_catalogue_knows_of_an_offer_besides_its_fields() {
    catalogue.load("piombino", row(2, offer("A-1")));

    assertThat(
            catalogue
                .database()
                .rows(
                    "SELECT first_seen_at AT TIME ZONE 'UTC', last_seen_at AT TIME ZONE 'UTC',"
                        + " withdrawn_at, quality_score, quality_tier, source_file, source_row,"
                        + " delivery_sha256 FROM catalogue.offer"))
        .containsExactly(
            "2026-03-01 02:00:00|2026-03-01 02:00:00||0.80|A|offerte-1.csv|line 2|"
                + "0".repeat(63)
                + "1");
  }

  @Test
  void an_offer_with_another_value_gets_a_version_that_names_the_changed_fields() {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));

    PublishResult result =
        catalogue.load(
            "piombino",
            row(2, offer("B-1")),
            row(
                3,
                offer("A-1")
                    .with(OfferField.NAME, "Area nuova")
                    .with(OfferField.CONTACT_EMAIL, "suap@example.org")
                    .with(OfferField.INTENDED_USES, List.of("LOGISTICA"))));

    assertThat(result.counts()).isEqualTo(counts(2, 0, 1, 1, 0, 0, 0));
    assertThat(catalogue.database().rows(OFFERS))
        .containsExactly("OT-A-1|2|live|Area nuova", "OT-B-1|1|live|Area B-1");
    assertThat(catalogue.database().rows(FEED + " OFFSET 2"))
        .containsExactly("3|OT-A-1|upsert|2|{name,intended_uses,contact_email}");
    assertThat(
            catalogue
                .database()
                .rows(
                    "SELECT version, operation, name, contact_email, source_row, source_file,"
                        + " valid_from AT TIME ZONE 'UTC', valid_to AT TIME ZONE 'UTC'"
                        + " FROM catalogue.offer_version WHERE offer_id = 'OT-A-1' ORDER BY version"))
        .containsExactly(
            "1|upsert|Area A-1||line 2|offerte-1.csv|2026-03-01 02:00:00|2026-03-02 02:00:00",
            "2|upsert|Area nuova|suap@example.org|line 3|offerte-2.csv|2026-03-02 02:00:00|");
  }

  @Test
  void an_offer_a_full_delivery_no_longer_holds_is_withdrawn_and_comes_back_as_changed() {
    catalogue.load(
        "piombino",
        row(2, offer("A-1").with(OfferField.CONTACT_NAME, "Anna")),
        row(3, offer("B-1")));

    PublishResult gone = catalogue.load("piombino", row(2, offer("B-1")));
    assertThat(gone.counts()).isEqualTo(counts(1, 0, 0, 1, 0, 0, 1));
    assertThat(gone.liveOffers()).isEqualTo(1);
    String seen =
        "SELECT version, lifecycle, name, contact_name, source_row,"
            + " first_seen_at AT TIME ZONE 'UTC', last_seen_at AT TIME ZONE 'UTC',"
            + " withdrawn_at AT TIME ZONE 'UTC' FROM catalogue.offer WHERE offer_id = 'OT-A-1'";
    assertThat(catalogue.database().rows(seen))
        .containsExactly(
            "2|withdrawn|Area A-1|Anna||2026-03-01 02:00:00|2026-03-01 02:00:00|2026-03-02"
                + " 02:00:00");

    PublishResult still = catalogue.load("piombino", row(2, offer("B-1")));
    assertThat(still.counts()).isEqualTo(counts(1, 0, 0, 1, 0, 0, 0));
    assertThat(still.changes()).isEmpty();

    PublishResult back =
        catalogue.load(
            "piombino",
            row(2, offer("A-1").with(OfferField.CONTACT_NAME, "Anna")),
            row(3, offer("B-1")));
    assertThat(back.counts()).isEqualTo(counts(2, 0, 1, 1, 0, 0, 0));
    assertThat(back.liveOffers()).isEqualTo(2);
    assertThat(catalogue.database().rows(seen))
        .containsExactly("3|live|Area A-1|Anna|line 2|2026-03-01 02:00:00|2026-03-04 02:00:00|");
    assertThat(catalogue.database().rows(FEED + " OFFSET 2"))
        .containsExactly("3|OT-A-1|withdraw|2|{lifecycle}", "4|OT-A-1|upsert|3|{lifecycle}");
  }

  @Test
  void a_live_offer_whose_row_is_rejected_stays_live() {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));

    PublishResult result =
        catalogue.load("piombino", row(2, offer("B-1")), rejected(3, "A-1"), rejected(4, ""));

    assertThat(result.counts()).isEqualTo(counts(3, 0, 0, 1, 2, 0, 0));
    assertThat(catalogue.database().rows(OFFERS))
        .containsExactly("OT-A-1|1|live|Area A-1", "OT-B-1|1|live|Area B-1");
  }

  @Test
  void a_rejected_row_does_not_bring_a_withdrawn_offer_back() {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("piombino", row(2, offer("B-1")));

    catalogue.load("piombino", row(2, offer("B-1")), rejected(3, "A-1"));

    assertThat(catalogue.database().rows(OFFERS))
        .containsExactly("OT-A-1|2|withdrawn|Area A-1", "OT-B-1|1|live|Area B-1");
  }

  @Test
  void parcels_of_later_rows_join_the_offer_of_the_first_each_once() {
    RowOutcomes rows = new RowOutcomes();
    PublishResult first = catalogue.load("piombino", rows.all());

    assertThat(first.counts()).isEqualTo(counts(5, 2, 0, 0, 0, 3, 0));
    String parcels =
        "SELECT offer_id, version, cadastral_parcels FROM catalogue.offer ORDER BY offer_id";
    assertThat(catalogue.database().rows(parcels))
        .containsExactly("OT-A-1|1|{/1/10,/1/12,/1/11,/2/1/3}", "OT-B-1|1|{/9/9}");

    PublishResult again = catalogue.load("piombino", rows.all());
    assertThat(again.counts()).isEqualTo(counts(5, 0, 0, 2, 0, 3, 0));
    assertThat(again.changes()).isEmpty();

    PublishResult inOneRow =
        catalogue.load(
            "piombino",
            row(
                2,
                offer("A-1")
                    .with(
                        OfferField.CADASTRAL_PARCELS,
                        List.of(
                            Parcel.parse("/1/10"),
                            Parcel.parse("/1/12"),
                            Parcel.parse("/1/11"),
                            Parcel.parse("/2/1/3")))),
            row(3, offer("B-1").with(OfferField.CADASTRAL_PARCELS, List.of(Parcel.parse("/9/9")))));
    assertThat(inOneRow.counts()).isEqualTo(counts(2, 0, 0, 2, 0, 0, 0));
  }

  /** An offer on three rows and one whose only parcel is in its second row. */
  private static final class RowOutcomes {
    it.census.model.RowOutcome[] all() {
      return new it.census.model.RowOutcome[] {
        row(2, offer("A-1").with(OfferField.CADASTRAL_PARCELS, List.of(Parcel.parse("/1/10")))),
        row(3, offer("B-1")),
        duplicate(4, "A-1", "/1/12", "/1/10", "/1/11"),
        duplicate(5, "B-1", "/9/9"),
        duplicate(6, "A-1", "/1/11", "/2/1/3")
      };
    }
  }

  @Test
  void a_partial_delivery_withdraws_nothing_and_only_its_own_offers_are_seen() {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));

    PublishResult result =
        catalogue
            .delivery("piombino", row(2, offer("B-1")), row(3, offer("C-1")))
            .partial()
            .publish();

    assertThat(result.counts()).isEqualTo(counts(2, 1, 0, 1, 0, 0, 0));
    assertThat(result.liveOffers()).isEqualTo(3);
    assertThat(
            catalogue
                .database()
                .rows(
                    "SELECT offer_id, last_seen_at AT TIME ZONE 'UTC' FROM catalogue.offer"
                        + " ORDER BY offer_id"))
        .containsExactly(
            "OT-A-1|2026-03-01 02:00:00",
            "OT-B-1|2026-03-02 02:00:00",
            "OT-C-1|2026-03-02 02:00:00");
  }

  @Test
  void offers_of_other_sources_are_not_touched() {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("cecina", row(2, offer("C-1")), row(3, offer("C-2")));

    PublishResult result = catalogue.load("cecina", row(2, offer("C-1")));

    assertThat(result.counts().withdrawn()).isEqualTo(1);
    assertThat(catalogue.database().rows(OFFERS))
        .containsExactly(
            "OT-A-1|1|live|Area A-1", "OT-C-1|1|live|Area C-1", "OT-C-2|2|withdrawn|Area C-2");
  }

  @Test
  void an_unchanged_offer_is_not_written_though_its_row_moves_and_it_is_seen_again() {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));
    String physical = "SELECT ctid, xmin, offer_id FROM catalogue.offer_current ORDER BY offer_id";
    List<String> before = catalogue.database().rows(physical);

    PublishResult result = catalogue.load("piombino", row(2, offer("B-1")), row(3, offer("A-1")));

    assertThat(result.counts()).isEqualTo(counts(2, 0, 0, 2, 0, 0, 0));
    assertThat(result.changes()).isEmpty();
    assertThat(catalogue.database().rows(physical)).isEqualTo(before);
    assertThat(catalogue.database().rows("SELECT count(*) FROM catalogue.offer_past"))
        .containsExactly("0");
    assertThat(
            catalogue
                .database()
                .rows("SELECT DISTINCT last_seen_at AT TIME ZONE 'UTC' FROM catalogue.offer"))
        .containsExactly("2026-03-02 02:00:00");
  }

  @Test
  void another_quality_of_the_same_content_is_set_without_a_version() {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));

    PublishResult result =
        catalogue.load(
            "piombino", judged(row(2, offer("A-1")), "0.45", QualityTier.C), row(3, offer("B-1")));

    assertThat(result.counts()).isEqualTo(counts(2, 0, 0, 2, 0, 0, 0));
    assertThat(result.changes()).isEmpty();
    assertThat(
            catalogue
                .database()
                .rows(
                    "SELECT offer_id, version, quality_score, quality_tier FROM catalogue.offer"
                        + " ORDER BY offer_id"))
        .containsExactly("OT-A-1|1|0.45|C", "OT-B-1|1|0.80|A");
  }

  @Test
  void a_hash_that_differs_without_a_field_that_differs_makes_no_version() {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.database().execute("UPDATE catalogue.offer_current SET content_hash = 'x'");

    PublishResult result = catalogue.load("piombino", row(2, offer("A-1")));

    assertThat(result.counts()).isEqualTo(counts(1, 0, 0, 1, 0, 0, 0));
    assertThat(result.changes()).isEmpty();
    assertThat(catalogue.load("piombino", row(2, offer("A-1").with(OfferField.NAME, "B"))).counts())
        .isEqualTo(counts(1, 0, 1, 0, 0, 0, 0));
  }

  @Test
  void a_number_written_with_other_zeros_is_the_same_number() {
    catalogue.load(
        "piombino", row(2, offer("A-1").with(OfferField.SALE_PRICE_EUR, new BigDecimal("120000"))));

    PublishResult result =
        catalogue.load(
            "piombino",
            row(2, offer("A-1").with(OfferField.SALE_PRICE_EUR, new BigDecimal("1.2000E+5"))));

    assertThat(result.counts()).isEqualTo(counts(1, 0, 0, 1, 0, 0, 0));
  }

  @Test
  void a_renamed_source_takes_its_offers_along() {
    catalogue.load("vecchia", row(2, offer("A-1")), row(3, offer("B-1")));

    PublishResult result =
        catalogue.delivery("nuova", row(2, offer("A-1"))).formerly("vecchia").publish();

    assertThat(result.counts()).isEqualTo(counts(1, 0, 0, 1, 0, 0, 1));
    assertThat(
            catalogue
                .database()
                .rows("SELECT offer_id, source_id, lifecycle FROM catalogue.offer ORDER BY 1"))
        .containsExactly("OT-A-1|nuova|live", "OT-B-1|nuova|withdrawn");
    assertThat(catalogue.database().rows("SELECT source_id, live_offers FROM catalogue.source"))
        .containsExactly("nuova|1");
  }

  @Test
  void a_renamed_source_whose_first_delivery_is_held_has_taken_nothing_along_until_it_is_let_in() {
    String standing =
        "SELECT 'offer', offer_id, source_id, lifecycle FROM catalogue.offer"
            + " UNION ALL SELECT 'source', source_id, live_offers::text, last_load_id::text"
            + " FROM catalogue.source ORDER BY 1, 2";
    catalogue.load("vecchia", row(2, offer("A-1")), row(3, offer("B-1")));

    PublishResult held =
        catalogue
            .delivery("nuova", row(2, offer("A-1")))
            .formerly("vecchia")
            .guard("0.20", "0.30")
            .sha256("aa")
            .publish();

    assertThat(held.state()).isEqualTo(SourceState.HELD);
    assertThat(held.counts()).isEqualTo(counts(1, 0, 0, 1, 0, 0, 1));
    assertThat(catalogue.database().rows(standing))
        .containsExactly(
            "offer|OT-A-1|vecchia|live",
            "offer|OT-B-1|vecchia|live",
            "source|nuova|0|",
            "source|vecchia|2|1");
    catalogue
        .delivery("nuova", row(2, offer("A-1")))
        .formerly("vecchia")
        .sha256("aa")
        .released()
        .publish();
    assertThat(catalogue.database().rows(standing))
        .containsExactly(
            "offer|OT-A-1|nuova|live", "offer|OT-B-1|nuova|withdrawn", "source|nuova|1|3");
  }

  @Test
  void a_first_delivery_large_enough_for_late_indexes_leaves_all_of_them_and_fills_new_files() {
    String indexes =
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'catalogue' ORDER BY indexname";
    List<String> before = catalogue.database().rows(indexes);
    String file = catalogue.database().value(FILE);

    PublishResult result = catalogue.load("piombino", ManyRows.of(20_500));

    assertThat(result.liveOffers()).isEqualTo(20_500);
    assertThat(catalogue.database().rows(indexes)).isEqualTo(before);
    assertThat(catalogue.database().value(FILE)).isNotEqualTo(file);
    assertThat(catalogue.load("piombino", ManyRows.of(20_500)).counts())
        .isEqualTo(counts(20_500, 0, 0, 20_500, 0, 0, 0));
  }

  @Test
  void a_table_that_was_emptied_keeps_its_file_for_those_who_see_what_was_in_it() throws Exception {
    catalogue.load("livorno", row(2, offer("A-1")));
    String file = catalogue.database().value(FILE);
    try (Connection reader = catalogue.database().dataSource().getConnection();
        Statement reads = reader.createStatement()) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      reads.execute("SELECT FROM catalogue.source"); // what is seen is settled
      catalogue.database().execute("DELETE FROM catalogue.offer_current");

      catalogue.load("piombino", ManyRows.of(20_500));

      try (ResultSet seen =
          reads.executeQuery("SELECT string_agg(offer_id, ' ') FROM catalogue.offer_current")) {
        seen.next();
        assertThat(seen.getString(1)).isEqualTo("OT-A-1");
      }
    }
    assertThat(catalogue.database().value(FILE)).isEqualTo(file);
  }
}
