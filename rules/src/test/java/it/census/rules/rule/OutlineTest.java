package it.census.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

  /** Two squares of a tenth of a degree; the western one has a hole in its middle. */
  private static final Outline OUTLINE =
      Outline.of(
          List.of(
              List.of(square(10.0, 43.0, 0.1), square(10.04, 43.04, 0.02)),
              List.of(square(10.5, 43.0, 0.1))));

  @Test
  void a_point_is_in_any_of_the_polygons() {
    assertThat(OUTLINE.contains(10.01, 43.01)).isTrue();
    assertThat(OUTLINE.contains(10.55, 43.05)).isTrue();
    assertThat(OUTLINE.contains(10.3, 43.05)).isFalse();
    assertThat(OUTLINE.contains(10.01, 43.2)).isFalse();
  }

  @Test
  void a_point_in_a_hole_is_outside() {
    assertThat(OUTLINE.contains(10.05, 43.05)).isFalse();
  }

  @Test
  void the_border_is_near_from_both_sides() {
    double hundredMetresNorth = 100 / 111_320.0;

    assertThat(OUTLINE.passesWithin(101, 10.01, 43.1 + hundredMetresNorth)).isTrue();
    assertThat(OUTLINE.passesWithin(99, 10.01, 43.1 + hundredMetresNorth)).isFalse();
    assertThat(OUTLINE.passesWithin(101, 10.01, 43.1 - hundredMetresNorth)).isTrue();
  }

  @Test
  void a_degree_of_longitude_is_shorter_than_one_of_latitude() {
    double hundredMetresWest = 100 / (111_320.0 * Math.cos(Math.toRadians(43.05)));

    assertThat(OUTLINE.passesWithin(101, 10.0 - hundredMetresWest, 43.05)).isTrue();
    assertThat(OUTLINE.passesWithin(99, 10.0 - hundredMetresWest, 43.05)).isFalse();
  }

  @Test
  void an_outline_without_rings_holds_nothing() {
    assertThat(Outline.of(List.of()).contains(10, 43)).isFalse();
    assertThat(Outline.of(List.of()).passesWithin(1_000, 10, 43)).isFalse();
  }

  private static List<double[]> square(double west, double south, double size) {
    return List.of(
        new double[] {west, south},
        new double[] {west + size, south},
        new double[] {west + size, south + size},
        new double[] {west, south + size},
        new double[] {west, south});
  }
}
