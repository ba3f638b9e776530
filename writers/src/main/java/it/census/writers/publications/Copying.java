package it.census.writers.publications;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows that the server streams by COPY, one by one. */
final class Copying implements AutoCloseable {

  private final CopyOut copy;
  private final int columns;
  private final CopiedRow row = new CopiedRow();

  /**
   * @param select whose rows are streamed
   * @param columns how many it has
   */
  Copying(Connection connection, String select, int columns) throws SQLException {
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY (" + select + ") TO STDOUT");
    this.columns = columns;
  }

  /** The next row, which the one after it overwrites; null at the end. */
  @Nullable CopiedRow next() throws SQLException {
    byte[] copied = copy.readFromCopy(); // one row each, says the protocol
    if (copied == null) {
      return null;
    }
    row.take(copied, columns);
    return row;
  }

  /** Where rows are left, the server is told to stop. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
