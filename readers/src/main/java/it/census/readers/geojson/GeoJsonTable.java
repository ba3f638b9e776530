package it.census.readers.geojson;

import it.census.model.Cell;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.geojson.Coordinates.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table that a GeoJSON file is read as: a column for each property, nested ones by their last
 * name where that is the only one; what stands beside the properties ({@code id}); then longitude
 * and latitude of the point that stands for the feature, and its outline where it is more than that
 * point.
 *
 * @param columns key to header
 */
record GeoJsonTable(Map<String, String> columns) {

  private static final String LONGITUDE = "\0longitude";
  private static final String LATITUDE = "\0latitude";
  private static final String GEOMETRY = "\0geometry";

  /** What the features of a file hold; filled by a first pass. */
  static final class Survey {
    private final JsonFile file;
    private final Set<String> keys = new LinkedHashSet<>();
    private boolean anyPoint;
    private boolean anyOutline;
    private long tooLong;
    private Optional<Feature> firstTooLong = Optional.empty();

    Survey(JsonFile file) {
      this.file = file;
    }

    void add(Feature feature) throws DeliveryUnreadable {
      keys.addAll(feature.cells().keySet());
      if (keys.size() > file.limits().columns()) {
        throw file.tooManyColumns(
            "line " + feature.line() + ", " + Feature.place(feature.number()));
      }
      if (feature.geometry().isPresent()) {
        Geometry geometry = feature.geometry().get();
        anyPoint |= geometry.representative().isPresent();
        if (!geometry.isPlainPoint()) {
          boolean fits = geometry.text().length() <= file.limits().cellLength();
          anyOutline |= fits;
          tooLong += fits ? 0 : 1;
          firstTooLong = fits ? firstTooLong : firstTooLong.or(() -> Optional.of(feature.bare()));
        }
      }
    }

    long tooLong() {
      return tooLong;
    }

    Optional<Feature> firstTooLong() {
      return firstTooLong;
    }

    GeoJsonTable table() {
      Map<String, String> columns = named(keys);
      if (anyPoint) {
        columns.put(LONGITUDE, free("longitude", columns));
        columns.put(LATITUDE, free("latitude", columns));
      }
      if (anyOutline) {
        columns.put(GEOMETRY, free("geometry", columns));
      }
      return new GeoJsonTable(columns);
    }
  }

  private static Map<String, String> named(Set<String> keys) {
    Map<String, Integer> lastNames = new HashMap<>();
    keys.forEach(key -> lastNames.merge(lastName(key), 1, Integer::sum));
    Map<String, String> columns = new LinkedHashMap<>();
    for (String key : keys) {
      boolean alone = lastNames.getOrDefault(lastName(key), 0) == 1;
      String header = alone ? lastName(key) : key.replace("\0", "");
      columns.put(key, header.strip().replaceAll("\\s+", " "));
    }
    return columns;
  }

  private static String lastName(String key) {
    String path = key.replace(Feature.BESIDE, "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A property may bear the same name. */
  private static String free(String header, Map<String, String> columns) {
    return columns.containsValue(header) ? "geometry " + header : header;
  }

  List<String> headers() {
    return List.copyOf(columns.values());
  }

  /** One cell for each column. */
  List<Cell> cells(Feature feature, int cellLength) {
    Map<String, Cell> all = new HashMap<>(feature.cells());
    feature
        .geometry()
        .ifPresent(
            geometry -> {
              geometry.representative().ifPresent(point -> put(point, all));
              String text = geometry.isPlainPoint() ? "" : geometry.text();
              all.put(GEOMETRY, Cell.of(text.length() <= cellLength ? text : ""));
            });
    List<Cell> cells = new ArrayList<>(columns.size());
    columns.keySet().forEach(key -> cells.add(all.getOrDefault(key, Cell.empty())));
    return cells;
  }

  private static void put(Position point, Map<String, Cell> into) {
    into.put(LONGITUDE, PropertyCells.number(point.x()));
    into.put(LATITUDE, PropertyCells.number(point.y()));
  }
}
