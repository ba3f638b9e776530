package it.census.jobs.serve;

import it.census.jobs.database.CensusDatabase;
import it.census.jobs.database.DatabaseUnavailable;
import it.census.writers.catalogue.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of a process that lives for years: kept open from run to run, so that there is
 * something to ask how it is and other commands find the embedded server running, and opened anew
 * where it was lost.
 */
public final class HeldDatabase implements AutoCloseable {

  private final Opening opening;
  private volatile @Nullable CensusDatabase open;
  private boolean closed;

  /** Opens the database. */
  public interface Opening {
    CensusDatabase open() throws DatabaseUnavailable;
  }

  public HeldDatabase(Opening opening) {
    this.opening = opening;
  }

  /**
   * The database, which answered just now. Not to be asked while a run works with it: it may be
   * opened anew.
   */
  public synchronized CensusDatabase get() throws DatabaseUnavailable {
    CensusDatabase held = open;
    if (held != null && answers(held)) {
      return held;
    }
    if (closed) {
      throw new DatabaseUnavailable("The database is being closed: the process is ending.");
    }
    if (held != null) {
      open = null;
      held.close();
    }
    held = opening.open();
    try {
      // Whoever watches reads tables; a new database has none yet.
      Migrations.migrate(held.dataSource());
    } catch (SQLException e) {
      held.close();
      throw new DatabaseUnavailable(
          "The schema of the census database cannot be brought up to date: " + e.getMessage(), e);
    }
    open = held;
    return held;
  }

  /** Connections for those who only look, and do not wait long; nothing where none is open. */
  Optional<DataSource> watching() {
    return Optional.ofNullable(open).map(CensusDatabase::watching);
  }

  @Override
  public synchronized void close() {
    closed = true;
    CensusDatabase held = open;
    if (held != null) {
      held.close();
    }
  }

  private static boolean answers(CensusDatabase database) {
    try (Connection connection = database.watching().getConnection()) {
      return connection.isValid(CensusDatabase.SECONDS_WATCHERS_WAIT);
    } catch (SQLException lost) {
      return false;
    }
  }
}
