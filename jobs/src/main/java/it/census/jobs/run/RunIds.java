package it.census.jobs.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names of runs: sortable by time, unique among processes that start at the same instant. */
public final class RunIds {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunIds() {}

  /** {@code 20261121-013000-7f3a}: start in UTC and four random hexadecimal digits. */
  public static String of(Instant started, RandomGenerator random) {
    return TIME.format(started) + String.format(Locale.ROOT, "-%04x", random.nextInt(0x10000));
  }
}
