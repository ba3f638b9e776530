package it.census.writers.catalogue;

import it.census.model.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The catalogue as it stood at an instant, laid out in temporary tables and views beside the real
 * one until the transaction ends. The views are those of today, over the rows of then.
 *
 * @param connection whose transaction it is; it sees one state of the catalogue throughout
 * @param end everything before this instant counts
 * @param day by which everything that ages is judged where no publication of then is known
 */
public record AsOf(Connection connection, Instant end, LocalDate day) {

  /**
   * Lays everything out: {@code pg_temp.offer}, {@code offer_version}, {@code change}, {@code load}
   * and {@code showcase_offer}.
   *
   * @param settings of today, for a day of which no publication is known
   * @return the last run that published before; empty where there was none
   */
  public Optional<String> layOut(Settings settings) throws SQLException {
    versions();
    sources();
    Optional<String> run = publicSide(settings);
    view("offer", "catalogue.offer");
    view("offer_version", "catalogue.offer_version");
    view("showcase_offer", "showcase.offer");
    return run;
  }

  private void versions() throws SQLException {
    String columns =
        String.join(
            ", ",
            Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT column_name FROM information_schema.columns"
                    + " WHERE table_schema = 'catalogue' AND table_name = 'offer_current'"
                    + " ORDER BY ordinal_position"));
    temporary("load", "SELECT * FROM catalogue.load WHERE loaded_at < ?");
    temporary("change", "SELECT * FROM catalogue.change WHERE at < ?");
    temporary(
        "offer_current",
        """
        SELECT DISTINCT ON (offer_id) %1$s FROM (
          SELECT %1$s FROM catalogue.offer_current UNION ALL SELECT %1$s FROM catalogue.offer_past
        ) v
        WHERE valid_from < ? ORDER BY offer_id, version DESC
        """
            .formatted(columns));
    Sql.execute(
        connection,
        "CREATE TEMPORARY TABLE offer_past ON COMMIT DROP AS SELECT p.* FROM catalogue.offer_past p"
            + " JOIN pg_temp.offer_current c ON c.offer_id = p.offer_id AND p.version < c.version",
        "CREATE TEMPORARY VIEW offer_contact AS SELECT * FROM catalogue.offer_contact");
    // A source that was renamed since went by its former id; the first renaming since tells it.
    Sql.execute(
        connection,
        literal(
            """
            UPDATE pg_temp.offer_current c SET source_id = a.was
            FROM (
              SELECT DISTINCT ON (u.offer_id) u.offer_id,
                CASE WHEN l.loaded_at >= ? THEN a.source_id ELSE l.source_id END AS was
              FROM catalogue.adoption a
              JOIN catalogue.load l ON l.load_id = a.load_id
              CROSS JOIN LATERAL unnest(a.offer_ids) AS u (offer_id)
              WHERE l.loaded_at >= ? OR l.undone_at >= ?
              ORDER BY u.offer_id, a.load_id
            ) a
            WHERE a.offer_id = c.offer_id AND a.was <> c.source_id
            """));
    // As each was judged then.
    Sql.update(
        connection,
        """
        UPDATE pg_temp.offer_current c
        SET quality_score = j.quality_score, quality_tier = j.quality_tier, withheld = j.withheld
        FROM (
          SELECT DISTINCT ON (offer_id, version) * FROM catalogue.judged_before
          WHERE valid_to >= ? ORDER BY offer_id, version, valid_to
        ) j
        WHERE j.offer_id = c.offer_id AND j.version = c.version
        """,
        end);
  }

  private void sources() throws SQLException {
    // A load that was taken back later counted then.
    String counted = "l.loaded_at < ? AND (l.state = 'loaded' OR l.undone_at >= ?)";
    Sql.execute(
        connection,
        """
        CREATE TEMPORARY TABLE source ON COMMIT DROP AS
        SELECT s.source_id, s.name, max(l.loaded_at) AS last_full_load_at
        FROM (
          SELECT source_id, name FROM catalogue.source
          UNION ALL (
            SELECT DISTINCT ON (a.source_id) a.source_id, a.name FROM catalogue.adoption a
            WHERE NOT EXISTS (SELECT FROM catalogue.source s WHERE s.source_id = a.source_id)
            ORDER BY a.source_id, a.name IS NULL, a.load_id DESC)
        ) s
        LEFT JOIN catalogue.load l ON l.source_id = s.source_id AND l.completeness = 'full' AND %s
        GROUP BY s.source_id, s.name
        """
            .formatted(literal(counted)));
    Sql.execute(
        connection,
        """
        CREATE TEMPORARY TABLE offer_seen ON COMMIT DROP AS
        SELECT u.offer_id, max(l.loaded_at) AS seen_at
        FROM catalogue.load l
        JOIN catalogue.load_rows r ON r.load_id = l.load_id
        CROSS JOIN LATERAL unnest(r.offer_ids) AS u (offer_id)
        WHERE l.completeness = 'partial' AND %s
        GROUP BY u.offer_id
        """
            .formatted(literal(counted)));
  }

  /** What the public side depended on at the last publication before. */
  private Optional<String> publicSide(Settings settings) throws SQLException {
    Optional<String> run =
        Sql.first(
            connection,
            row -> row.getString(1),
            "SELECT run_id FROM catalogue.publication WHERE published_at < ?"
                + " ORDER BY published_at DESC, run_id DESC LIMIT 1",
            end);
    if (run.isPresent()) {
      String of = " WHERE p.run_id = " + Sql.literal(run.get());
      Sql.execute(
          connection,
          "CREATE TEMPORARY TABLE judgement ON COMMIT DROP AS SELECT p.* FROM"
              + " catalogue.publication p"
              + of,
          "CREATE TEMPORARY TABLE code ON COMMIT DROP AS SELECT l.key AS list, c.key AS code,"
              + " c.value AS attributes FROM catalogue.publication p,"
              + " LATERAL jsonb_each(p.codes) l, LATERAL jsonb_each(l.value) c"
              + of);
    } else {
      Sql.execute(
          connection,
          ("CREATE TEMPORARY TABLE judgement ON COMMIT DROP AS SELECT DATE '%s' AS reference_date,"
                  + " %d AS confirm_within_months, %s::numeric AS showcase_min_land_m2,"
                  + " %s::numeric AS showcase_min_building_m2")
              .formatted(
                  day,
                  settings.confirmWithinMonths(),
                  settings.showcaseMinLandM2().toPlainString(),
                  settings.showcaseMinBuildingM2().toPlainString()),
          "CREATE TEMPORARY VIEW code AS SELECT * FROM catalogue.code");
    }
    return run;
  }

  /** A view of today over the temporary tables. */
  private void view(String name, String of) throws SQLException {
    String definition =
        Sql.first(
                connection,
                row -> row.getString(1),
                "SELECT pg_get_viewdef(" + Sql.literal(of) + "::regclass)")
            .orElseThrow();
    Sql.execute(
        connection,
        "CREATE TEMPORARY VIEW " + name + " AS " + definition.replace("catalogue.", "pg_temp."));
  }

  private void temporary(String table, String select) throws SQLException {
    Sql.execute(
        connection, "CREATE TEMPORARY TABLE " + table + " ON COMMIT DROP AS " + literal(select));
  }

  /** A statement that makes a table takes no parameters. */
  private String literal(String sql) {
    return sql.replace("?", Sql.literal(end.toString()) + "::timestamptz");
  }
}
