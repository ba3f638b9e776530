package it.census.rules.columns;

import java.util.Map;

/**
 * Tells of coordinates that come again and again: a supplier who does not know where an offer lies
 * gives all of a municipality, or of a street, one point. Each looks right on the map, and none is.
 */
final class RepeatedPoints {

  private static final int FEWEST = 20;

  /** So many rows to a point at least: an asset has a row for each of its sub-units, too. */
  private static final int ROWS_TO_A_POINT = 3;

  private RepeatedPoints() {}

  static void tell(TableState table) {
    table
        .coordinates()
        .filter(plan -> plan.how() != CoordinatePlan.How.OUT_OF_RANGE)
        .ifPresent(
            plan ->
                tell(table.columns().get(plan.easting()), table.columns().get(plan.northing())));
  }

  private static void tell(ColumnState x, ColumnState y) {
    long rows = x.profile().filled() - x.profile().count(Trait.ZERO);
    int points = Math.max(x.profile().distinctTexts().size(), y.profile().distinctTexts().size());
    if (rows >= FEWEST && (long) points * ROWS_TO_A_POINT <= rows) {
      x.sayOpenly(
          ColumnNotices.COORDINATES_REPEATED,
          Map.of("points", Integer.toString(points), "rows", Long.toString(rows)));
    }
  }
}
