package it.census.readers.geojson;

import it.census.readers.geojson.Coordinates.Position;
import it.census.readers.geojson.Coordinates.Several;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A point that surely lies inside of a polygon, holes left out: a centroid may lie outside of an
 * L-shaped site. Across the middle of its height the polygon is cut by a horizontal line that meets
 * no corner; the point is the middle of the widest piece.
 */
final class InteriorPoint {

  /** A centimetre in degrees, and more than exact in metres. */
  private static final int DECIMALS = 7;

  private InteriorPoint() {}

  /** The point, or the first corner of an outline that encloses nothing. */
  static Optional<Position> of(Several polygon) {
    List<List<Position>> rings = polygon.lists().stream().map(Several::positions).toList();
    if (rings.isEmpty() || rings.get(0).isEmpty()) {
      return Optional.empty();
    }
    double y = heightBetweenCorners(rings);
    List<Double> crossings = crossings(rings, y);
    double widest = 0;
    double x = Double.NaN;
    for (int i = 0; i + 1 < crossings.size(); i += 2) {
      double width = crossings.get(i + 1) - crossings.get(i);
      if (width > widest) {
        widest = width;
        x = (crossings.get(i) + crossings.get(i + 1)) / 2;
      }
    }
    return Double.isFinite(x) && Double.isFinite(y)
        ? Optional.of(new Position(rounded(x), rounded(y), ""))
        : Optional.of(rings.get(0).get(0));
  }

  /** Twice the area of the outer ring, holes not deducted; enough to find the largest. */
  static double area(Several polygon) {
    List<Position> ring =
        polygon.lists().isEmpty() ? List.of() : polygon.lists().get(0).positions();
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      Position from = ring.get(i);
      Position to = ring.get((i + 1) % ring.size());
      sum += from.easting() * to.northing() - to.easting() * from.northing();
    }
    return Math.abs(sum);
  }

  /** Halfway between the corners next above and next below the middle. */
  private static double heightBetweenCorners(List<List<Position>> rings) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (Position corner : rings.get(0)) {
      lowest = Math.min(lowest, corner.northing());
      highest = Math.max(highest, corner.northing());
    }
    double middle = (lowest + highest) / 2;
    double below = lowest;
    double above = highest;
    for (List<Position> ring : rings) {
      for (Position corner : ring) {
        double height = corner.northing();
        if (height <= middle) {
          below = Math.max(below, height);
        } else {
          above = Math.min(above, height);
        }
      }
    }
    return (below + above) / 2;
  }

  /** Where the outline crosses a height, from west to east. */
  private static List<Double> crossings(List<List<Position>> rings, double y) {
    List<Double> crossings = new ArrayList<>();
    for (List<Position> ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        Position from = ring.get(i);
        Position to = ring.get((i + 1) % ring.size());
        if ((from.northing() > y) != (to.northing() > y)) {
          double share = (y - from.northing()) / (to.northing() - from.northing());
          crossings.add(from.easting() + share * (to.easting() - from.easting()));
        }
      }
    }
    Collections.sort(crossings);
    return crossings;
  }

  private static String rounded(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    return exact.stripTrailingZeros().toPlainString();
  }
}
