package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The right to work on a source, held as long as this is open and its connection lives. Whoever
 * loses the connection loses the right, and can publish nothing more: its fencing number is then
 * older than that of the next owner.
 */
public final class SourceLock implements AutoCloseable {

  static final int SECONDS_TO_ANSWER = 5;

  private final Connection connection;
  private final String sourceId;
  private final long fencingNumber;

  SourceLock(Connection connection, String sourceId, long fencingNumber) {
    this.connection = connection;
    this.sourceId = sourceId;
    this.fencingNumber = fencingNumber;
  }

  public String sourceId() {
    return sourceId;
  }

  /** Greater than that of every owner before. */
  public long fencingNumber() {
    return fencingNumber;
  }

  /** Whether the connection that carries the lock still answers. */
  public boolean isHeld() throws SQLException {
    return connection.isValid(SECONDS_TO_ANSWER);
  }

  /** Gives the source free. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!connection.isClosed()) {
        Sql.execute(connection, "SELECT pg_advisory_unlock(" + SourceLocks.key(sourceId) + ")");
      }
    }
  }
}
