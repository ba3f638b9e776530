package it.census.readers.geojson;

import it.census.readers.geojson.Coordinates.Position;
import it.census.readers.geojson.Coordinates.Several;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a feature lies.
 *
 * @param type {@code Polygon}, {@code Point} … as in RFC 7946; empty where the file gives none
 * @param coordinates empty for a collection and where the file gives none
 * @param members of a collection
 */
record Geometry(String type, Optional<Coordinates> coordinates, List<Geometry> members) {

  /**
   * The position that stands for the whole: a point itself, the middle of a line, a point inside of
   * the (largest) polygon. Empty where the coordinates are not what the type demands.
   */
  Optional<Position> representative() {
    if (type.equals("GeometryCollection")) {
      return members.stream()
          .max(Comparator.comparingInt(Geometry::dimension))
          .flatMap(Geometry::representative);
    }
    Coordinates all = coordinates.orElse(new Several(List.of()));
    if (all instanceof Several several) {
      return switch (type) {
        case "MultiPoint", "LineString" -> middle(several);
        case "MultiLineString" ->
            several.lists().stream()
                .max(Comparator.comparingInt(line -> line.parts().size()))
                .flatMap(Geometry::middle);
        case "Polygon" -> InteriorPoint.of(several);
        case "MultiPolygon" ->
            several.lists().stream()
                .max(Comparator.comparingDouble(InteriorPoint::area))
                .flatMap(InteriorPoint::of);
        default -> Optional.empty();
      };
    }
    return type.equals("Point") ? Optional.of((Position) all) : Optional.empty();
  }

  private int dimension() {
    return type.endsWith("Polygon") ? 2 : type.endsWith("String") ? 1 : 0;
  }

  private static Optional<Position> middle(Several line) {
    List<Position> positions = line.positions();
    return positions.isEmpty()
        ? Optional.empty()
        : Optional.of(positions.get(positions.size() / 2));
  }

  /** Whether a point with two coordinates says all of it. */
  boolean isPlainPoint() {
    return type.equals("Point")
        && coordinates.isPresent()
        && coordinates.get() instanceof Position position
        && position.further().isEmpty();
  }

  /** The outline as geographic software writes it as text: {@code POLYGON ((10.1 43.2, …))}. */
  String text() {
    if (type.equals("GeometryCollection")) {
      return members.stream()
          .map(Geometry::text)
          .collect(Collectors.joining(", ", "GEOMETRYCOLLECTION (", ")"));
    }
    String body =
        coordinates
            .map(all -> all instanceof Several ? text(all) : "(" + text(all) + ")")
            .orElse("EMPTY");
    return type.toUpperCase(Locale.ROOT) + " " + body;
  }

  private static String text(Coordinates coordinates) {
    if (coordinates instanceof Position position) {
      return position.text();
    }
    return ((Several) coordinates)
        .parts().stream().map(Geometry::text).collect(Collectors.joining(", ", "(", ")"));
  }
}
