package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where loads begin and end: numbers them, makes their staging and clears it away. */
public final class Loads implements Staging {

  private final DataSource dataSource;

  public Loads(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Load begin(String runId, SourceLock lock) throws SQLException {
    long id = next();
    try (Connection connection = Sql.connect(dataSource)) {
      new StagingTables(id).create(connection, lock.sourceId());
      return new Load(id, runId, lock.sourceId(), lock.fencingNumber());
    }
  }

  /**
   * Clears away what a dead process left of a source whose lock is held: nothing new may come to be
   * staged for a long time.
   */
  public void clearLeftOver(SourceLock lock) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      StagingTables.dropLeftOver(connection, lock.sourceId());
    }
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

  @Override
  public StagingWriter writer(Load load, PublicReserve reserve) throws SQLException {
    return StagingWriter.open(dataSource, load, reserve);
  }

  @Override
  public void clear(Load load) throws SQLException {
    try (Connection connection = Sql.connect(dataSource)) {
      new StagingTables(load.id()).drop(connection);
    }
  }
}
