package it.census.jobs.batch;

import java.io.IOException;

/**
 * A delivery has been brought into the catalogue, and then the files about its rows could not be
 * put in place. The account of the load stands in the catalogue: the source has not failed.
 */
final class UntoldLoad extends Exception {

  private static final long serialVersionUID = 1L;

  private final IOException failure;

  UntoldLoad(IOException failure) {
    super(failure);
    this.failure = failure;
  }

  /** What went wrong with the files. */
  IOException failure() {
    return failure;
  }
}
