package it.census.writers.catalogue;

import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A new version of offers whose content was changed in place, so that whoever follows the change
 * feed takes it over. The row it came from stays that of the version before.
 */
final class Renewal {

  private Renewal() {}

  /**
   * Opens the versions and appends to the feed.
   *
   * @param offers with the fields that changed; those the catalogue does not know are left out
   */
  static Optional<FeedRange> of(
      Connection connection, Load load, Instant at, Map<String, NavigableSet<String>> offers)
      throws SQLException {
    if (offers.isEmpty()) {
      return Optional.empty();
    }
    Sql.fill(
        connection,
        "renewed",
        "SELECT ''::text COLLATE \"C\" AS offer_id, 0 AS version, ''::text AS lifecycle,"
            + " '{}'::text[] AS changed_fields LIMIT 0");
    for (Map.Entry<String, NavigableSet<String>> offer : offers.entrySet()) {
      Sql.update(
          connection,
          "INSERT INTO renewed SELECT offer_id, version, lifecycle, ?"
              + " FROM catalogue.offer_current WHERE offer_id = ?",
          List.copyOf(offer.getValue()),
          offer.getKey());
    }
    openVersions(connection, load, at);
    return Succession.tell(
        connection,
        "SELECT offer_id, lifecycle, version + 1 AS version, changed_fields FROM renewed",
        Sql.number(connection, "SELECT count(*) FROM renewed"),
        at);
  }

  private static void openVersions(Connection connection, Load load, Instant at)
      throws SQLException {
    Succession.close(connection, "renewed", at, load);
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.offer_current (offer_id, source_id, version, lifecycle, content_hash,
          quality_score, quality_tier, withheld, valid_from, first_seen_at, last_seen_at, load_id,
          source_row, changed_fields, %s)
        SELECT o.offer_id, o.source_id, o.version + 1, o.lifecycle, o.content_hash,
          o.quality_score, o.quality_tier, o.withheld, ?, o.first_seen_at, o.last_seen_at, o.load_id,
          o.source_row, r.changed_fields, %s
        FROM renewed r
        JOIN catalogue.offer_past o ON o.offer_id = r.offer_id AND o.version = r.version
        """
            .formatted(
                OfferColumns.names(OfferColumns.VERSIONED),
                OfferColumns.names(OfferColumns.VERSIONED, "o")),
        at);
    Sql.execute(
        connection,
        """
        INSERT INTO catalogue.offer_contact (offer_id, version, %s)
        SELECT p.offer_id, p.version + 1, %s
        FROM renewed r
        JOIN catalogue.offer_contact p ON p.offer_id = r.offer_id AND p.version = r.version
        """
            .formatted(
                OfferColumns.names(OfferColumns.CONTACTS),
                OfferColumns.names(OfferColumns.CONTACTS, "p")));
  }
}
