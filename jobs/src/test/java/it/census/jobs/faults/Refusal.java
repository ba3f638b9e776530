package it.census.jobs.faults;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.SplittableRandom;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandler;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.TransactionState;
import org.postgresql.core.v3.CopyOperationImpl;
import org.postgresql.core.v3.QueryExecutorImpl;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a server does that lives and refuses: the connection stays, and its transaction is lost. It
 * is the server itself that says so wherever it can be asked to, on the very connection.
 */
final class Refusal {

  private static final List<Refusal> ALL =
      List.of(
          new Refusal("53100", "could not extend file: No space left on device"),
          new Refusal("57014", "canceling statement due to statement timeout"),
          new Refusal("25006", "cannot execute INSERT in a read-only transaction"));

  private final String state;
  private final String message;

  private Refusal(String state, String message) {
    this.state = state;
    this.message = message;
  }

  /** By the number of the point, and another one from point to point whatever the stride. */
  static Refusal of(long point) {
    return ALL.get(new SplittableRandom(point).nextInt(ALL.size()));
  }

  /** There is no connection free. */
  static SQLException ofConnection() {
    return new Refusal("53300", "sorry, too many clients already").told();
  }

  /**
   * Instead of a statement that is about to be sent.
   *
   * @param flags by which it would have been sent
   * @param handler of what comes of it
   * @param commit whether it would have ended a transaction: then that is taken back
   */
  void statement(QueryExecutor connection, ResultHandler handler, int flags, boolean commit)
      throws SQLException {
    int begun = flags & QueryExecutor.QUERY_SUPPRESS_BEGIN;
    if (commit && connection.getTransactionState() != TransactionState.IDLE) {
      send(connection, "ROLLBACK", begun);
    }
    try {
      send(
          connection,
          "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '%s', MESSAGE = '%s'; END $$"
              .formatted(state, message),
          begun);
    } catch (SQLException refused) {
      handler.handleError(refused);
      handler.handleCompletion();
    }
  }

  /** Instead of a COPY that is about to begin. */
  void copy(QueryExecutor connection, boolean begun) throws SQLException {
    statement(connection, new ErrorOnly(), begun ? QueryExecutor.QUERY_SUPPRESS_BEGIN : 0, false);
  }

  /** In the middle of a COPY, which ends with it. */
  void copying(QueryExecutorImpl connection, CopyOperationImpl copy) throws SQLException {
    connection.cancelCopy(copy);
    throw told();
  }

  private PSQLException told() {
    return new PSQLException(
        new ServerErrorMessage("SERROR\0VERROR\0C%s\0M%s\0".formatted(state, message)));
  }

  /** Of statements that give no rows. */
  private static final class ErrorOnly extends ResultHandlerBase {
    @Override
    public void handleWarning(SQLWarning warning) {
      // Nothing that matters.
    }
  }

  private static void send(QueryExecutor connection, String sql, int flags) throws SQLException {
    connection.execute(
        connection.createSimpleQuery(sql),
        null,
        new ErrorOnly(),
        0,
        0,
        flags
            | QueryExecutor.QUERY_ONESHOT
            | QueryExecutor.QUERY_NO_METADATA
            | QueryExecutor.QUERY_NO_RESULTS);
  }
}
