package it.census.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.census.model.report.ColumnContent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of two deliveries are compared by samples of their values. */
class ColumnContentTest {

  private static ColumnContent of(String... values) {
    return new ColumnContent(10, values.length, List.of(), List.of(values));
  }

  @Test
  void columns_with_the_same_values_are_alike_and_others_are_not() {
    assertThat(of("1", "2", "3").likeness(of("1", "2", "3"))).isEqualTo(1);
    assertThat(of("1", "2", "3").likeness(of("4", "5", "6"))).isZero();
    assertThat(of("1", "2", "3").likeness(of("1", "2", "4"))).isEqualTo(2 / 3.0, within(0.001));
  }

  @Test
  void a_short_sample_is_not_held_against_what_a_longer_one_would_not_show() {
    assertThat(of("1", "2").likeness(of("1", "2", "3", "4"))).isEqualTo(1);
  }

  @Test
  void nothing_is_like_a_column_without_a_sample() {
    assertThat(ColumnContent.NONE.likeness(of("1"))).isZero();
    assertThat(ColumnContent.NONE.filledShare()).isEqualTo(1);
    assertThat(of("1", "2").filledShare()).isEqualTo(0.2);
  }
}
