package it.census.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a test has its database: a new one on the server of {@code CENSUS_TEST_DB_URL}, {@code
 * CENSUS_TEST_DB_USER} and {@code CENSUS_TEST_DB_PASSWORD} (somebody who may create databases),
 * dropped when the test ends; where none is named, the embedded server of its data folder.
 *
 * @param environment by which the census finds the database
 * @param database its name on the named server, empty for an embedded one
 */
record TestServer(Map<String, String> environment, String database) implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  static TestServer forOneTest() throws SQLException {
    if (System.getenv("CENSUS_TEST_DB_URL") == null) {
      return new TestServer(Map.of("HOME", System.getProperty("user.home")), "");
    }
    String name =
        "census_test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    PGSimpleDataSource server = server();
    execute(server, "CREATE DATABASE " + name);
    String user = String.valueOf(server.getUser());
    String password = String.valueOf(server.getPassword());
    server.setDatabaseName(name);
    return new TestServer(
        Map.of(
            "CENSUS_DB_URL", server.getURL(),
            "CENSUS_DB_USER", user,
            "CENSUS_DB_PASSWORD", password),
        name);
  }

  @Override
  public void close() throws SQLException {
    if (!database.isEmpty()) {
      execute(server(), "DROP DATABASE " + database + " WITH (FORCE)");
    }
  }

  private static PGSimpleDataSource server() {
    Map<String, String> environment = System.getenv();
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setURL(environment.get("CENSUS_TEST_DB_URL"));
    if (environment.containsKey("CENSUS_TEST_DB_USER")) {
      server.setUser(environment.get("CENSUS_TEST_DB_USER"));
    }
    if (environment.containsKey("CENSUS_TEST_DB_PASSWORD")) {
      server.setPassword(environment.get("CENSUS_TEST_DB_PASSWORD"));
    }
    return server;
  }

  private static void execute(PGSimpleDataSource server, String sql) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
