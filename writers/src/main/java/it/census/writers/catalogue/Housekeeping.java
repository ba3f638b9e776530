package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Forgets what nobody needs to go back, in small transactions beside whatever is at work. Versions,
 * the change feed, loads, the ledger and the settings of publications stay for ever, and so do the
 * accounts of runs that loaded something: they tell who made a version, and from which columns.
 */
public final class Housekeeping {

  /** Rows of one transaction: it holds locks on these for a moment only. */
  private static final int BATCH = 2_000;

  private static final List<String> REMARKS = List.of("notice", "corrected_row", "rejected_row");

  /**
   * Superseded loads before an instant. What the catalogue holds of a source is told again every
   * night, after an undo also what it held before; a held delivery waits for a person.
   */
  private static final String OLD_LOADS =
      """
      SELECT l.load_id FROM catalogue.load l
      JOIN catalogue.source s ON s.source_id = l.source_id
      WHERE l.loaded_at < ?
        AND l.load_id IS DISTINCT FROM s.last_load_id
        AND l.load_id NOT IN (
          SELECT b.load_id FROM catalogue.load b
          WHERE b.source_id = l.source_id AND b.state = 'loaded' AND b.load_id < s.last_load_id
          ORDER BY b.load_id DESC LIMIT 1)
        AND NOT (l.state = 'held' AND EXISTS (
          SELECT FROM catalogue.delivery d
          WHERE d.source_id = l.source_id AND d.delivery_sha256 = l.delivery_sha256
            AND d.state = 'held'))
      """;

  /** Records of the batch framework, those that others refer to last. */
  private static final List<String> BATCH_RECORDS =
      List.of(
          "batch_step_execution_context WHERE step_execution_id IN (SELECT step_execution_id"
              + " FROM batch.batch_step_execution WHERE job_execution_id = ANY (%1$s))",
          "batch_step_execution WHERE job_execution_id = ANY (%1$s)",
          "batch_job_execution_context WHERE job_execution_id = ANY (%1$s)",
          "batch_job_execution_params WHERE job_execution_id = ANY (%1$s)");

  private final DataSource dataSource;

  public Housekeeping(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Removes notices, corrections and refused rows of superseded loads, but for those of versions
   * that are true today. They are still in the files of their run, as long as these are kept.
   *
   * @return how many
   */
  public long forgetRemarks(Instant before) throws SQLException {
    if (noLoadIsOld(before)) {
      return 0;
    }
    long forgotten = 0;
    for (String table : REMARKS) {
      forgotten +=
          inBatches(
              """
              DELETE FROM catalogue.%1$s WHERE ctid = ANY (ARRAY(
                SELECT r.ctid FROM catalogue.%1$s r
                WHERE r.load_id IN (%2$s) AND NOT EXISTS (
                  SELECT FROM catalogue.offer_current o
                  WHERE o.offer_id = r.offer_id AND o.load_id = r.load_id)
                LIMIT %3$d))
              """
                  .formatted(table, OLD_LOADS, BATCH),
              before);
    }
    return forgotten;
  }

  /** Asked first: on most nights nothing of the largest tables has to be looked through. */
  private boolean noLoadIsOld(Instant before) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.list(connection, row -> row.getLong(1), OLD_LOADS + " LIMIT 1", before).isEmpty();
    }
  }

  /**
   * Removes the accounts of runs that loaded nothing, apart from the last of each source, and the
   * records of the batch framework.
   *
   * @return how many
   */
  public long forgetRuns(Instant before) throws SQLException {
    long forgotten =
        inBatches(
            """
            DELETE FROM catalogue.run_source WHERE ctid = ANY (ARRAY(
              SELECT o.ctid FROM catalogue.run_source o
              JOIN catalogue.run r ON r.run_id = o.run_id
              WHERE r.started_at < ? AND r.status <> 'running'
                AND NOT EXISTS (
                  SELECT FROM catalogue.load l
                  WHERE l.run_id = o.run_id AND l.source_id = o.source_id)
                AND EXISTS (
                  SELECT FROM catalogue.run_source later
                  WHERE later.source_id = o.source_id AND later.run_id > o.run_id
                    AND %s)
              LIMIT %d))
            """
                .formatted(LeftAlone.not("later"), BATCH),
            before);
    forgotten +=
        inBatches(
            """
            DELETE FROM catalogue.run WHERE ctid = ANY (ARRAY(
              SELECT r.ctid FROM catalogue.run r
              WHERE r.started_at < ? AND r.status <> 'running'
                AND NOT EXISTS (SELECT FROM catalogue.run_source o WHERE o.run_id = r.run_id)
                AND NOT EXISTS (SELECT FROM catalogue.load l WHERE l.run_id = r.run_id)
              LIMIT %d))
            """
                .formatted(BATCH),
            before);
    return forgotten + forgetBatchRecords(before);
  }

  private long forgetBatchRecords(Instant before) throws SQLException {
    long forgotten = 0;
    long now;
    do {
      now =
          Sql.transaction(
              dataSource,
              connection -> {
                // Their instants have no zone; the program runs in UTC.
                List<String> old =
                    Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT job_execution_id FROM batch.batch_job_execution"
                            + " WHERE end_time < (?::timestamptz AT TIME ZONE 'UTC') LIMIT "
                            + BATCH,
                        before);
                for (String records : BATCH_RECORDS) {
                  Sql.update(
                      connection, "DELETE FROM batch." + records.formatted("?::bigint[]"), old);
                }
                List<String> theirs =
                    Sql.list(
                        connection,
                        row -> row.getString(1),
                        "DELETE FROM batch.batch_job_execution"
                            + " WHERE job_execution_id = ANY (?::bigint[])"
                            + " RETURNING job_instance_id",
                        old);
                // No others: one that has no execution yet may be of a load that just begins.
                Sql.update(
                    connection,
                    "DELETE FROM batch.batch_job_instance i"
                        + " WHERE i.job_instance_id = ANY (?::bigint[]) AND NOT EXISTS (SELECT"
                        + " FROM batch.batch_job_execution e"
                        + " WHERE e.job_instance_id = i.job_instance_id)",
                    theirs);
                return (long) old.size();
              });
      forgotten += now;
    } while (now == BATCH);
    return forgotten;
  }

  private long inBatches(String delete, Instant before) throws SQLException {
    long forgotten = 0;
    long now;
    do {
      try (Connection connection = Sql.connect(dataSource)) {
        now = Sql.update(connection, delete, before);
      }
      forgotten += now;
    } while (now > 0);
    return forgotten;
  }
}
