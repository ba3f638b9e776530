package it.census.writers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.census.writers.catalogue.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own on a real server, with the schema of the catalogue. The server is started
 * once for all tests, or is the one of {@code CENSUS_TEST_DB_URL}, {@code CENSUS_TEST_DB_USER} and
 * {@code CENSUS_TEST_DB_PASSWORD} (somebody who may create databases and roles).
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final DataSource dataSource;

  private TestDatabase(String name) {
    this.name = name;
    this.dataSource = Server.INSTANCE.dataSource(name);
  }

  /** An empty catalogue. */
  public static TestDatabase create() {
    String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    // File by file: the other way writes every page into the WAL, and takes four times as long.
    Server.INSTANCE.execute(
        "CREATE DATABASE %s STRATEGY file_copy TEMPLATE %s"
            .formatted(name, Server.INSTANCE.template));
    return new TestDatabase(name);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** Runs statements. */
  public void execute(String... statements) {
    execute(dataSource, statements);
  }

  /** The rows of a query, values joined by {@code |}, nothing for null. */
  public List<String> rows(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          String value = result.getString(column);
          values.add(value == null ? "" : value);
        }
        rows.add(String.join("|", values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only value of a query. */
  public String value(String sql) {
    return rows(sql).get(0);
  }

  @Override
  public void close() {
    Server.INSTANCE.execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static void execute(DataSource dataSource, String... statements) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  /** The server of all tests, with a template that has the schema. */
  private static final class Server {

    static final Server INSTANCE = new Server();

    private final String url;
    final String template = "template_" + ProcessHandle.current().pid();

    private Server() {
      String given = System.getenv("CENSUS_TEST_DB_URL");
      url = given == null ? start() : given;
      execute("DROP DATABASE IF EXISTS " + template, "CREATE DATABASE " + template);
      try {
        Migrations.migrate(dataSource(template));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    if (given != null) {
                      execute("DROP DATABASE " + template + " WITH (FORCE)");
                    }
                  }));
    }

    /** Ends with this JVM by a hook of its own. */
    private static String start() {
      try {
        return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    DataSource dataSource(String database) {
      PGSimpleDataSource dataSource = new PGSimpleDataSource();
      dataSource.setURL(url);
      if (System.getenv("CENSUS_TEST_DB_USER") != null) {
        dataSource.setUser(System.getenv("CENSUS_TEST_DB_USER"));
      }
      if (System.getenv("CENSUS_TEST_DB_PASSWORD") != null) {
        dataSource.setPassword(System.getenv("CENSUS_TEST_DB_PASSWORD"));
      }
      dataSource.setDatabaseName(database);
      return dataSource;
    }

    void execute(String... statements) {
      TestDatabase.execute(dataSource("postgres"), statements);
    }
  }
}
