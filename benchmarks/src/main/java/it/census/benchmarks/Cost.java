package it.census.benchmarks;

import java.time.Duration;

/**
 * What something cost.
 *
 * @param wall from beginning to end
 * @param cpu of the process that did it, its threads together; zero where the server did it all
 * @param serverCpu of PostgreSQL, all its processes together
 * @param peakBytes most memory that the process held at once; 0 where it is not known
 */
record Cost(Duration wall, Duration cpu, Duration serverCpu, long peakBytes) {

  double seconds() {
    return wall.toNanos() / 1e9;
  }
}
