package it.census.benchmarks;

import it.census.jobs.database.CensusDatabase;
import it.census.jobs.database.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that all measurements share: the embedded one of the program, with its settings,
 * kept running by this process. Whatever is measured gets a database of its own in it.
 */
final class BenchServer implements AutoCloseable {

  private final CensusDatabase database;
  private final PGSimpleDataSource source;

  private BenchServer(CensusDatabase database) throws SQLException {
    this.database = database;
    this.source = database.unpooled().unwrap(PGSimpleDataSource.class);
  }

  static BenchServer start(Path folder) throws DatabaseUnavailable, SQLException {
    return new BenchServer(CensusDatabase.open(folder, Map.of("HOME", System.getenv("HOME"))));
  }

  ServerClock clock() throws IOException, SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet told = statement.executeQuery("SHOW data_directory")) {
      told.next();
      return new ServerClock(Path.of(told.getString(1)));
    }
  }

  /** An empty database; one of that name is dropped first. */
  Database fresh(String name) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + name);
      statement.execute("CHECKPOINT");
    }
    return new Database(name);
  }

  /** What was written is on disk before the next measurement begins. */
  void settle() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  String version() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public void close() {
    database.close();
  }

  /** A database of the server. */
  final class Database {
    private final String name;

    Database(String name) {
      this.name = name;
    }

    String url() {
      return "jdbc:postgresql://%s:%d/%s"
          .formatted(source.getServerNames()[0], source.getPortNumbers()[0], name);
    }

    String user() {
      return String.valueOf(source.getUser());
    }

    String password() {
      return String.valueOf(source.getPassword());
    }

    Connection connect() throws SQLException {
      return DriverManager.getConnection(url(), user(), password());
    }

    Map<String, String> environment() {
      return Map.of(
          "CENSUS_DB_URL", url(), "CENSUS_DB_USER", user(), "CENSUS_DB_PASSWORD", password());
    }

    void drop() throws SQLException {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      }
    }
  }
}
