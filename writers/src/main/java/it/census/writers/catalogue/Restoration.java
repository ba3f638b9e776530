package it.census.writers.catalogue;

import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings the offers of a source back to what they were before one of its loads. A temporary table
 * {@code restored} tells which get a new version: {@code origin} is the version whose content it
 * takes, {@code before} the version that was true then, 0 where there was none.
 */
final class Restoration {

  private static final String FIELDS = OfferColumns.names(OfferColumns.VERSIONED);
  private static final String CONTACTS = OfferColumns.names(OfferColumns.CONTACTS);

  private final Connection connection;
  private final Load load;
  private final Instant at;

  Restoration(Connection connection, Load load, Instant at) {
    this.connection = connection;
    this.load = load;
    this.at = at;
  }

  /**
   * How far it went.
   *
   * @param restored offers that are live again as they were
   * @param withdrawn offers that were not there before, or were withdrawn
   */
  record Extent(long restored, long withdrawn) {}

  /** Closes and opens versions. */
  Extent restore(long loadId) throws SQLException {
    find(loadId);
    Succession.close(connection, "restored", at, load);
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.offer_current (offer_id, source_id, version, lifecycle, content_hash,
          quality_score, quality_tier, withheld, valid_from, first_seen_at, last_seen_at, load_id,
          source_row, changed_fields, %s)
        SELECT o.offer_id, o.source_id, r.version + 1, r.lifecycle, o.content_hash,
          o.quality_score, o.quality_tier, o.withheld, ?, o.first_seen_at, r.last_seen_at,
          CASE WHEN r.before = 0 THEN ? ELSE o.load_id END,
          CASE WHEN r.lifecycle = 'live' THEN o.source_row END, r.changed_fields, %s
        FROM restored r
        JOIN catalogue.offer_past o ON o.offer_id = r.offer_id AND o.version = r.origin
        """
            .formatted(FIELDS, OfferColumns.names(OfferColumns.VERSIONED, "o")),
        at,
        load.id());
    Sql.execute(
        connection,
        """
        INSERT INTO catalogue.offer_contact (offer_id, version, %s)
        SELECT p.offer_id, r.version + 1, %s
        FROM restored r
        JOIN catalogue.offer_contact p ON p.offer_id = r.offer_id AND p.version = r.origin
        """
            .formatted(CONTACTS, OfferColumns.names(OfferColumns.CONTACTS, "p")));
    return new Extent(count("live"), count("withdrawn"));
  }

  private void find(long loadId) throws SQLException {
    String source = Sql.literal(load.sourceId());
    Sql.fill(
        connection,
        "restored",
        """
        WITH touched AS (
          SELECT c.offer_id, min(c.version) - 1 AS before
          FROM catalogue.change c
          JOIN catalogue.offer_current o ON o.offer_id = c.offer_id AND o.source_id = %1$s
          WHERE c.seq > (
            SELECT coalesce(first_seq - 1, feed_after) FROM catalogue.load WHERE load_id = %2$d)
          GROUP BY c.offer_id
        )
        SELECT t.offer_id, t.before, c.version,
          CASE WHEN t.before = 0 THEN c.version ELSE t.before END AS origin,
          CASE WHEN t.before = 0 THEN 'withdrawn' ELSE x.lifecycle END AS lifecycle,
          CASE
            WHEN t.before = 0 THEN greatest(c.valid_from, f.last_full_load_at, s.seen_at)
            ELSE x.last_seen_at
          END AS last_seen_at,
          CASE WHEN t.before = 0 THEN '{}' ELSE %3$s END
            || CASE WHEN c.lifecycle <> CASE WHEN t.before = 0 THEN 'withdrawn' ELSE x.lifecycle END
                 THEN ARRAY['lifecycle'] ELSE '{}' END AS changed_fields
        FROM touched t
        JOIN catalogue.offer_current c ON c.offer_id = t.offer_id
        LEFT JOIN catalogue.offer_contact p ON p.offer_id = c.offer_id AND p.version = c.version
        LEFT JOIN (
          SELECT o.*, q.contact_name, q.contact_email, q.contact_phone
          FROM catalogue.offer_past o
          LEFT JOIN catalogue.offer_contact q ON q.offer_id = o.offer_id AND q.version = o.version
        ) x ON x.offer_id = t.offer_id AND x.version = t.before
        LEFT JOIN catalogue.source f ON f.source_id = c.source_id
        LEFT JOIN catalogue.offer_seen s ON s.offer_id = c.offer_id
        """
            .formatted(source, loadId, OfferColumns.changedFields("c", "p", "x")));
    Sql.execute(connection, "DELETE FROM restored WHERE changed_fields = '{}'");
  }

  /** Offers of which only the judgement changed are judged as before. */
  void restoreJudgement(long loadId) throws SQLException {
    Sql.update(
        connection,
        """
        WITH judged AS (
          SELECT j.* FROM catalogue.judged_before j
          JOIN catalogue.offer_current c ON c.offer_id = j.offer_id AND c.version = j.version
          WHERE j.load_id = ?
        ), kept AS (
          INSERT INTO catalogue.judged_before (offer_id, version, valid_to, load_id, quality_score,
            quality_tier, withheld)
          SELECT c.offer_id, c.version, ?, ?, c.quality_score, c.quality_tier, c.withheld
          FROM judged j JOIN catalogue.offer_current c ON c.offer_id = j.offer_id
        )
        UPDATE catalogue.offer_current c
        SET quality_score = j.quality_score, quality_tier = j.quality_tier, withheld = j.withheld
        FROM judged j WHERE c.offer_id = j.offer_id
        """,
        loadId,
        at,
        load.id());
  }

  /** After a partial delivery: its offers were last seen in the one before. */
  void restoreSeen(long loadId) throws SQLException {
    Sql.update(
        connection,
        """
        WITH gone AS (
          DELETE FROM catalogue.offer_seen s USING catalogue.load l, catalogue.offer_current o
          WHERE l.load_id = ? AND l.completeness = 'partial' AND s.seen_at = l.loaded_at
            AND o.offer_id = s.offer_id AND o.source_id = l.source_id
          RETURNING s.offer_id
        )
        INSERT INTO catalogue.offer_seen (offer_id, seen_at)
        SELECT u.offer_id, max(l.loaded_at)
        FROM catalogue.load l
        JOIN catalogue.load_rows r ON r.load_id = l.load_id
        CROSS JOIN LATERAL unnest(r.offer_ids) AS u (offer_id)
        JOIN gone g ON g.offer_id = u.offer_id
        WHERE l.source_id = ? AND l.completeness = 'partial' AND l.state = 'loaded'
          AND l.load_id < ?
        GROUP BY u.offer_id
        ON CONFLICT (offer_id) DO UPDATE SET seen_at = excluded.seen_at
        """,
        loadId,
        load.sourceId(),
        loadId);
  }

  Optional<FeedRange> appendChanges(Extent extent) throws SQLException {
    return Succession.tell(
        connection,
        "SELECT offer_id, lifecycle, version + 1 AS version, changed_fields FROM restored",
        extent.restored() + extent.withdrawn(),
        at);
  }

  private long count(String lifecycle) throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM restored WHERE lifecycle = ?", lifecycle);
  }
}
