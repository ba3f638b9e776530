package it.census.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs begin when they are due: once, one at a time, whatever the clock does. */
class TimetableTest {

  private static final Schedule NIGHTLY =
      new Schedule(List.of(LocalTime.of(2, 30)), ZoneId.of("Europe/Rome"));

  private final List<String> told = new ArrayList<>();

  /** The timetable ends by an interruption, which must not reach the next test. */
  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @Test
  void the_night_that_lacks_the_hour_has_one_run() {
    keep(new StageClock("2026-03-28T12:00:00Z").wait(2), Runnable::run, Optional.empty());

    assertThat(told).containsExactly("ran 2026-03-29T01:30:00Z", "ran 2026-03-30T00:30:00Z");
  }

  @Test
  void the_night_that_has_the_hour_twice_has_one_run() {
    keep(new StageClock("2026-10-24T12:00:00Z").wait(2), Runnable::run, Optional.empty());

    assertThat(told).containsExactly("ran 2026-10-25T00:30:00Z", "ran 2026-10-26T01:30:00Z");
  }

  @Test
  void whoever_is_woken_early_waits_on() {
    StageClock clock =
        new StageClock("2026-06-09T12:00:00Z")
            .then("2026-06-09T12:00:30Z")
            .then("2026-06-10T00:29:59Z")
            .wait(1);

    keep(clock, Runnable::run, Optional.empty());

    assertThat(told).containsExactly("ran 2026-06-10T00:30:00Z");
  }

  @Test
  void nights_in_which_the_machine_slept_are_made_up_by_one_run() {
    StageClock clock = new StageClock("2026-06-09T12:00:00Z").then("2026-06-12T07:15:00Z").wait(1);

    keep(clock, Runnable::run, Optional.empty());

    assertThat(told).containsExactly("ran 2026-06-10T00:30:00Z", "ran 2026-06-13T00:30:00Z");
  }

  @Test
  void a_night_in_which_the_machine_was_off_is_made_up_at_the_start() {
    keep(
        new StageClock("2026-06-10T07:15:00Z").wait(1),
        Runnable::run,
        Optional.of(Instant.parse("2026-06-09T00:30:00Z")));

    assertThat(told).containsExactly("ran 2026-06-10T00:30:00Z", "ran 2026-06-11T00:30:00Z");
  }

  @Test
  void a_start_after_the_run_of_the_night_waits_for_the_next() {
    keep(
        new StageClock("2026-06-10T07:15:00Z").wait(1),
        Runnable::run,
        Optional.of(Instant.parse("2026-06-10T00:30:00Z")));

    assertThat(told).containsExactly("ran 2026-06-11T00:30:00Z");
  }

  @Test
  void a_census_that_never_ran_waits_for_its_first_night() {
    keep(new StageClock("2026-06-10T07:15:00Z").wait(1), Runnable::run, Optional.empty());

    assertThat(told).containsExactly("ran 2026-06-11T00:30:00Z");
  }

  @Test
  void a_run_that_is_still_going_when_the_next_is_due_goes_on_alone() {
    Deque<Runnable> begun = new ArrayDeque<>();
    StageClock clock =
        new StageClock("2026-06-09T12:00:00Z").wait(2).then(() -> begun.remove().run());

    keep(clock, begun::add, Optional.empty());
    begun.remove().run();

    assertThat(told)
        .containsExactly(
            "skipped 2026-06-11T00:30:00Z", "ran 2026-06-10T00:30:00Z", "ran 2026-06-12T00:30:00Z");
    assertThat(begun).isEmpty();
  }

  @Test
  void a_clock_that_is_set_back_does_not_bring_the_run_again() {
    StageClock clock =
        new StageClock("2026-06-09T12:00:00Z").wait(1).then("2026-06-10T00:10:00Z").wait(1);

    keep(clock, Runnable::run, Optional.empty());

    assertThat(told).containsExactly("ran 2026-06-10T00:30:00Z", "ran 2026-06-11T00:30:00Z");
  }

  @Test
  void a_clock_that_was_years_ahead_does_not_stop_the_runs_for_years() {
    StageClock clock =
        new StageClock("2031-01-01T12:00:00Z").wait(1).then("2026-06-09T12:00:00Z").wait(1);

    keep(clock, Runnable::run, Optional.empty());

    assertThat(told).containsExactly("ran 2031-01-02T01:30:00Z", "ran 2026-06-10T00:30:00Z");
  }

  @Test
  void another_schedule_counts_at_once() {
    StageClock clock = new StageClock("2026-06-09T12:00:00Z");
    Timetable timetable = new Timetable(clock, clock, Runnable::run, NIGHTLY, noting());
    clock
        .then(
            () -> {
              timetable.follow(
                  new Schedule(List.of(LocalTime.of(21, 0)), ZoneId.of("Europe/Rome")));
              clock.set("2026-06-09T12:00:30Z");
            })
        .wait(2);
    timetable.keep(Optional::empty);

    assertThat(told).containsExactly("ran 2026-06-09T19:00:00Z", "ran 2026-06-10T19:00:00Z");
  }

  private void keep(StageClock clock, Executor worker, Optional<Instant> doneBefore) {
    new Timetable(clock, clock, worker, NIGHTLY, noting()).keep(() -> doneBefore);
  }

  private Timetable.Runs noting() {
    return new Timetable.Runs() {
      @Override
      public void run(Instant due) {
        told.add("ran " + due);
      }

      @Override
      public void skipped(Instant due) {
        told.add("skipped " + due);
      }
    };
  }
}
