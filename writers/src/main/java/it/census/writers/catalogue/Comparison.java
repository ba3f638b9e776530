package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What a staged delivery means for the offers of its source. Rows are compared by key and hash;
 * only those that differ are looked at field by field. Two temporary tables tell the details until
 * the transaction ends:
 *
 * <ul>
 *   <li>{@code difference}: an entry for each offer that is {@code new}, {@code changed}, {@code
 *       missing} from the delivery, or {@code rejudged} (same content, other quality); {@code
 *       staged} is the physical place of its staged row, by which it is fetched without an index;
 *   <li>{@code replaced}: an entry for each offer that gets a new version, with the fields that
 *       changed.
 * </ul>
 *
 * @param firstOfSource whether the catalogue holds nothing of the source: every staged row is new,
 *     and {@code difference} is empty
 * @param fresh offers the catalogue did not know
 * @param changed offers with another content, or back from withdrawal
 * @param back those of them that are back from withdrawal
 * @param unchanged offers as before
 * @param withdrawn live offers that a full delivery holds in no row
 */
record Comparison(
    boolean firstOfSource, long fresh, long changed, long back, long unchanged, long withdrawn) {

  /** Compares; the staging must not change afterwards. */
  static Comparison make(Connection connection, StagingTables tables, PublishRequest request)
      throws SQLException {
    String source = Sql.literal(request.load().sourceId());
    boolean first =
        Sql.number(
                connection,
                "SELECT count(*) FROM (SELECT FROM catalogue.offer_current WHERE source_id = "
                    + source
                    + " LIMIT 1) any_offer")
            == 0;
    Sql.fill(connection, "difference", difference(tables, source, request.isFull(), first));
    if (request.staged().rejected() > 0) {
      // An offer that is live stays live when its row is rejected.
      Sql.execute(
          connection,
          "DELETE FROM difference d USING "
              + tables.rejected()
              + " r WHERE r.offer_id = d.offer_id AND d.fate = 'missing'");
    }
    Sql.execute(connection, "ANALYZE difference");
    Sql.fill(connection, "replaced", replaced(tables));
    forgiveEqualRows(connection);
    return count(connection, request, first);
  }

  private static Comparison count(Connection connection, PublishRequest request, boolean first)
      throws SQLException {
    Map<String, Long> fates = new HashMap<>();
    Sql.list(
            connection,
            row -> Map.entry(row.getString(1), row.getLong(2)),
            "SELECT fate, count(*) FROM difference GROUP BY fate")
        .forEach(e -> fates.put(e.getKey(), e.getValue()));
    long usable = request.staged().usable();
    long fresh = first ? usable : fates.getOrDefault("new", 0L);
    long changed = fates.getOrDefault("changed", 0L);
    long back =
        Sql.number(
            connection, "SELECT count(*) FROM replaced WHERE lifecycle_before = 'withdrawn'");
    return new Comparison(
        first, fresh, changed, back, usable - fresh - changed, fates.getOrDefault("missing", 0L));
  }

  private static String difference(
      StagingTables tables, String source, boolean full, boolean first) {
    return """
    SELECT coalesce(s.offer_id, c.offer_id) AS offer_id, s.ctid AS staged,
      CASE
        WHEN c.offer_id IS NULL THEN 'new'
        WHEN s.offer_id IS NULL THEN 'missing'
        WHEN c.content_hash <> s.content_hash OR c.lifecycle = 'withdrawn' THEN 'changed'
        ELSE 'rejudged'
      END AS fate
    FROM %s s
    %s JOIN (
      SELECT offer_id, lifecycle, content_hash, quality_score, quality_tier, withheld
      FROM catalogue.offer_current WHERE source_id = %s
    ) c ON c.offer_id = s.offer_id
    WHERE CASE
        WHEN c.offer_id IS NULL THEN true
        WHEN s.offer_id IS NULL THEN c.lifecycle = 'live'
        ELSE c.content_hash <> s.content_hash
          OR c.lifecycle = 'withdrawn'
          OR c.quality_score <> s.quality_score
          OR c.quality_tier <> s.quality_tier
          OR c.withheld IS DISTINCT FROM s.withheld
      END
    %s
    """
        .formatted(tables.offers(), full ? "FULL" : "LEFT", source, first ? "LIMIT 0" : "");
  }

  private static String replaced(StagingTables tables) {
    return """
    SELECT d.offer_id, d.staged, c.version, c.first_seen_at, c.lifecycle AS lifecycle_before,
      'live' AS lifecycle, NULL::timestamptz AS last_seen_at,
      %s
        || CASE WHEN c.lifecycle = 'withdrawn' THEN ARRAY['lifecycle'] ELSE '{}' END
        AS changed_fields
    FROM difference d
    JOIN %s s ON s.ctid = d.staged
    JOIN catalogue.offer_current c ON c.offer_id = d.offer_id
    LEFT JOIN catalogue.offer_contact p ON p.offer_id = c.offer_id AND p.version = c.version
    WHERE d.fate = 'changed'
    """
        .formatted(OfferColumns.changedFields("c", "p", "s"), tables.offers());
  }

  /**
   * Another hash and not one other field: the way of hashing has changed, the offer has not. Such
   * offers take over the hash and count as unchanged.
   */
  private static void forgiveEqualRows(Connection connection) throws SQLException {
    long equal =
        Sql.update(
            connection,
            """
            UPDATE difference d SET fate = 'rejudged' FROM replaced r
            WHERE r.offer_id = d.offer_id AND r.changed_fields = '{}'
            """);
    if (equal > 0) {
      Sql.update(connection, "DELETE FROM replaced WHERE changed_fields = '{}'");
    }
  }
}
