package it.census.jobs.acquire;

import java.time.Duration;

/**
 * What a supplier's server may take of our night.
 *
 * @param silence longest wait for a connection, and for the next byte of an answer
 * @param whole longest time of a whole delivery, redirects and a dripping body included
 * @param bytes largest file
 */
public record FetchLimits(Duration silence, Duration whole, long bytes) {

  /** A minute of silence, ten minutes in all. */
  public static FetchLimits ofBytes(long bytes) {
    return new FetchLimits(Duration.ofSeconds(60), Duration.ofMinutes(10), bytes);
  }
}
