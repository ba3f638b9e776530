package it.census.readers.geojson;

import java.util.List;

/** The coordinates of a geometry as they stand in the file: a position, or a list of such. */
sealed interface Coordinates {

  /**
   * A position, each number as written.
   *
   * @param x easting or longitude
   * @param y northing or latitude
   * @param further height and more, each behind a blank; mostly empty
   */
  record Position(String x, String y, String further) implements Coordinates {

    String text() {
      return x + " " + y + further;
    }

    double easting() {
      return Double.parseDouble(x);
    }

    double northing() {
      return Double.parseDouble(y);
    }
  }

  /** A line, a ring, a polygon, or several of them. */
  record Several(List<Coordinates> parts) implements Coordinates {

    /** Those parts that are positions. */
    List<Position> positions() {
      return parts.stream().filter(Position.class::isInstance).map(Position.class::cast).toList();
    }

    /** Those parts that have parts. */
    List<Several> lists() {
      return parts.stream().filter(Several.class::isInstance).map(Several.class::cast).toList();
    }
  }
}
