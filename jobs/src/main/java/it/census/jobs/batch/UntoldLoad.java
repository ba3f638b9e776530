package it.census.jobs.batch;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A delivery has been brought into the catalogue, and then something went wrong: the files about
 * its rows could not be put in place, or the program failed. The account of the load stands in the
 * catalogue: the source has not failed.
 */
final class UntoldLoad extends Exception {

  private static final long serialVersionUID = 1L;

  UntoldLoad(Throwable failure) {
    super(failure);
  }

  /**
   * What went wrong, whatever it is wrapped in.
   *
   * @throws SQLException where the database failed
   * @throws IOException where a file could not be written
   */
  RuntimeException failure() throws SQLException, IOException {
    Throwable failure = getCause();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException database) {
        throw database;
      }
      if (at instanceof IOException io) {
        throw io;
      }
    }
    return failure instanceof RuntimeException unforeseen
        ? unforeseen
        : new IllegalStateException(failure);
  }
}
