package it.census.jobs;

import it.census.jobs.batch.BatchInfrastructure;
import it.census.jobs.database.CensusDatabase;
import it.census.writers.catalogue.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for tests, outside the processes that are being killed: the server of {@code
 * CENSUS_TEST_DB_URL}, {@code CENSUS_TEST_DB_USER} and {@code CENSUS_TEST_DB_PASSWORD} (somebody
 * who may create databases), else one that the program brings along, started once for all tests.
 * Every census has a database of its own there, copied from another where it is to go on from
 * somewhere.
 *
 * <p>It does not wait for the disk: tests end processes and connections, never the machine, and a
 * server that is ended itself is a {@link #restartable} one, so nothing that it has taken can be
 * lost. That the server of a data folder does wait is tested where that server is.
 */
public final class TestServer implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final PGSimpleDataSource server;
  private final Runnable owned;
  private final boolean durable;
  private @Nullable String schema;

  private TestServer(PGSimpleDataSource server, Runnable owned, boolean durable) {
    this.server = server;
    this.owned = owned;
    this.durable = durable;
  }

  /** The one that all tests use together; it ends with the virtual machine. */
  public static TestServer shared() {
    return Shared.SERVER;
  }

  /** Starts one for somebody who closes it. */
  public static TestServer start(Path folder) throws Exception {
    Map<String, String> environment = System.getenv();
    if (environment.containsKey("CENSUS_TEST_DB_URL")) {
      PGSimpleDataSource server = new PGSimpleDataSource();
      server.setURL(environment.get("CENSUS_TEST_DB_URL"));
      server.setUser(environment.getOrDefault("CENSUS_TEST_DB_USER", "postgres"));
      server.setPassword(environment.getOrDefault("CENSUS_TEST_DB_PASSWORD", ""));
      return new TestServer(server, () -> {}, false);
    }
    return own(folder, false);
  }

  /** One that may be stopped and started again at any time, and keeps what was committed. */
  public static TestServer restartable(Path folder) throws Exception {
    return own(folder, true);
  }

  /** That of a census that has one in its data folder, with all it holds. */
  public static TestServer of(CensusDatabase embedded) {
    return new TestServer((PGSimpleDataSource) embedded.unpooled(), embedded::close, true);
  }

  private static TestServer own(Path folder, boolean durable) throws Exception {
    CensusDatabase embedded =
        CensusDatabase.open(folder, Map.of("HOME", System.getProperty("user.home")));
    TestServer server =
        new TestServer(
            (PGSimpleDataSource) embedded.unpooled(), () -> end(embedded, folder), durable);
    server.execute(
        "ALTER SYSTEM SET fsync = off",
        "ALTER SYSTEM SET full_page_writes = off",
        "SELECT pg_reload_conf()",
        // Passwords are asked for as ever, but guessing one need not be dear: every connection paid
        // for it, with a quarter of the time of all tests. Before PostgreSQL 16 it has to.
        "SELECT set_config(name, '1', false) FROM pg_settings WHERE name = 'scram_iterations'",
        "ALTER ROLE %s PASSWORD '%s'"
            .formatted(server.server.getUser(), server.server.getPassword()));
    return server;
  }

  /**
   * The command that stops the server and starts it again on the same port.
   *
   * @param mode {@code fast}, or {@code immediate}, after which it recovers what was committed
   */
  public List<String> restart(String mode) throws SQLException {
    List<String> command = new ArrayList<>();
    // The server refuses root; in a user namespace of its own nobody is.
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    String data = one("SHOW data_directory");
    command.addAll(
        List.of(
            one("SELECT setting FROM pg_config WHERE name = 'BINDIR'") + "/pg_ctl",
            "-D",
            data,
            "-m",
            mode,
            "-w",
            "-l",
            data + "/../server.log",
            "restart"));
    return command;
  }

  /** A new database, empty or a copy of another. */
  public String create(String template) throws SQLException {
    String name = "census_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    execute(
        // File by file: the other way writes every page into the WAL, and takes four times as long.
        "CREATE DATABASE %s STRATEGY file_copy%s"
            .formatted(name, template.isEmpty() ? "" : " TEMPLATE " + template),
        "ALTER DATABASE " + name + " SET synchronous_commit = " + (durable ? "on" : "off"));
    if (durable) {
      // Sequences of a copy may go back in a crash until there has been a checkpoint.
      execute("CHECKPOINT");
    }
    return name;
  }

  /** A new database in which a process has made the schema, and no more. */
  synchronized String createWithSchema() throws Exception {
    if (schema == null) {
      String made = create("");
      try (CensusDatabase database = CensusDatabase.open(Path.of(""), environment(made))) {
        Migrations.migrate(database.dataSource());
        new BatchInfrastructure(database.dataSource());
      }
      schema = made;
    }
    return create(schema);
  }

  public void drop(String database) throws SQLException {
    execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }

  /** By what a process finds a database. */
  public Map<String, String> environment(String database) {
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
  public void execute(String... statements) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    if (schema != null) {
      drop(schema);
      schema = null;
    }
    owned.run();
  }

  private static void end(CensusDatabase embedded, Path folder) {
    embedded.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started when it is first needed. */
  private static final class Shared {

    static final TestServer SERVER = start();

    private static TestServer start() {
      try {
        TestServer server = TestServer.start(Files.createTempDirectory("census-server-"));
        Runtime.getRuntime().addShutdownHook(new Thread(Shared::end, "test-server"));
        return server;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private static void end() {
      try {
        SERVER.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
