package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * One source is worked on by one process at a time. The lock is a session advisory lock on a
 * connection of its own, so that it ends with its owner, however that ends. Connection poolers in
 * transaction mode break such locks and are not supported.
 */
public final class SourceLocks {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DataSource dataSource;
  private final Duration patience;

  /** Locks for which nobody waits. */
  public SourceLocks(DataSource dataSource) {
    this(dataSource, Duration.ZERO);
  }

  /**
   * @param dataSource gives a connection that is not shared as long as a lock is held
   * @param patience how long to wait for a lock: a server needs a moment until it has noticed that
   *     the owner before was killed
   */
  public SourceLocks(DataSource dataSource, Duration patience) {
    this.dataSource = dataSource;
    this.patience = patience;
  }

  /**
   * Takes the lock of a source and raises its fencing number.
   *
   * @return the lock, or nothing where somebody else works on the source
   */
  public Optional<SourceLock> tryLock(String sourceId) throws SQLException {
    return tryLockAll(List.of(sourceId)).map(locks -> locks.get(0));
  }

  /**
   * Takes the locks of several sources, all or none, on one connection.
   *
   * @return the locks in the order of the ids, or nothing where somebody else works on one of them
   */
  public Optional<List<SourceLock>> tryLockAll(List<String> sourceIds) throws SQLException {
    if (sourceIds.isEmpty()) {
      return Optional.of(List.of());
    }
    Connection connection = dataSource.getConnection();
    List<SourceLock> locks = new ArrayList<>();
    boolean all = false;
    try {
      connection.setAutoCommit(true);
      watch(connection);
      for (String sourceId : sourceIds) {
        if (!take(connection, sourceId)) {
          return Optional.empty();
        }
      }
      AtomicInteger sharers = new AtomicInteger(sourceIds.size());
      for (String sourceId : sourceIds) {
        locks.add(new SourceLock(connection, sourceId, nextFencing(connection, sourceId), sharers));
      }
      all = true;
      return Optional.of(List.copyOf(locks));
    } finally {
      if (!all) {
        giveBack(connection);
      }
    }
  }

  /**
   * Says that a run is under way as long as this is open and the process lives: {@link
   * RunLog#noteInterrupted} leaves it alone.
   */
  public RunPresence announce(String runId) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      connection.setAutoCommit(true);
      watch(connection);
      Sql.execute(connection, "SELECT pg_advisory_lock(" + RunPresence.key(runId) + ")");
      return new RunPresence(connection, runId);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private boolean take(Connection connection, String sourceId) throws SQLException {
    if (Sql.number(connection, "SELECT pg_try_advisory_lock(" + key(sourceId) + ")::integer")
        == 1) {
      return true;
    }
    if (patience.isZero()) {
      return false;
    }
    Sql.execute(connection, "SET lock_timeout = " + patience.toMillis());
    try {
      Sql.execute(connection, "SELECT pg_advisory_lock(" + key(sourceId) + ")");
      return true;
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    } finally {
      Sql.execute(connection, "RESET lock_timeout");
    }
  }

  /** Lets the server notice within a minute that the owner has vanished. */
  private static void watch(Connection connection) throws SQLException {
    Sql.execute(
        connection,
        "SET client_connection_check_interval = '5s'",
        "SET tcp_keepalives_idle = 30",
        "SET tcp_keepalives_interval = 10",
        "SET tcp_keepalives_count = 3");
  }

  /** Without any lock: the connection may come from a pool and live on. */
  private static void giveBack(Connection connection) throws SQLException {
    try (connection) {
      if (connection.isValid(SourceLock.SECONDS_TO_ANSWER)) {
        Sql.execute(connection, "SELECT pg_advisory_unlock_all()");
      }
    }
  }

  /** Waits for a publication of the owner before, should its transaction still be under way. */
  private static long nextFencing(Connection connection, String sourceId) throws SQLException {
    return Sql.number(
        connection,
        """
        INSERT INTO catalogue.source (source_id, fencing_number) VALUES (?, 1)
        ON CONFLICT (source_id) DO UPDATE SET fencing_number = source.fencing_number + 1
        RETURNING fencing_number
        """,
        sourceId);
  }

  /** The key of the advisory lock as SQL. */
  static String key(String sourceId) {
    return "hashtextextended(" + Sql.literal("census source " + sourceId) + ", 0)";
  }
}
