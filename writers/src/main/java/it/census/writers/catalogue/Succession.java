package it.census.writers.catalogue;

import it.census.writers.catalogue.PublishResult.FeedRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How versions follow each other, whoever changes the catalogue: those that are over become past,
 * and those that are new are told by the change feed, without a gap and in the order of offers.
 */
final class Succession {

  private Succession() {}

  /**
   * The instant of what is about to be done with a source, whose row is locked: the one asked for,
   * unless a run that began later has been quicker. Versions of a source then follow each other in
   * time as they do in number, and the feed does not go back either.
   *
   * @param sources the source, and what it was called
   * @param replay whether it has been done before, at the instant that is asked for
   */
  static Instant instant(Connection connection, List<String> sources, Instant asked, boolean replay)
      throws SQLException {
    return Sql.first(
            connection,
            row -> Sql.instant(row, "at"),
            """
            SELECT greatest(?::timestamptz,
              (SELECT max(loaded_at) + interval '1 microsecond' FROM catalogue.load
                WHERE source_id = ANY (?)),
              (SELECT at FROM catalogue.change WHERE NOT ? ORDER BY seq DESC LIMIT 1)) AS at
            """,
            asked,
            sources,
            replay)
        .orElseThrow();
  }

  /**
   * Puts the present versions of some offers to the past.
   *
   * @param offers temporary table with their {@code offer_id}
   */
  static void close(Connection connection, String offers, Instant at, Load load)
      throws SQLException {
    Sql.update(
        connection,
        """
        WITH closed AS (
          DELETE FROM catalogue.offer_current c USING %s r
          WHERE c.offer_id = r.offer_id RETURNING c.*
        )
        INSERT INTO catalogue.offer_past SELECT ?, ?, closed.* FROM closed
        """
            .formatted(offers),
        at,
        load.id());
  }

  /**
   * Appends new versions to the feed, whose instants do not go back: what came before an instant is
   * a beginning of it. Who was overtaken while the versions were written is told at the instant of
   * the other one.
   *
   * @param versions query for their {@code offer_id, lifecycle, version, changed_fields}
   * @param count how many these are
   * @return the part of the feed this takes; empty where there are none
   */
  static Optional<FeedRange> tell(Connection connection, String versions, long count, Instant at)
      throws SQLException {
    if (count == 0) {
      return Optional.empty();
    }
    long last =
        Sql.number(
            connection,
            "UPDATE catalogue.feed_position SET last_seq = last_seq + ? RETURNING last_seq",
            count);
    long written =
        Sql.update(
            connection,
            """
            INSERT INTO catalogue.change (seq, offer_id, operation, version, changed_fields, at)
            SELECT ? + row_number() OVER (ORDER BY offer_id), offer_id,
              CASE lifecycle WHEN 'live' THEN 'upsert' ELSE 'withdraw' END, version,
              changed_fields, greatest(?, (SELECT at FROM catalogue.change ORDER BY seq DESC LIMIT 1))
            FROM (%s) told
            """
                .formatted(versions),
            last - count,
            at);
    if (written != count) {
      throw new IllegalStateException(written + " changes written, " + count + " counted");
    }
    return Optional.of(new FeedRange(last - count + 1, last));
  }
}
