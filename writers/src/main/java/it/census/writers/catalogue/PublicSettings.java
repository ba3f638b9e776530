package it.census.writers.catalogue;

import it.census.model.config.CodeList;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What the public view depends on besides the offers themselves: which statuses are shown, the day
 * by which things age, and the smallest sizes shown. Kept in the database, so that the view, the
 * showcase and the open data agree.
 */
public final class PublicSettings {

  private final DataSource dataSource;

  public PublicSettings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Renews everything in one transaction; called by every publication. */
  public void renew(String runId, LocalDate referenceDate, Settings settings, Vocabulary vocabulary)
      throws SQLException {
    Sql.transaction(
        dataSource,
        connection -> {
          renewCodes(connection, vocabulary);
          renewJudgement(connection, runId, referenceDate, settings);
          noteWhatIsPublished(connection, runId);
          return remember(connection);
        });
  }

  /** Whatever is written from now on knows so much at least. */
  private static void noteWhatIsPublished(Connection connection, String runId) throws SQLException {
    Sql.update(
        connection,
        "UPDATE catalogue.run SET published_entry = (SELECT last_entry FROM"
            + " catalogue.feed_position) WHERE run_id = ?",
        runId);
  }

  private static void renewJudgement(
      Connection connection, String runId, LocalDate referenceDate, Settings settings)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.judgement (run_id, reference_date, confirm_within_months,
          showcase_min_land_m2, showcase_min_building_m2)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (only_row) DO UPDATE SET run_id = excluded.run_id,
          reference_date = excluded.reference_date,
          confirm_within_months = excluded.confirm_within_months,
          showcase_min_land_m2 = excluded.showcase_min_land_m2,
          showcase_min_building_m2 = excluded.showcase_min_building_m2
        """,
        runId,
        referenceDate,
        settings.confirmWithinMonths(),
        settings.showcaseMinLandM2(),
        settings.showcaseMinBuildingM2());
  }

  /** For those who ask one day how things stood: see {@link AsOf}. */
  private static long remember(Connection connection) throws SQLException {
    return Sql.update(
        connection,
        """
        INSERT INTO catalogue.publication (run_id, published_at, reference_date,
          confirm_within_months, showcase_min_land_m2, showcase_min_building_m2, codes)
        SELECT j.run_id, coalesce(r.started_at, now()), j.reference_date, j.confirm_within_months,
          j.showcase_min_land_m2, j.showcase_min_building_m2, coalesce((
            SELECT jsonb_object_agg(list, codes) FROM (
              SELECT list, jsonb_object_agg(code, attributes) AS codes FROM catalogue.code
              WHERE list IN ('offer_status', 'offer_kind') GROUP BY list) l), '{}')
        FROM catalogue.judgement j LEFT JOIN catalogue.run r ON r.run_id = j.run_id
        ON CONFLICT (run_id) DO UPDATE SET published_at = excluded.published_at,
          reference_date = excluded.reference_date,
          confirm_within_months = excluded.confirm_within_months,
          showcase_min_land_m2 = excluded.showcase_min_land_m2,
          showcase_min_building_m2 = excluded.showcase_min_building_m2, codes = excluded.codes
        """);
  }

  private static void renewCodes(Connection connection, Vocabulary vocabulary) throws SQLException {
    List<String> lists = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<String> italian = new ArrayList<>();
    List<String> english = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    for (CodeList list : new TreeMap<>(vocabulary.codeLists()).values()) {
      for (CodeList.Entry entry : list.entries()) {
        lists.add(list.name());
        codes.add(entry.code());
        italian.add(entry.label().it());
        english.add(entry.label().en());
        attributes.add(StoredJson.object(entry.attributes()));
      }
    }
    // Two processes may publish at once; readers are not kept waiting.
    Sql.execute(
        connection,
        "LOCK TABLE catalogue.code IN SHARE ROW EXCLUSIVE MODE",
        "DELETE FROM catalogue.code");
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.code (list, code, position, label_it, label_en, attributes)
        SELECT list, code, row_number() OVER (PARTITION BY list ORDER BY nr), it, en,
          attributes::jsonb
        FROM unnest(?, ?, ?, ?, ?) WITH ORDINALITY AS u (list, code, it, en, attributes, nr)
        """,
        lists,
        codes,
        italian,
        english,
        attributes);
  }
}
