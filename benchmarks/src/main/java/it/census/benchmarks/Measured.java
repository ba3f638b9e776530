package it.census.benchmarks;

import java.util.Map;

/**
 * One measurement.
 *
 * @param rows of the delivery
 * @param steps milliseconds by step of the program, empty for what is not the program
 */
record Measured(Subject subject, int rows, Cost cost, Map<String, Long> steps) {

  Measured {
    steps = Map.copyOf(steps);
  }

  /** Publications are timed apart: seconds without them. */
  double seconds() {
    return cost.seconds() - steps.getOrDefault("publications", 0L) / 1e3;
  }
}
