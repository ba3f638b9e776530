package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.OfferField;
import it.census.model.RowOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The feed by which others keep a copy of the catalogue. */
class ChangeFeedTest {

  private static final String FIELDS =
      Arrays.stream(OfferField.values()).map(OfferField::key).collect(Collectors.joining(", "));
  private static final String RECORD =
      FIELDS
          + ", version, lifecycle, first_seen_at, withdrawn_at, quality_score, quality_tier,"
          + " source_file, source_row, delivery_sha256";

  @Test
  void replayed_from_an_empty_table_it_yields_the_catalogue() {
    try (CatalogueFixture catalogue = new CatalogueFixture()) {
      Random random = new Random(20260301);
      for (int night = 0; night < 12; night++) {
        catalogue.load("piombino", someRows(random));
      }

      Map<String, String> replayed = new TreeMap<>();
      for (String change :
          catalogue
              .database()
              .rows("SELECT offer_id, version, operation FROM catalogue.change ORDER BY seq")) {
        String[] parts = change.split("\\|");
        String version =
            catalogue
                .database()
                .value(
                    "SELECT %s FROM catalogue.offer_version WHERE offer_id = '%s' AND version = %s AND operation = '%s'"
                        .formatted(RECORD, parts[0], parts[1], parts[2]));
        replayed.put(parts[0], version.substring(version.indexOf('|') + 1));
      }

      assertThat(replayed)
          .isEqualTo(catalogue.keyed("SELECT " + RECORD + " FROM catalogue.offer"))
          .hasSizeGreaterThan(10);
    }
  }

  @Test
  void versions_of_an_offer_follow_each_other_without_gap_or_overlap() {
    try (CatalogueFixture catalogue = new CatalogueFixture()) {
      Random random = new Random(7);
      for (int night = 0; night < 12; night++) {
        catalogue.load("piombino", someRows(random));
      }

      assertThat(
              catalogue
                  .database()
                  .rows(
                      """
                      SELECT * FROM (
                        SELECT offer_id, version, valid_from, valid_to,
                          lead(version) OVER o AS next_version, lead(valid_from) OVER o AS next_from
                        FROM catalogue.offer_version
                        WINDOW o AS (PARTITION BY offer_id ORDER BY version)
                      ) v
                      WHERE valid_to IS DISTINCT FROM next_from OR next_version <> version + 1
                      """))
          .isEmpty();
      assertThat(catalogue.database().value("SELECT live_offers FROM catalogue.source"))
          .isEqualTo(
              catalogue
                  .database()
                  .value("SELECT count(*) FROM catalogue.offer WHERE lifecycle = 'live'"));
    }
  }

  @Test
  void sources_published_side_by_side_share_numbers_without_gap_in_the_order_of_commits()
      throws Exception {
    try (CatalogueFixture catalogue = new CatalogueFixture()) {
      ExecutorService workers = Executors.newFixedThreadPool(4);
      try {
        List<Callable<PublishResult>> tasks = new ArrayList<>();
        for (int source = 0; source < 8; source++) {
          String name = "fonte-" + source;
          tasks.add(
              () ->
                  catalogue
                      .delivery(name, row(2, offer(name + "-1")), row(3, offer(name + "-2")))
                      .publish());
        }
        for (Future<PublishResult> result : workers.invokeAll(tasks)) {
          assertThat(result.get().changes()).isPresent();
        }
      } finally {
        workers.shutdown();
      }

      assertThat(catalogue.database().rows("SELECT seq FROM catalogue.change ORDER BY seq"))
          .containsExactly(
              "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15",
              "16");
      assertThat(
              catalogue
                  .database()
                  .rows(
                      "SELECT first_seq, last_seq FROM catalogue.load ORDER BY xmin::text::bigint"))
          .hasSize(8)
          .allMatch(range -> Long.parseLong(range.split("\\|")[1]) % 2 == 0);
    }
  }

  /** About half of twenty offers, with names that change now and then. */
  private static RowOutcome[] someRows(Random random) {
    List<RowOutcome> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      if (random.nextInt(3) > 0) {
        rows.add(
            row(
                i + 2,
                offer("A-%02d".formatted(i))
                    .with(OfferField.NAME, "Area " + random.nextInt(3))
                    .with(OfferField.CONTACT_NAME, random.nextBoolean() ? "Anna Bianchi" : null)));
      }
    }
    return rows.toArray(RowOutcome[]::new);
  }
}
