package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.DeliveryFormat;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.RunReport;
import it.census.writers.archive.LedgerEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps the accounts of runs: that they began and ended, and what they did with each source. */
public final class RunLog {

  private final DataSource dataSource;

  public RunLog(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A run begins. */
  public void begin(
      String runId,
      String command,
      Instant started,
      LocalDate referenceDate,
      String rulesVersion,
      String by,
      Optional<String> note)
      throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      Sql.update(
          connection,
          """
          INSERT INTO catalogue.run (run_id, command, status, started_at, reference_date,
            rules_version, by_account, note)
          VALUES (?, ?, 'running', ?, ?, ?, ?, ?)
          """,
          runId,
          command,
          started,
          referenceDate,
          rulesVersion,
          by,
          note.orElse(null));
    }
  }

  /**
   * Notes as failed, without an end, the runs that the history calls running and whose process is
   * gone. A run says that it lives by {@link SourceLocks#announce} before it begins.
   *
   * @return their ids
   */
  public List<String> noteInterrupted() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(
          connection,
          row -> row.getString(1),
          """
          WITH unfinished AS MATERIALIZED (
            SELECT run_id FROM catalogue.run WHERE status = 'running'
          ), cut_off AS MATERIALIZED (
            SELECT run_id FROM unfinished
            WHERE pg_try_advisory_xact_lock(hashtextextended(? || run_id, 0))
          )
          UPDATE catalogue.run r SET status = 'failed' FROM cut_off c
          WHERE r.run_id = c.run_id AND r.status = 'running'
          RETURNING r.run_id
          """,
          RunPresence.KEY);
    }
  }

  /** A run has ended. */
  public void end(String runId, RunReport.Status status, Instant finished) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      Sql.update(
          connection,
          "UPDATE catalogue.run SET status = ?, finished_at = ? WHERE run_id = ?",
          status.key(),
          finished,
          runId);
    }
  }

  /** What a run did with a source without publishing: unchanged, failed or missing. */
  public void record(SourceOutcome outcome) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      write(connection, outcome);
    }
  }

  /** A delivery that could not be read or loaded; what is known of it from better days stays. */
  public void recordFailure(String sourceId, ReceivedDelivery delivery, Instant at)
      throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      writeDelivery(connection, sourceId, delivery, "failed", at);
    }
  }

  /**
   * Drops a held delivery for good.
   *
   * @param entry who decides it, and why
   * @return whether it was held
   */
  public boolean discard(LedgerEntry entry) throws SQLException {
    return Sql.transaction(
        dataSource,
        connection -> {
          boolean held = discard(connection, entry);
          if (held) {
            LedgerEntries.add(connection, entry);
          }
          return held;
        });
  }

  static boolean discard(Connection connection, LedgerEntry entry) throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE catalogue.delivery SET state = 'discarded', state_at = ?, note = ?
            WHERE source_id = ? AND delivery_sha256 = ? AND state = 'held'
            """,
            entry.at(),
            entry.note().orElse(null),
            entry.source(),
            entry.sha256())
        > 0;
  }

  static void write(Connection connection, SourceOutcome outcome) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM catalogue.run_source WHERE run_id = ? AND source_id = ?",
        outcome.runId(),
        outcome.sourceId());
    Optional<DeliveryDescription> delivery = outcome.delivery();
    Counts counts = outcome.counts();
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.run_source (run_id, source_id, name, state, reason_it, reason_en,
          load_id, source_file, delivery_sha256, format, charset, delimiter, bytes, rules_version,
          read, new, changed, unchanged, rejected, duplicate, withdrawn, blank, totals, headings,
          live_offers, corrections, columns, notices, set_aside)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?::jsonb, ?::jsonb, ?)
        """,
        outcome.runId(),
        outcome.sourceId(),
        outcome.name(),
        outcome.state().key(),
        outcome.reason().map(Bilingual::it).orElse(null),
        outcome.reason().map(Bilingual::en).orElse(null),
        outcome.loadId().orElse(null),
        delivery.map(DeliveryDescription::file).orElse(null),
        delivery.map(DeliveryDescription::sha256).orElse(null),
        delivery.flatMap(DeliveryDescription::format).map(DeliveryFormat::key).orElse(null),
        delivery.flatMap(DeliveryDescription::charset).orElse(null),
        delivery.flatMap(DeliveryDescription::delimiter).orElse(null),
        delivery.map(DeliveryDescription::bytes).orElse(null),
        outcome.rulesVersion().orElse(null),
        counts.read(),
        counts.fresh(),
        counts.changed(),
        counts.unchanged(),
        counts.rejected(),
        counts.duplicate(),
        counts.withdrawn(),
        counts.blank(),
        counts.totals(),
        counts.headings(),
        outcome.liveOffers(),
        outcome.corrections(),
        StoredJson.columns(outcome.columns()),
        StoredJson.notices(outcome.notices()),
        outcome.setAside());
  }

  static void writeDelivery(
      Connection connection, String sourceId, ReceivedDelivery delivery, String state, Instant at)
      throws SQLException {
    DeliveryDescription file = delivery.description();
    Sql.update(
        connection,
        """
        INSERT INTO catalogue.delivery (source_id, delivery_sha256, source_file, format, charset,
          delimiter, bytes, file_date, modified_at, received_at, state, state_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (source_id, delivery_sha256) DO UPDATE SET source_file = excluded.source_file,
          format = excluded.format, charset = excluded.charset, delimiter = excluded.delimiter,
          file_date = excluded.file_date, modified_at = excluded.modified_at,
          received_at = excluded.received_at, state = excluded.state, state_at = excluded.state_at
        WHERE excluded.state <> 'failed' OR delivery.state IN ('failed', 'superseded')
        """,
        sourceId,
        file.sha256(),
        file.file(),
        file.format().map(DeliveryFormat::key).orElse(null),
        file.charset().orElse(null),
        file.delimiter().orElse(null),
        file.bytes(),
        delivery.fileDate().orElse(null),
        delivery.modifiedAt().orElse(null),
        delivery.receivedAt(),
        state,
        at);
  }
}
