package it.census.writers.catalogue;

import it.census.model.Severity;
import it.census.model.report.SourceState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads what a monitoring system asks for, in a few statements however often it asks. */
public final class FiguresReader {

  private static final String SOURCES =
      """
      SELECT s.source_id, s.live_offers,
        EXISTS (SELECT FROM catalogue.delivery d
          WHERE d.source_id = s.source_id AND d.state = 'held') AS held,
        (SELECT min(l.loaded_at) FROM catalogue.load l
          WHERE l.source_id = s.source_id AND l.delivery_sha256 = now.delivery_sha256
            AND l.load_id > coalesce((SELECT max(o.load_id) FROM catalogue.load o
              WHERE o.source_id = s.source_id AND o.load_id < now.load_id AND o.state = 'loaded'
                AND o.delivery_sha256 <> now.delivery_sha256), 0)) AS delivered_at,
        last.state, last.read, last.new, last.changed, last.unchanged, last.rejected,
        last.duplicate, last.withdrawn, last.blank, last.totals, last.headings,
        last.errors, last.warnings, last.infos
      FROM catalogue.source s
      LEFT JOIN catalogue.load now ON now.load_id = s.last_load_id
      LEFT JOIN LATERAL (
        SELECT o.*, n.errors, n.warnings, n.infos FROM catalogue.run_source o,
          LATERAL (SELECT
            sum((item ->> 'count')::bigint) FILTER (WHERE item ->> 'severity' = 'ERROR') AS errors,
            sum((item ->> 'count')::bigint) FILTER (WHERE item ->> 'severity' = 'WARNING') AS warnings,
            sum((item ->> 'count')::bigint) FILTER (WHERE item ->> 'severity' = 'INFO') AS infos
            FROM jsonb_array_elements(o.notices) item) n
        WHERE o.source_id = s.source_id AND %s ORDER BY o.run_id DESC LIMIT 1
      ) last ON true
      ORDER BY s.source_id
      """
          .formatted(LeftAlone.not("o"));

  private final DataSource dataSource;

  /**
   * @param dataSource gives connections that give up soon, so that nobody who asks waits long
   */
  public FiguresReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The numbers of this moment. */
  public CensusFigures read() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return new CensusFigures(
          Sql.first(
              connection,
              CatalogueStore::run,
              CatalogueStore.RUN + "WHERE command = 'run' ORDER BY run_id DESC LIMIT 1"),
          lastDone(connection),
          Sql.list(connection, FiguresReader::source, SOURCES));
    }
  }

  /** When the last run over all sources began that came to its end. */
  public Optional<Instant> lastDone() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return lastDone(connection);
    }
  }

  private static Optional<Instant> lastDone(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        row -> Sql.instant(row, "started_at"),
        "SELECT started_at FROM catalogue.run WHERE command = 'run'"
            + " AND status IN ('completed', 'attention') ORDER BY started_at DESC LIMIT 1");
  }

  private static SourceFigures source(ResultSet row) throws SQLException {
    Map<Severity, Long> notices = new EnumMap<>(Severity.class);
    notices.put(Severity.ERROR, row.getLong("errors"));
    notices.put(Severity.WARNING, row.getLong("warnings"));
    notices.put(Severity.INFO, row.getLong("infos"));
    return new SourceFigures(
        row.getString("source_id"),
        row.getLong("live_offers"),
        row.getBoolean("held"),
        Sql.findInstant(row, "delivered_at"),
        Sql.findText(row, "state").map(s -> SourceState.valueOf(s.toUpperCase(Locale.ROOT))),
        SourceOutcomeReader.counts(row),
        notices);
  }
}
