package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema of the catalogue up to date; safe to be called at every start. */
public final class Migrations {

  /** PostgreSQL 15, the oldest version supported, as the server numbers it. */
  private static final int OLDEST_SERVER = 150_000;

  private Migrations() {}

  /**
   * Creates or updates the schemas {@code catalogue}, {@code staging}, {@code crm} and {@code
   * showcase}.
   *
   * @throws SQLException if the server cannot be reached or is too old
   */
  public static void migrate(DataSource dataSource) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      long version =
          Sql.number(connection, "SELECT current_setting('server_version_num')::integer");
      if (version < OLDEST_SERVER) {
        throw new SQLException(
            "The catalogue needs PostgreSQL 15 or newer; this server is version "
                + version / 10_000
                + ".");
      }
    }
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .defaultSchema("catalogue")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw databaseFailure(e);
    }
  }

  /** What the database said, where it was the database that failed. */
  private static SQLException databaseFailure(FlywayException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException database) {
        return database;
      }
    }
    throw failure;
  }
}
