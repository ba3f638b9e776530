package it.census.writers.catalogue;

import it.census.model.config.SourceDefinition.Completeness;
import it.census.model.report.SourceState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** What the catalogue knows about deliveries, runs and sources. */
public final class CatalogueStore {

  private static final String DELIVERY =
      "SELECT d.source_id, d.delivery_sha256, d.source_file, d.file_date, d.modified_at,"
          + " d.received_at, d.state, d.state_at, d.note FROM catalogue.delivery d ";

  private static final String LOAD =
      "SELECT l.load_id, l.run_id, l.source_id, l.delivery_sha256, l.source_file, l.loaded_at,"
          + " l.rules_version, l.completeness, d.file_date, d.modified_at"
          + " FROM catalogue.load l LEFT JOIN catalogue.delivery d"
          + " ON d.source_id = l.source_id AND d.delivery_sha256 = l.delivery_sha256 ";

  static final String RUN =
      "SELECT run_id, command, status, started_at, finished_at, reference_date, rules_version, note"
          + " FROM catalogue.run ";

  private final DataSource dataSource;

  public CatalogueStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What the catalogue holds of a source: nothing before its first load. */
  public Optional<LoadRecord> findLastLoad(String sourceId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return lastLoad(connection, sourceId);
    }
  }

  static Optional<LoadRecord> lastLoad(Connection connection, String sourceId) throws SQLException {
    return Sql.first(
        connection,
        CatalogueStore::load,
        LOAD + "JOIN catalogue.source s ON s.source_id = ? AND s.last_load_id = l.load_id",
        sourceId);
  }

  /** What the catalogue held of a source before one of its loads. */
  static Optional<LoadRecord> loadBefore(Connection connection, String sourceId, long loadId)
      throws SQLException {
    return Sql.first(
        connection,
        CatalogueStore::load,
        LOAD
            + "WHERE l.source_id = ? AND l.state = 'loaded' AND l.load_id < ?"
            + " ORDER BY l.load_id DESC LIMIT 1",
        sourceId,
        loadId);
  }

  /** Whether a load of these bytes under these rules was taken back. */
  public boolean isUndone(String sourceId, String sha256, String rulesVersion) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.number(
              connection,
              "SELECT count(*) FROM catalogue.load WHERE source_id = ? AND delivery_sha256 = ?"
                  + " AND rules_version = ? AND state = 'undone'",
              sourceId,
              sha256,
              rulesVersion)
          > 0;
    }
  }

  /** Deliveries whose SHA-256 begins like this, by source; all of them where it is whole. */
  public List<DeliveryRecord> findDeliveries(String sha256) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(
          connection,
          CatalogueStore::delivery,
          DELIVERY + "WHERE starts_with(d.delivery_sha256, ?) ORDER BY d.source_id, d.received_at",
          sha256);
    }
  }

  /** The load by which a held delivery was last judged: its counts and notices are found by it. */
  public Optional<LoadRecord> findHeldLoad(String sourceId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.first(
          connection,
          CatalogueStore::load,
          LOAD
              + "WHERE l.source_id = ? AND l.state = 'held' AND d.state = 'held'"
              + " ORDER BY l.load_id DESC LIMIT 1",
          sourceId);
    }
  }

  /** A delivery of a source by its bytes: discarded, held, loaded once. */
  public Optional<DeliveryRecord> findDelivery(String sourceId, String sha256) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.first(
          connection,
          CatalogueStore::delivery,
          DELIVERY + "WHERE d.source_id = ? AND d.delivery_sha256 = ?",
          sourceId,
          sha256);
    }
  }

  /** The delivery of a source that waits for a person. */
  public Optional<DeliveryRecord> findHeld(String sourceId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return held(connection, sourceId);
    }
  }

  /** The outcome that the run of a load recorded: what an unchanged delivery is told by. */
  public Optional<SourceOutcome> findOutcome(LoadRecord load) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return outcome(connection, load.runId(), load.sourceId());
    }
  }

  /** The latest outcome that a load tells about: of its own run, or of an unchanged night since. */
  public Optional<SourceOutcome> findLatestOutcome(LoadRecord load) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.first(
          connection,
          SourceOutcomeReader::read,
          "SELECT * FROM catalogue.run_source WHERE source_id = ? AND load_id = ?"
              + " ORDER BY run_id DESC LIMIT 1",
          load.sourceId(),
          load.id());
    }
  }

  /** The runs that told about a load, the latest first: its own, and unchanged nights since. */
  public List<String> runsThatToldOf(LoadRecord load) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(
          connection,
          row -> row.getString("run_id"),
          "SELECT run_id FROM catalogue.run_source WHERE source_id = ? AND load_id = ?"
              + " ORDER BY run_id DESC",
          load.sourceId(),
          load.id());
    }
  }

  static Optional<SourceOutcome> outcome(Connection connection, String runId, String sourceId)
      throws SQLException {
    return Sql.first(
        connection,
        SourceOutcomeReader::read,
        "SELECT * FROM catalogue.run_source WHERE run_id = ? AND source_id = ?",
        runId,
        sourceId);
  }

  /** The latest instant that the catalogue knows of: nothing new may be dated before it. */
  public Optional<Instant> findLatestInstant() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.first(
              connection,
              row -> Sql.findInstant(row, "latest"),
              "SELECT greatest((SELECT max(started_at) FROM catalogue.run),"
                  + " (SELECT max(loaded_at) FROM catalogue.load)) AS latest")
          .flatMap(Function.identity());
    }
  }

  /**
   * A run by which somebody decided something about a source, and which was cut off when the
   * catalogue knew it and the publications did not; no run has published it since.
   */
  public Optional<String> findCutOffDecision(String command, String sourceId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.first(
          connection,
          row -> row.getString(1),
          """
          SELECT r.run_id FROM catalogue.run r
          WHERE r.command = ? AND r.status = 'failed' AND EXISTS (
            SELECT FROM catalogue.ledger_entry e
            WHERE e.line::jsonb ->> 'run' = r.run_id AND e.line::jsonb ->> 'source' = ?
              AND NOT EXISTS (
                SELECT FROM catalogue.run other
                WHERE other.status IN ('completed', 'attention')
                  AND CASE WHEN other.published_entry IS NULL
                    THEN other.started_at > r.started_at
                    ELSE other.published_entry >= e.entry END
              )
          )
          ORDER BY r.started_at DESC LIMIT 1
          """,
          command,
          sourceId);
    }
  }

  /** Live offers of a source. */
  public long liveOffers(String sourceId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.first(
              connection,
              row -> row.getLong(1),
              "SELECT live_offers FROM catalogue.source WHERE source_id = ?",
              sourceId)
          .orElse(0L);
    }
  }

  /** The latest runs, the newest first. */
  public List<RunRecord> listRuns(int limit) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(connection, CatalogueStore::run, RUN + "ORDER BY run_id DESC LIMIT ?", limit);
    }
  }

  public Optional<RunRecord> findRun(String runId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.first(connection, CatalogueStore::run, RUN + "WHERE run_id = ?", runId);
    }
  }

  /** What a run did with each source, by source id. */
  public List<SourceOutcome> listOutcomes(String runId) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(
          connection,
          SourceOutcomeReader::read,
          "SELECT * FROM catalogue.run_source WHERE run_id = ? ORDER BY source_id",
          runId);
    }
  }

  /** Every source the catalogue ever worked on, by id. */
  public List<SourceOverview> listSources() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(
          connection,
          row -> overview(connection, row),
          """
          SELECT s.source_id, s.name, s.live_offers, last.state, last.run_id
          FROM catalogue.source s
          LEFT JOIN LATERAL (
            SELECT state, run_id FROM catalogue.run_source o
            WHERE o.source_id = s.source_id AND %s ORDER BY run_id DESC LIMIT 1
          ) last ON true
          ORDER BY s.source_id
          """
              .formatted(LeftAlone.not("o")));
    }
  }

  /** Forgets sources of which there is nothing but that somebody had their locks. */
  public void forgetEmptySources(Collection<String> ids) throws SQLException {
    Sql.transaction(
        dataSource,
        connection ->
            Sql.update(
                connection,
                "DELETE FROM catalogue.source WHERE source_id = ANY (?) AND last_load_id IS NULL"
                    + " AND live_offers = 0",
                List.copyOf(ids)));
  }

  private static SourceOverview overview(Connection connection, ResultSet row) throws SQLException {
    String id = row.getString("source_id");
    return new SourceOverview(
        id,
        Sql.findText(row, "name"),
        row.getLong("live_offers"),
        lastLoad(connection, id),
        held(connection, id),
        Sql.findText(row, "state").map(s -> SourceState.valueOf(s.toUpperCase(Locale.ROOT))),
        Sql.findText(row, "run_id"));
  }

  private static Optional<DeliveryRecord> held(Connection connection, String sourceId)
      throws SQLException {
    return Sql.first(
        connection,
        CatalogueStore::delivery,
        DELIVERY + "WHERE d.source_id = ? AND d.state = 'held'",
        sourceId);
  }

  private static LoadRecord load(ResultSet row) throws SQLException {
    return new LoadRecord(
        row.getLong("load_id"),
        row.getString("run_id"),
        row.getString("source_id"),
        row.getString("delivery_sha256"),
        row.getString("source_file"),
        Optional.ofNullable(row.getObject("file_date", LocalDate.class)),
        Sql.findInstant(row, "modified_at"),
        Sql.instant(row, "loaded_at"),
        row.getString("rules_version"),
        Completeness.valueOf(row.getString("completeness").toUpperCase(Locale.ROOT)));
  }

  private static DeliveryRecord delivery(ResultSet row) throws SQLException {
    return new DeliveryRecord(
        row.getString("source_id"),
        row.getString("delivery_sha256"),
        row.getString("source_file"),
        Optional.ofNullable(row.getObject("file_date", LocalDate.class)),
        Sql.findInstant(row, "modified_at"),
        Sql.instant(row, "received_at"),
        DeliveryRecord.State.of(row.getString("state")),
        Sql.instant(row, "state_at"),
        Sql.findText(row, "note"));
  }

  static RunRecord run(ResultSet row) throws SQLException {
    return new RunRecord(
        row.getString("run_id"),
        row.getString("command"),
        row.getString("status"),
        Sql.instant(row, "started_at"),
        Sql.findInstant(row, "finished_at"),
        row.getObject("reference_date", LocalDate.class),
        row.getString("rules_version"),
        Sql.findText(row, "note"));
  }
}
