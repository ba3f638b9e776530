package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where loads begin and end: numbers them, makes their staging and clears it away. */
public final class Loads {

  private final DataSource dataSource;

  public Loads(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Begins a load of the source whose lock is held. What an earlier, broken load of this source
   * left in staging is cleared away.
   */
  public Load begin(String runId, SourceLock lock) throws SQLException {
    return begin(runId, lock, next());
  }

  /** A number for a load that needs no staging. */
  public Load number(String runId, SourceLock lock) throws SQLException {
    return new Load(next(), runId, lock.sourceId(), lock.fencingNumber());
  }

  private long next() throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      return Sql.number(connection, "SELECT nextval('catalogue.load_number')");
    }
  }

  /** Begins a load that bears this number. */
  public Load begin(String runId, SourceLock lock, long id) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      new StagingTables(id).create(connection, lock.sourceId());
      return new Load(id, runId, lock.sourceId(), lock.fencingNumber());
    }
  }

  /** Opens the staging of a load for its rows. */
  public StagingWriter writer(Load load, PublicReserve reserve) throws SQLException {
    return StagingWriter.open(dataSource, load, reserve);
  }

  /** Clears the staging of a load away, published or not. */
  public void clear(Load load) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      new StagingTables(load.id()).drop(connection);
    }
  }
}
