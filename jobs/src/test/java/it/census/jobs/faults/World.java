package it.census.jobs.faults;

import it.census.jobs.TestCensus;
import it.census.jobs.TestServer;
import it.census.jobs.run.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One census that may come to harm: a data folder and a database, which are all that a process
 * leaves behind. Whoever asks many questions of it asks them on one connection, which is let go
 * before anybody else works with the database.
 */
final class World {

  private static final int SECONDS_TO_ANSWER = 5;

  private final TestServer server;
  private final Path data;
  private final String database;
  private final Map<String, String> environment;
  private @Nullable Connection asking;

  private World(TestServer server, Path data, String database) {
    this(server, data, database, server.environment(database));
  }

  private World(TestServer server, Path data, String database, Map<String, String> environment) {
    this.server = server;
    this.data = data;
    this.database = database;
    this.environment = environment;
  }

  /** Its data folder. */
  Path data() {
    return data;
  }

  /** The name of its database on the server. */
  String database() {
    return database;
  }

  /** Nothing has happened yet. */
  static World empty(TestServer server, Path data) throws SQLException, IOException {
    return new World(server, Files.createDirectories(data), server.create(""));
  }

  /** That which somebody has made on a server of his own. */
  static World existing(TestServer server, Path data, String database) {
    return new World(server, data, database);
  }

  /** Another census that has come exactly as far as this one. */
  World copy(Path folder) throws SQLException, IOException {
    letGo();
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(data.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return new World(server, folder, server.create(database));
  }

  /** Where others find the database. */
  Map<String, String> environment() {
    return environment;
  }

  /** This very census, for somebody who may have so many connections to it and no more. */
  World withConnections(int most) throws SQLException {
    String owner = environment.get("CENSUS_DB_USER");
    String few = fewConnections();
    server.execute(
        "CREATE ROLE %s LOGIN PASSWORD 'few' CONNECTION LIMIT %d".formatted(few, most),
        "GRANT %s TO %s".formatted(owner, few),
        // He is not its owner, to whom no limit applies, but acts in his name.
        "ALTER ROLE %s SET role = '%s'".formatted(few, owner));
    Map<String, String> his = new HashMap<>(environment);
    his.put("CENSUS_DB_USER", few);
    his.put("CENSUS_DB_PASSWORD", "few");
    return new World(server, data, database, his);
  }

  private String fewConnections() {
    return "few_" + database;
  }

  /** Something done with the census within this process, which leaves it as a process would. */
  interface Task<T> {
    T with(TestCensus census) throws Exception;
  }

  /**
   * Does something as a process of its own would, at this very moment. Not with two copies of a
   * world at once: Spring Batch knows the steps of a process by their numbers alone, and those of
   * copies are equal.
   */
  <T> T here(Task<T> task) throws Exception {
    long runs = number("SELECT CASE WHEN to_regclass('catalogue.run') IS NULL THEN 0 ELSE 1 END");
    int before =
        runs == 0
            ? 0
            : (int) number("SELECT count(*) FROM catalogue.run WHERE run_id LIKE 'run-%'");
    letGo();
    try (TestCensus census = TestCensus.on(data, environment())) {
      return task.with(census.afterRuns(before).nextAt(Instant.now()));
    }
  }

  /** A whole night within this process. */
  RunOutcome night(Path config) throws Exception {
    return here(census -> census.run(config));
  }

  /** The rows of a query, cells joined by a bar. */
  synchronized List<String> rows(String sql) throws SQLException {
    if (asking == null || !asking.isValid(SECONDS_TO_ANSWER)) {
      asking = connect();
    }
    try (Statement statement = asking.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
          row.append(c == 1 ? "" : "|").append(result.getString(c));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      // It may have been opened under settings that are mended by now.
      letGo();
      throw e;
    }
  }

  /** Whoever comes now finds nobody connected. */
  synchronized void letGo() throws SQLException {
    if (asking != null) {
      asking.close();
      asking = null;
    }
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).get(0));
  }

  /** A statement of the test's own. */
  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection connect() throws SQLException {
    Map<String, String> environment = environment();
    return DriverManager.getConnection(
        environment.get("CENSUS_DB_URL"),
        environment.get("CENSUS_DB_USER"),
        environment.get("CENSUS_DB_PASSWORD"));
  }

  /** Whether a process has made the schema yet. */
  boolean hasSchema() throws SQLException {
    return number("SELECT count(to_regclass('catalogue.publication'))") == 1
        && number("SELECT count(to_regclass('catalogue.offer'))") == 1;
  }

  /** Nothing is left of it. */
  void drop() throws SQLException, IOException {
    letGo();
    server.drop(database);
    // Who has not made it need not be allowed to.
    server.execute(
        "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN DROP ROLE %1$s; END IF; END $$"
            .formatted(fewConnections()));
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
