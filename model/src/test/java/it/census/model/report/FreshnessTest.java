package it.census.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A delivery may be as old as the setting says, to the day. */
class FreshnessTest {

  private static final LocalDate ARRIVED = LocalDate.of(2026, 11, 1);

  @Test
  void on_the_last_day_a_source_is_in_time_and_a_day_later_it_is_overdue() {
    Freshness inTime = Freshness.of("pisa", ARRIVED, 30, LocalDate.of(2026, 12, 1));
    Freshness late = Freshness.of("pisa", ARRIVED, 30, LocalDate.of(2026, 12, 2));

    assertThat(inTime)
        .isEqualTo(new Freshness("pisa", ARRIVED, 30, Optional.of(LocalDate.of(2026, 12, 1))));
    assertThat(inTime.overdue()).isFalse();
    assertThat(late.overdue()).isTrue();
  }

  @Test
  void without_a_deadline_nothing_is_overdue() {
    assertThat(Freshness.of("pisa", ARRIVED, 0, LocalDate.of(2036, 1, 1)).overdue()).isFalse();
  }

  @Test
  void before_its_day_a_delivery_has_no_age() {
    assertThat(Freshness.of("pisa", ARRIVED, 0, LocalDate.of(2026, 10, 1)).ageDays()).isZero();
  }
}
