package it.census.rules.harmonise;

import it.census.model.OfferField;
import it.census.model.config.Region.PointOfInterest;
import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the transport nodes are that an investor asks for: the nearest motorway exit, freight
 * station, port, airport and freight village of those the configuration names, as the crow flies.
 * Kilometres with one decimal.
 */
final class NearestPlaces {

  static final String RULE = "derived_from_coordinates";

  /** Mean radius of the earth (IUGG), km. */
  private static final double EARTH_KM = 6371.0088;

  private final List<Node> exits;
  private final List<Distance> distances;

  private NearestPlaces(List<Node> exits, List<Distance> distances) {
    this.exits = exits;
    this.distances = distances;
  }

  static NearestPlaces of(List<PointOfInterest> points) {
    List<Distance> distances = new ArrayList<>();
    add(distances, OfferField.DISTANCE_RAIL_KM, nodes(points, "station"));
    add(distances, OfferField.DISTANCE_PORT_KM, nodes(points, "port"));
    add(distances, OfferField.DISTANCE_AIRPORT_KM, nodes(points, "airport"));
    add(distances, OfferField.DISTANCE_FREIGHT_VILLAGE_KM, nodes(points, "freight_village"));
    return new NearestPlaces(nodes(points, "motorway_exit"), List.copyOf(distances));
  }

  private static void add(List<Distance> distances, OfferField field, List<Node> nodes) {
    if (!nodes.isEmpty()) {
      distances.add(new Distance(field, nodes));
    }
  }

  /**
   * Derives the distances that the supplier does not give; nothing where there are no coordinates.
   */
  void derive(OfferDraft draft) {
    BigDecimal latitude = draft.values().decimal(OfferField.LATITUDE);
    BigDecimal longitude = draft.values().decimal(OfferField.LONGITUDE);
    if (latitude == null || longitude == null) {
      return;
    }
    Spot spot = Spot.of(latitude.doubleValue(), longitude.doubleValue());
    for (Distance distance : distances) {
      if (!draft.isSent(distance.field())) {
        draft.complete(distance.field(), km(nearest(distance.nodes(), spot), spot), RULE);
      }
    }
    if (!exits.isEmpty() && !draft.isSent(OfferField.DISTANCE_MOTORWAY_KM)) {
      motorway(draft, spot);
    }
  }

  /**
   * The exit that the supplier names, where it is known; else, where none is named, the nearest.
   */
  private void motorway(OfferDraft draft, Spot spot) {
    String named = draft.values().text(OfferField.MOTORWAY_EXIT);
    Optional<Node> exit =
        named == null ? Optional.of(nearest(exits, spot)) : findNamed(Folding.fold(named));
    exit.ifPresent(
        e -> {
          draft.complete(OfferField.MOTORWAY_EXIT, e.name(), RULE);
          draft.complete(OfferField.DISTANCE_MOTORWAY_KM, km(e, spot), RULE);
        });
  }

  private Optional<Node> findNamed(String folded) {
    return exits.stream().filter(e -> e.folded().equals(folded)).findFirst();
  }

  /** The straight line through the earth is shortest where the way over it is. */
  private static Node nearest(List<Node> nodes, Spot spot) {
    Node best = nodes.get(0);
    double shortest = best.spot().chord(spot);
    for (int i = 1; i < nodes.size(); i++) {
      double chord = nodes.get(i).spot().chord(spot);
      if (chord < shortest) {
        best = nodes.get(i);
        shortest = chord;
      }
    }
    return best;
  }

  private static BigDecimal km(Node node, Spot spot) {
    double angle = 2 * StrictMath.asin(StrictMath.sqrt(node.spot().haversine(spot)));
    return BigDecimal.valueOf(EARTH_KM * angle).setScale(1, RoundingMode.HALF_UP);
  }

  private static List<Node> nodes(List<PointOfInterest> points, String kind) {
    return points.stream().filter(p -> p.kind().equals(kind)).map(Node::of).toList();
  }

  private record Distance(OfferField field, List<Node> nodes) {}

  /** A transport node. */
  private record Node(String name, String folded, Spot spot) {

    static Node of(PointOfInterest point) {
      return new Node(
          point.name(), Folding.fold(point.name()), Spot.of(point.latitude(), point.longitude()));
    }
  }

  /** A point on the earth: in radians, and as x, y, z on a sphere of radius 1. */
  private record Spot(double lat, double lon, double cosLat, double x, double y, double z) {

    static Spot of(double latitude, double longitude) {
      double lat = StrictMath.toRadians(latitude);
      double lon = StrictMath.toRadians(longitude);
      double cosLat = StrictMath.cos(lat);
      return new Spot(
          lat,
          lon,
          cosLat,
          cosLat * StrictMath.cos(lon),
          cosLat * StrictMath.sin(lon),
          StrictMath.sin(lat));
    }

    /** Grows with the distance: the square of the straight line between the points. */
    double chord(Spot other) {
      double dx = x - other.x;
      double dy = y - other.y;
      double dz = z - other.z;
      return dx * dx + dy * dy + dz * dz;
    }

    /** The square of the sine of half the angle between the points. */
    double haversine(Spot other) {
      double sinLat = StrictMath.sin((other.lat - lat) / 2);
      double sinLon = StrictMath.sin((other.lon - lon) / 2);
      return sinLat * sinLat + other.cosLat * cosLat * sinLon * sinLon;
    }
  }
}
