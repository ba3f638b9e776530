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
    try (Connection connection = Sql.connect(dataSource)) {
      long id = Sql.number(connection, "SELECT nextval('catalogue.load_number')");
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
