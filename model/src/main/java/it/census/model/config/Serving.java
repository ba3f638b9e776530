package it.census.model.config;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * How the census runs by itself, night after night: when, and where it tells how it is.
 *
 * @param at times of the day at which a run begins, in the time zone of the region; in their order,
 *     each once
 * @param overdueAfter a run that should have been done for longer is overdue
 * @param address numeric address on which health and metrics are told
 * @param port of it
 */
public record Serving(List<LocalTime> at, Duration overdueAfter, String address, int port) {

  /** In the middle of the night, told to this machine alone. */
  public static final Serving DEFAULT =
      new Serving(List.of(LocalTime.of(2, 30)), Duration.ofHours(3), "127.0.0.1", 9464);

  public Serving {
    at = at.stream().sorted().distinct().toList();
    if (at.isEmpty()) {
      throw new IllegalArgumentException("a schedule without a time");
    }
  }
}
