package it.census.benchmarks;

import it.census.benchmarks.BenchServer.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What PostgreSQL itself needs to take the rows in, harmonised already: the least that any program
 * with such a table can cost. The rows are those of the catalogue after a first load.
 */
final class Floors {

  private static final String TABLE = "catalogue.offer_current";

  private final ServerClock clock;
  private final Path rows;
  private final String createTable;
  private final List<String> indexes;

  private Floors(ServerClock clock, Path rows, String createTable, List<String> indexes) {
    this.clock = clock;
    this.rows = rows;
    this.createTable = createTable;
    this.indexes = indexes;
  }

  /** Takes rows, columns, primary key and secondary indexes from a loaded catalogue. */
  static Floors of(Database loaded, ServerClock clock, Path work) throws SQLException, IOException {
    Path rows = work.resolve("floor.pgcopy");
    try (Connection connection = loaded.connect();
        OutputStream out = Files.newOutputStream(rows)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY " + TABLE + " TO STDOUT (FORMAT binary)", out);
      return new Floors(clock, rows, columns(connection), indexes(connection));
    }
  }

  /** Floor A: into the table with its primary key and its secondary indexes. */
  Cost withIndexes(Database empty) throws SQLException, IOException {
    return measure(empty, true);
  }

  /** Floor B: into the bare table, indexes built after it. */
  Cost indexesAfter(Database empty) throws SQLException, IOException {
    return measure(empty, false);
  }

  private Cost measure(Database empty, boolean indexesFirst) throws SQLException, IOException {
    try (Connection connection = empty.connect();
        Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(rows)) {
      statement.execute("CREATE SCHEMA catalogue");
      statement.execute(createTable);
      if (indexesFirst) {
        create(statement);
      }
      Duration serverBefore = clock.used();
      long began = System.nanoTime();
      connection.setAutoCommit(false);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY " + TABLE + " FROM STDIN (FORMAT binary)", in, 1 << 16);
      if (!indexesFirst) {
        create(statement);
      }
      connection.commit();
      Duration wall = Duration.ofNanos(System.nanoTime() - began);
      return new Cost(wall, Duration.ZERO, clock.used().minus(serverBefore), 0);
    }
  }

  private void create(Statement statement) throws SQLException {
    for (String index : indexes) {
      statement.execute(index);
    }
  }

  private static String columns(Connection connection) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)"
                    + " || CASE WHEN attcollation = 'pg_catalog.\"C\"'::regcollation"
                    + " THEN ' COLLATE \"C\"' ELSE '' END"
                    + " || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END"
                    + " FROM pg_attribute WHERE attrelid = '"
                    + TABLE
                    + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum")) {
      while (result.next()) {
        columns.add(result.getString(1));
      }
    }
    return "CREATE TABLE " + TABLE + " (" + String.join(", ", columns) + ")";
  }

  private static List<String> indexes(Connection connection) throws SQLException {
    List<String> indexes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT indexdef FROM pg_indexes"
                    + " WHERE schemaname || '.' || tablename = '"
                    + TABLE
                    + "' ORDER BY indexname")) {
      while (result.next()) {
        indexes.add(result.getString(1));
      }
    }
    return indexes;
  }
}
