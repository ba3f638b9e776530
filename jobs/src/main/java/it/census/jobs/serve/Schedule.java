package it.census.jobs.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The instants at which a run begins: every time of the list once a day, on the days that change
 * the clock too. A time that the spring night leaves out is the one an hour later, and of a time
 * that the autumn night has twice the first is meant.
 *
 * @param times of the day
 * @param zone whose clocks show them
 */
public record Schedule(List<LocalTime> times, ZoneId zone) {

  /** Days looked at around an instant: a change of the clock moves no time beyond them. */
  private static final int DAYS_AROUND = 2;

  public Schedule {
    times = List.copyOf(times);
  }

  /** The first instant of the schedule after this one. */
  public Instant next(Instant after) {
    return around(after).stream().filter(i -> i.isAfter(after)).findFirst().orElseThrow();
  }

  /** The last instant of the schedule that is not after this one. */
  public Instant latest(Instant at) {
    return around(at).stream()
        .filter(i -> !i.isAfter(at))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private List<Instant> around(Instant instant) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    return LongStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
        .mapToObj(day::plusDays)
        .flatMap(date -> times.stream().map(time -> ZonedDateTime.of(date, time, zone).toInstant()))
        .sorted()
        .toList();
  }
}
