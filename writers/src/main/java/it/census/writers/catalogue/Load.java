package it.census.writers.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One attempt to bring a delivery into the catalogue.
 *
 * @param id number of the load, unique for ever
 * @param runId the run it is part of
 * @param sourceId whose delivery it is
 * @param fencingNumber of the lock under which it was begun; publishing checks it
 */
public record Load(long id, String runId, String sourceId, long fencingNumber) {

  /**
   * Holds the source until the transaction ends: a new owner waits for it, an old one is refused.
   */
  void checkFencing(Connection connection) throws SQLException, FencedOff {
    Optional<Long> current =
        Sql.first(
            connection,
            row -> row.getLong(1),
            "SELECT fencing_number FROM catalogue.source WHERE source_id = ? FOR UPDATE",
            sourceId);
    if (current.isEmpty() || current.get() != fencingNumber) {
      throw new FencedOff(this);
    }
  }
}
