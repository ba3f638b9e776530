package it.census.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a run begins, in a zone whose clocks change twice a year. */
class ScheduleTest {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final Schedule NIGHTLY = new Schedule(List.of(LocalTime.of(2, 30)), ROME);

  @Test
  void on_the_spring_night_half_past_two_does_not_exist_and_half_past_three_stands_for_it() {
    assertThat(from("2026-03-28T12:00:00Z", NIGHTLY, 3))
        .containsExactly(
            Instant.parse("2026-03-29T01:30:00Z"), // 03:30 of summer
            Instant.parse("2026-03-30T00:30:00Z"),
            Instant.parse("2026-03-31T00:30:00Z"));
  }

  @Test
  void on_the_autumn_night_half_past_two_comes_twice_and_the_first_is_meant() {
    assertThat(from("2026-10-24T12:00:00Z", NIGHTLY, 3))
        .containsExactly(
            Instant.parse("2026-10-25T00:30:00Z"), // 02:30 of summer
            Instant.parse("2026-10-26T01:30:00Z"),
            Instant.parse("2026-10-27T01:30:00Z"));
  }

  @Test
  void every_day_of_ten_years_has_exactly_one_run() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    int days = 3_652;

    List<LocalDate> ran =
        from("2025-12-31T12:00:00Z", NIGHTLY, days).stream()
            .map(instant -> instant.atZone(ROME).toLocalDate())
            .toList();

    assertThat(ran).isEqualTo(first.datesUntil(first.plusDays(days)).toList());
  }

  @Test
  void times_that_fall_together_on_the_spring_night_are_one_run() {
    Schedule twice = new Schedule(List.of(LocalTime.of(2, 30), LocalTime.of(3, 30)), ROME);

    assertThat(from("2026-03-28T12:00:00Z", twice, 3))
        .containsExactly(
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-03-30T00:30:00Z"),
            Instant.parse("2026-03-30T01:30:00Z"));
  }

  @Test
  void the_latest_time_of_the_schedule_is_the_one_that_has_come() {
    Instant due = Instant.parse("2026-06-10T00:30:00Z");

    assertThat(NIGHTLY.latest(due)).isEqualTo(due);
    assertThat(NIGHTLY.latest(due.minusNanos(1))).isEqualTo(Instant.parse("2026-06-09T00:30:00Z"));
  }

  private static List<Instant> from(String start, Schedule schedule, int count) {
    List<Instant> instants = new ArrayList<>();
    Instant at = Instant.parse(start);
    for (int i = 0; i < count; i++) {
      at = schedule.next(at);
      instants.add(at);
    }
    return instants;
  }
}
