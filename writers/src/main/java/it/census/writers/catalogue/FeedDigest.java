package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the change feed tells its consumers up to a position, in a few digits: every change with the
 * version it names, as it was when it was written. Two feeds of one digest are equal there.
 *
 * @param changes how many
 * @param sum of their hashes, each over its {@code seq} too, so that the order needs no sorting
 */
record FeedDigest(long changes, String sum) {

  /** When a version ends is told by the change that ends it. */
  private static final String TOLD =
      "SELECT string_agg('v.' || quote_ident(column_name), ', ' ORDER BY ordinal_position)"
          + " FROM information_schema.columns WHERE table_schema = 'catalogue'"
          + " AND table_name = 'offer_version' AND column_name <> 'valid_to'";

  static FeedDigest of(Connection connection, long upTo) throws SQLException {
    String told = Sql.first(connection, row -> row.getString(1), TOLD).orElseThrow();
    return Sql.first(
            connection,
            row -> new FeedDigest(row.getLong(1), row.getString(2)),
            """
            SELECT count(*),
              coalesce(sum(hashtextextended(c::text || ROW(%s)::text, 0)::numeric), 0)::text
            FROM catalogue.change c
            LEFT JOIN catalogue.offer_version v
              ON v.offer_id = c.offer_id AND v.version = c.version
            WHERE c.seq <= ?
            """
                .formatted(told),
            upTo)
        .orElseThrow();
  }
}
