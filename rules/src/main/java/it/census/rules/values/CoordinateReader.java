package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.config.Region;
import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Region.CoordinateSystem;
import it.census.model.config.Region.Municipality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Reads the coordinates of an offer, in whatever reference system of the region, to WGS84 degrees.
 * A pair that lies outside its municipality is read otherwise – axes swapped, another system – only
 * where exactly one other reading puts it inside; else it stays as the column says, and the rules
 * tell. Immutable, shared by all threads.
 */
public final class CoordinateReader {

  private static final int WGS84 = 4326;

  /** Points on the border of a municipality's extent; about a kilometre. */
  private static final double MARGIN = 0.01;

  private static final Pattern WHOLE_THOUSANDS = Pattern.compile("\\d{3}\\.\\d{3}");

  private final Map<Integer, Projected> systems = new LinkedHashMap<>();

  private CoordinateReader(Region region) {
    CRSFactory factory = new CRSFactory();
    CoordinateTransformFactory transforms = new CoordinateTransformFactory();
    CoordinateReferenceSystem wgs84 =
        factory.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs");
    for (CoordinateSystem system : region.coordinateSystems()) {
      CoordinateReferenceSystem from =
          factory.createFromParameters("EPSG:" + system.epsg(), system.proj4());
      systems.put(system.epsg(), new Projected(system, transforms.createTransform(from, wgs84)));
    }
  }

  public static CoordinateReader of(Region region) {
    return new CoordinateReader(region);
  }

  /**
   * Reads a pair from two cells.
   *
   * @param east easting or longitude, as the column says
   * @param north northing or latitude
   * @param epsg reference system of the columns
   * @param convention of numbers in these columns
   * @param municipality where the offer lies, if that is known
   */
  public Reading<Position> read(
      Cell east,
      Cell north,
      int epsg,
      NumberConvention convention,
      Optional<Municipality> municipality) {
    if (east.isBlank() && north.isBlank()) {
      return Reading.missing();
    }
    OptionalDouble x = CoordinateText.read(east, convention);
    OptionalDouble y = CoordinateText.read(north, convention);
    if (x.isEmpty() || y.isEmpty()) {
      return Reading.unreadable(CoordinateNotices.COORDINATES_UNREADABLE, Map.of());
    }
    return place(inThousands(east, x.getAsDouble(), epsg), y.getAsDouble(), epsg, municipality);
  }

  /**
   * Whether the one point of a text may be decimal or part the thousands of whole metres: {@code
   * 624.301}. Northings have two points then.
   */
  public static boolean mayBeThousands(String text) {
    return WHOLE_THOUSANDS.matcher(text.strip()).matches();
  }

  /** The easting under the reading that the system of its column knows. */
  private double inThousands(Cell east, double x, int epsg) {
    Projected system = systems.get(epsg);
    boolean open = east instanceof Cell.Text && mayBeThousands(east.shown());
    return open && system != null && !system.isEasting(x) && system.isEasting(x * 1000)
        ? x * 1000
        : x;
  }

  /**
   * Reads a pair from one cell: {@code 43.1, 10.2}, {@code 43,1; 10,2}, {@code POINT (10.2 43.1)}.
   *
   * @param northingFirst which of the two comes first
   */
  public Reading<Position> readPair(
      Cell cell, boolean northingFirst, int epsg, Optional<Municipality> municipality) {
    if (cell.isBlank()) {
      return Reading.missing();
    }
    Optional<double[]> pair = CoordinateText.readPair(cell);
    if (pair.isEmpty()) {
      return Reading.unreadable(CoordinateNotices.COORDINATES_UNREADABLE, Map.of());
    }
    boolean wellKnownText = CoordinateText.isPoint(cell);
    double first = pair.get()[0];
    double second = pair.get()[1];
    return northingFirst && !wellKnownText
        ? place(second, first, epsg, municipality)
        : place(first, second, epsg, municipality);
  }

  private Reading<Position> place(
      double x, double y, int epsg, Optional<Municipality> municipality) {
    if (x == 0 || y == 0) {
      return Reading.<Position>missing().saying(ValueNotices.ZERO_AS_MISSING, Map.of());
    }
    Optional<Position> planned = convert(epsg, x, y);
    if (planned.isPresent()
        && (municipality.isEmpty() || isIn(planned.get(), municipality.get()))) {
      return epsg == WGS84
          ? Reading.of(planned.get())
          : Reading.corrected(planned.get(), "epsg_" + epsg);
    }
    List<Alternative> inside =
        municipality.map(place -> alternatives(x, y, epsg, place)).orElseGet(List::of);
    if (inside.size() == 1) {
      return Reading.corrected(inside.get(0).position(), inside.get(0).rule());
    }
    return planned
        .map(
            position ->
                epsg == WGS84 ? Reading.of(position) : Reading.corrected(position, "epsg_" + epsg))
        .orElseGet(() -> Reading.unreadable(CoordinateNotices.COORDINATES_UNREADABLE, Map.of()));
  }

  /**
   * Other readings of the pair that lie in the municipality, one for each different point. The
   * system of the columns with its axes swapped comes before any other system: another datum would
   * only put the same point some metres away.
   */
  private List<Alternative> alternatives(double x, double y, int epsg, Municipality municipality) {
    List<Alternative> inside = new ArrayList<>();
    Projected own = systems.get(epsg);
    if (own != null && own.holds(y, x)) {
      add(inside, convert(epsg, y, x), "axes_swapped", municipality);
    }
    if (!inside.isEmpty()) {
      return inside;
    }
    for (Projected system : systems.values()) {
      int other = system.definition().epsg();
      if (other == epsg || isOldDegrees(system)) {
        continue;
      }
      if (system.holds(x, y)) {
        add(inside, convert(other, x, y), "epsg_" + other, municipality);
      }
      if (system.holds(y, x)) {
        add(inside, convert(other, y, x), "axes_swapped", municipality);
      }
    }
    return inside;
  }

  /** Degrees are WGS84 unless the source says otherwise. */
  private static boolean isOldDegrees(Projected system) {
    return system.definition().proj4().contains("+proj=longlat")
        && system.definition().epsg() != WGS84;
  }

  private static void add(
      List<Alternative> inside, Optional<Position> position, String rule, Municipality where) {
    if (position.isPresent()
        && isIn(position.get(), where)
        && inside.stream().noneMatch(a -> isSame(a.position(), position.get()))) {
      inside.add(new Alternative(position.get(), rule));
    }
  }

  /** Two systems of the same datum give the same point but for rounding. */
  private static boolean isSame(Position one, Position other) {
    double limit = 0.00002;
    return Math.abs(one.latitude().doubleValue() - other.latitude().doubleValue()) < limit
        && Math.abs(one.longitude().doubleValue() - other.longitude().doubleValue()) < limit;
  }

  private static boolean isIn(Position position, Municipality municipality) {
    BoundingBox box = municipality.box();
    return new BoundingBox(
            box.minLon() - MARGIN,
            box.minLat() - MARGIN,
            box.maxLon() + MARGIN,
            box.maxLat() + MARGIN)
        .contains(position.longitude().doubleValue(), position.latitude().doubleValue());
  }

  private Optional<Position> convert(int epsg, double x, double y) {
    if (epsg == WGS84) {
      return degrees(x, y);
    }
    Projected system = systems.get(epsg);
    if (system == null) {
      return Optional.empty();
    }
    try {
      ProjCoordinate result = new ProjCoordinate();
      // A transform keeps state while it works.
      synchronized (system) {
        system.toWgs84().transform(new ProjCoordinate(x, y), result);
      }
      return degrees(result.x, result.y);
    } catch (Proj4jException outsideTheProjection) {
      return Optional.empty();
    }
  }

  private static Optional<Position> degrees(double longitude, double latitude) {
    boolean possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return possible ? Optional.of(Position.of(latitude, longitude)) : Optional.empty();
  }

  private record Alternative(Position position, String rule) {}

  private record Projected(CoordinateSystem definition, CoordinateTransform toWgs84) {

    boolean holds(double x, double y) {
      return isEasting(x) && y >= definition.yMin() && y <= definition.yMax();
    }

    boolean isEasting(double x) {
      return x >= definition.xMin() && x <= definition.xMax();
    }
  }
}
