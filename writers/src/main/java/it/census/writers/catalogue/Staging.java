package it.census.writers.catalogue;

import java.sql.SQLException;

/** Where the rows of a delivery wait to be published. */
public interface Staging {

  /**
   * Begins a load of the source whose lock is held. What an earlier, broken load of this source
   * left behind is cleared away.
   */
  Load begin(String runId, SourceLock lock) throws SQLException;

  /** Opens the staging of a load for its rows. */
  StagingWriter writer(Load load, PublicReserve reserve) throws SQLException;

  /** Clears the staging of a load away, published or not. */
  void clear(Load load) throws SQLException;
}
