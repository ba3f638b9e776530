package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
  private final AtomicInteger sharers;
  private final AtomicBoolean given = new AtomicBoolean();

  /**
   * @param sharers how many locks, this one included, live on the connection; the last to be given
   *     free closes it
   */
  SourceLock(Connection connection, String sourceId, long fencingNumber, AtomicInteger sharers) {
    this.connection = connection;
    this.sourceId = sourceId;
    this.fencingNumber = fencingNumber;
    this.sharers = sharers;
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
    if (!given.compareAndSet(false, true)) {
      return;
    }
    try {
      // A connection that has broken took the lock with it.
      if (connection.isValid(SECONDS_TO_ANSWER)) {
        Sql.execute(connection, "SELECT pg_advisory_unlock(" + SourceLocks.key(sourceId) + ")");
      }
    } finally {
      if (sharers.decrementAndGet() == 0) {
        connection.close();
      }
    }
  }
}
