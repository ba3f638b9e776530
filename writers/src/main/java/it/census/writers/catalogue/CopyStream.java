package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into one table. They are gathered in memory up to a limit and then handed to
 * the server. A lasting stream keeps one COPY open from the first row to the last and has its
 * connection to itself: the server stores rows while the next ones are being encoded. Others share
 * a connection and run a COPY whenever enough has gathered.
 */
final class CopyStream {

  private static final int LASTING_BYTES = 256 << 10;
  private static final int GATHERED_BYTES = 1 << 20;

  private final Connection connection;
  private final String statement;
  private final boolean lasting;
  private final BinaryRows rows = new BinaryRows().start();
  private @Nullable CopyIn copy;
  private boolean anything;

  private CopyStream(Connection connection, String statement, boolean lasting) {
    this.connection = connection;
    this.statement = statement;
    this.lasting = lasting;
  }

  /** A stream that has its connection, and the transaction under way on it, to itself. */
  static CopyStream lasting(Connection connection, String table, String columns) {
    // The table was emptied in this transaction, so that rows can be stored as seen by everybody.
    return new CopyStream(
        connection,
        "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary, FREEZE)",
        true);
  }

  /** A stream that shares its connection. */
  static CopyStream gathering(Connection connection, String table, String columns) {
    return new CopyStream(
        connection, "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)", false);
  }

  /** Where the next row is written. */
  BinaryRows row(int columns) {
    anything = true;
    rows.row(columns);
    return rows;
  }

  /** Hands over what has gathered, where it is enough. */
  void relieve() throws SQLException {
    if (lasting && rows.length() > LASTING_BYTES) {
      send();
    } else if (!lasting && rows.length() > GATHERED_BYTES) {
      end();
    }
  }

  /** Hands over the rest. */
  void finish() throws SQLException {
    if (anything) {
      end();
    }
  }

  /** Gives up a COPY under way. */
  void cancel() throws SQLException {
    CopyIn open = copy;
    if (open != null && open.isActive()) {
      open.cancelCopy();
    }
  }

  private CopyIn send() throws SQLException {
    CopyIn open = copy;
    if (open == null) {
      open = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      copy = open;
    }
    open.writeToCopy(rows.bytes(), 0, rows.length());
    rows.resume();
    return open;
  }

  private void end() throws SQLException {
    rows.end();
    send().endCopy();
    copy = null;
    rows.start();
    anything = false;
  }
}
