package it.census.rules.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The border of a municipality. Coordinates are WGS84 degrees; distances are metres, good to a few
 * per cent over the width of a municipality.
 */
final class Outline {

  private static final double METRES_PER_DEGREE = 111_320;

  /** Rings of lon/lat pairs; a point is inside where an odd number of rings surrounds it. */
  private final List<double[][]> rings;

  private Outline(List<double[][]> rings) {
    this.rings = rings;
  }

  static Outline of(List<List<List<double[]>>> polygons) {
    List<double[][]> rings = new ArrayList<>();
    for (List<List<double[]>> polygon : polygons) {
      for (List<double[]> ring : polygon) {
        rings.add(ring.toArray(double[][]::new));
      }
    }
    return new Outline(List.copyOf(rings));
  }

  boolean contains(double lon, double lat) {
    boolean inside = false;
    for (double[][] ring : rings) {
      for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        boolean spans = ring[i][1] > lat != ring[j][1] > lat;
        if (spans && lon < crossing(ring[i], ring[j], lat)) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** Whether the border passes within so many metres of the point. */
  boolean passesWithin(double metres, double lon, double lat) {
    double metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
    for (double[][] ring : rings) {
      for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        double ax = (ring[j][0] - lon) * metresPerDegreeEast;
        double ay = (ring[j][1] - lat) * METRES_PER_DEGREE;
        double bx = (ring[i][0] - lon) * metresPerDegreeEast;
        double by = (ring[i][1] - lat) * METRES_PER_DEGREE;
        if (distanceOfOrigin(ax, ay, bx, by) <= metres) {
          return true;
        }
      }
    }
    return false;
  }

  private static double crossing(double[] a, double[] b, double lat) {
    return a[0] + (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]);
  }

  /** Distance of the origin from the segment a to b. */
  private static double distanceOfOrigin(double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
    return Math.hypot(ax + along * dx, ay + along * dy);
  }
}
