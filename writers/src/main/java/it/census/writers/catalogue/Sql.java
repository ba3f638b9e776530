package it.census.writers.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** JDBC in one line where one line says it. */
final class Sql {

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of a result that is too large to be kept. */
  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Something done in one transaction. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T in(Connection connection) throws SQLException, E;
  }

  /** Rows fetched at a time from a result that is too large to be kept. */
  private static final int FETCH_SIZE = 5_000;

  private Sql() {}

  /** A connection on which every statement stands for itself. */
  static Connection connect(DataSource dataSource) throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(true);
    return connection;
  }

  /** Does something in one transaction: all of it or nothing. */
  static <T, E extends Exception> T transaction(DataSource dataSource, Work<T, E> work)
      throws SQLException, E {
    return transaction(dataSource, true, work);
  }

  /**
   * Does something in one transaction, and takes it back: what was seen or tried leaves nothing.
   */
  static <T, E extends Exception> T attempt(DataSource dataSource, Work<T, E> work)
      throws SQLException, E {
    return transaction(dataSource, false, work);
  }

  private static <T, E extends Exception> T transaction(
      DataSource dataSource, boolean kept, Work<T, E> work) throws SQLException, E {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.in(connection);
        if (kept) {
          connection.commit();
          done = true;
        }
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  /** Runs a statement and tells how many rows it touched. */
  static long update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeLargeUpdate();
    }
  }

  /**
   * Fills a temporary table that lasts until the transaction ends. Where an earlier step of the
   * same transaction made it, it is emptied first: every new table costs locks until the end.
   *
   * @param select what to fill it with
   */
  static void fill(Connection connection, String table, String select) throws SQLException {
    boolean there =
        number(connection, "SELECT (to_regclass('pg_temp." + table + "') IS NOT NULL)::integer")
            == 1;
    if (there) {
      execute(connection, "TRUNCATE pg_temp." + table, "INSERT INTO " + table + " " + select);
    } else {
      execute(connection, "CREATE TEMPORARY TABLE " + table + " ON COMMIT DROP AS " + select);
    }
  }

  /** Runs statements without parameters. */
  static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static <T> List<T> list(
      Connection connection, RowReader<T> reader, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    }
  }

  static <T> Optional<T> first(
      Connection connection, RowReader<T> reader, String sql, @Nullable Object... parameters)
      throws SQLException {
    List<T> found = list(connection, reader, sql, parameters);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** The only number of the only row. */
  static long number(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    return first(connection, row -> row.getLong(1), sql, parameters)
        .orElseThrow(() -> new SQLException("no row: " + sql));
  }

  /**
   * Hands over a result row by row in constant memory; the connection must not commit by itself.
   *
   * @return how many rows
   */
  static long stream(
      Connection connection, RowTaker taker, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      bind(connection, statement, parameters);
      long taken = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
          taken++;
        }
      }
      return taken;
    }
  }

  /** A text as part of a statement, for statements that take no parameters. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<String> findText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** The texts of an array column; none where it is empty. */
  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
      } else if (value instanceof List<?> list) {
        statement.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
      } else if (value instanceof String text) {
        statement.setString(i + 1, text.replace('\0', '\uFFFD'));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
