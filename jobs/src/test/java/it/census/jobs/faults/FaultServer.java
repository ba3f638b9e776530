package it.census.jobs.faults;

import it.census.jobs.database.CensusDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL outside the processes that are being killed: the server of {@code
 * CENSUS_TEST_DB_URL}, else an embedded one. Every census has a database of its own there, copied
 * from another where it is to go on from somewhere.
 */
final class FaultServer implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final PGSimpleDataSource server;
  private final Runnable owned;

  private FaultServer(PGSimpleDataSource server, Runnable owned) {
    this.server = server;
    this.owned = owned;
  }

  /** Starts the server. */
  static FaultServer start(Path folder) throws Exception {
    Map<String, String> environment = System.getenv();
    if (environment.containsKey("CENSUS_TEST_DB_URL")) {
      PGSimpleDataSource server = new PGSimpleDataSource();
      server.setURL(environment.get("CENSUS_TEST_DB_URL"));
      server.setUser(environment.getOrDefault("CENSUS_TEST_DB_USER", "postgres"));
      server.setPassword(environment.getOrDefault("CENSUS_TEST_DB_PASSWORD", ""));
      return new FaultServer(server, () -> {});
    }
    CensusDatabase embedded =
        CensusDatabase.open(folder, Map.of("HOME", System.getProperty("user.home")));
    return new FaultServer((PGSimpleDataSource) embedded.unpooled(), embedded::close);
  }

  /** A new database, empty or a copy of another. */
  String create(String template) throws SQLException {
    String name = "faults_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    execute(
        "CREATE DATABASE " + name + (template.isEmpty() ? "" : " TEMPLATE " + template),
        "ALTER DATABASE " + name + " SET synchronous_commit = off");
    return name;
  }

  void drop(String database) throws SQLException {
    execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }

  /** By what a process finds a database. */
  Map<String, String> environment(String database) {
    return Map.of(
        "CENSUS_DB_URL",
        "jdbc:postgresql://%s:%d/%s"
            .formatted(server.getServerNames()[0], server.getPortNumbers()[0], database),
        "CENSUS_DB_USER",
        String.valueOf(server.getUser()),
        "CENSUS_DB_PASSWORD",
        String.valueOf(server.getPassword()));
  }

  /** Statements of the administrator. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    owned.run();
  }
}
