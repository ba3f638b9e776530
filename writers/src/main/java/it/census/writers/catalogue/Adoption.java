package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A renamed feed takes its offers along, with the first load under its new id. */
final class Adoption {

  private Adoption() {}

  /** Makes the offers of former sources those of a load's source; the former ones are no more. */
  static void adopt(Connection connection, Load load, List<String> former) throws SQLException {
    if (former.isEmpty()
        || Sql.update(
                connection,
                """
                INSERT INTO catalogue.adoption (load_id, source_id, name, fencing_number,
                  last_load_id, last_full_load_at, offer_ids)
                SELECT ?, s.source_id, s.name, s.fencing_number, s.last_load_id,
                  s.last_full_load_at, ARRAY(SELECT o.offer_id FROM catalogue.offer_current o
                    WHERE o.source_id = s.source_id ORDER BY o.offer_id)
                FROM catalogue.source s WHERE s.source_id = ANY (?)
                """,
                load.id(),
                former)
            == 0) {
      return;
    }
    Sql.update(
        connection,
        "UPDATE catalogue.offer_current SET source_id = ? WHERE source_id = ANY (?)",
        load.sourceId(),
        former);
    Sql.update(
        connection,
        """
        WITH former AS (
          DELETE FROM catalogue.source WHERE source_id = ANY (?)
          RETURNING live_offers, last_full_load_at
        )
        UPDATE catalogue.source s
        SET live_offers = s.live_offers + f.live,
          last_full_load_at = greatest(s.last_full_load_at, f.seen)
        FROM (SELECT sum(live_offers) AS live, max(last_full_load_at) AS seen FROM former) f
        WHERE s.source_id = ?
        """,
        former,
        load.sourceId());
  }

  /**
   * Gives back what a load took along: the former sources are there again, with their offers as
   * they have been restored.
   */
  static void takeBack(Connection connection, long loadId) throws SQLException {
    long taken =
        Sql.update(
            connection,
            """
            INSERT INTO catalogue.source AS s (source_id, name, fencing_number, last_load_id,
              last_full_load_at)
            SELECT source_id, name, fencing_number, last_load_id, last_full_load_at
            FROM catalogue.adoption WHERE load_id = ?
            ON CONFLICT (source_id) DO UPDATE SET name = coalesce(s.name, excluded.name),
              last_load_id = coalesce(s.last_load_id, excluded.last_load_id),
              last_full_load_at = greatest(s.last_full_load_at, excluded.last_full_load_at)
            """,
            loadId);
    if (taken == 0) {
      return;
    }
    Sql.update(
        connection,
        """
        UPDATE catalogue.offer_current o SET source_id = a.source_id
        FROM catalogue.adoption a
        WHERE a.load_id = ? AND o.offer_id = ANY (a.offer_ids) AND o.source_id <> a.source_id
        """,
        loadId);
    Sql.update(
        connection,
        """
        UPDATE catalogue.source s SET live_offers = (
          SELECT count(*) FROM catalogue.offer_current o
          WHERE o.source_id = s.source_id AND o.lifecycle = 'live')
        WHERE s.source_id IN (SELECT source_id FROM catalogue.adoption WHERE load_id = ?)
        """,
        loadId);
  }
}
