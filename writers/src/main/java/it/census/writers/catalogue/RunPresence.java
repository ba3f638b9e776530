package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * That a run is under way: a session advisory lock on a connection of its own, which ends with the
 * process, however that ends. A run that the history calls running and whose lock is free was cut
 * off.
 */
public final class RunPresence implements AutoCloseable {

  private final Connection connection;
  private final String runId;

  RunPresence(Connection connection, String runId) {
    this.connection = connection;
    this.runId = runId;
  }

  /** The run is over; its end has been told. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (connection.isValid(SourceLock.SECONDS_TO_ANSWER)) {
        Sql.execute(connection, "SELECT pg_advisory_unlock(" + key(runId) + ")");
      }
    }
  }

  /** The key of the advisory lock as SQL. */
  static String key(String runId) {
    return "hashtextextended(" + Sql.literal(KEY + runId) + ", 0)";
  }

  /** What the name of a run is preceded by in its key. */
  static final String KEY = "census run ";
}
