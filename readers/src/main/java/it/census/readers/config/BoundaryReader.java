package it.census.readers.config;

import it.census.model.config.Region.Boundary;
import it.census.model.config.Region.BoundingBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact outlines of the municipalities: a GeoJSON FeatureCollection in WGS84 (RFC 7946), whose
 * features carry the municipality's code as {@code istat_code} or {@code municipality_code}.
 */
final class BoundaryReader {

  private static final int MAX_BYTES = 64 << 20;

  /** Outlines are drawn more coarsely than the box was measured, degrees. */
  private static final double TOLERANCE = 0.1;

  private final Folders folders;
  private final ConfigurationFile file;
  private final Collection<String> municipalities;
  private final BoundingBox region;
  private final Problems problems;

  BoundaryReader(
      Folders folders,
      ConfigurationFile file,
      Collection<String> municipalities,
      BoundingBox region,
      Problems problems) {
    this.folders = folders;
    this.file = file;
    this.municipalities = municipalities;
    this.region = region;
    this.problems = problems;
  }

  /** Ordered by municipality. */
  List<Boundary> read() {
    Map<String, List<List<List<double[]>>>> polygons = new TreeMap<>();
    for (JsonNode feature : features()) {
      String code = code(feature.path("properties"));
      if (!municipalities.isEmpty() && !municipalities.contains(code)) {
        problems.add(
            file.whole(),
            Choices.unknown("comune sconosciuto", "unknown municipality", code, municipalities));
      } else {
        polygons.computeIfAbsent(code, c -> new ArrayList<>()).addAll(polygons(code, feature));
      }
    }
    return polygons.entrySet().stream().map(e -> new Boundary(e.getKey(), e.getValue())).toList();
  }

  private JsonNode features() {
    JsonMapper mapper = JsonMapper.shared();
    try {
      JsonNode root = mapper.readTree(folders.text(file, MAX_BYTES).orElse("{\"features\":[]}"));
      if (root.path("features").isArray()) {
        return root.path("features");
      }
      problems.add(
          file.whole(),
          "non è una FeatureCollection GeoJSON",
          "is not a GeoJSON FeatureCollection");
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
      problems.add(
          file.line(line),
          "non è JSON leggibile: " + broken.getOriginalMessage(),
          "is not readable JSON: " + broken.getOriginalMessage());
    }
    return mapper.createArrayNode();
  }

  private static String code(JsonNode properties) {
    JsonNode code = properties.path("istat_code");
    return (code.isMissingNode() ? properties.path("municipality_code") : code).asString("");
  }

  private List<List<List<double[]>>> polygons(String code, JsonNode feature) {
    JsonNode geometry = feature.path("geometry");
    JsonNode coordinates = geometry.path("coordinates");
    List<List<List<double[]>>> polygons = new ArrayList<>();
    String type = geometry.path("type").asString("");
    if (type.equals("Polygon")) {
      polygons.add(rings(code, coordinates));
    } else if (type.equals("MultiPolygon")) {
      coordinates.forEach(p -> polygons.add(rings(code, p)));
    } else {
      problems.add(
          file.whole(),
          "comune " + code + ": ci vuole un Polygon o MultiPolygon, non `" + type + "`",
          "municipality " + code + ": a Polygon or MultiPolygon is expected, not `" + type + "`");
    }
    return polygons;
  }

  private List<List<double[]>> rings(String code, JsonNode polygon) {
    List<List<double[]>> rings = new ArrayList<>();
    for (JsonNode ring : polygon) {
      List<double[]> points = new ArrayList<>();
      for (JsonNode point : ring) {
        points.add(
            new double[] {point.path(0).asDouble(Double.NaN), point.path(1).asDouble(Double.NaN)});
      }
      if (points.size() < 4 || !points.stream().allMatch(this::plausible)) {
        problems.add(
            file.whole(),
            "comune "
                + code
                + ": un contorno non è un anello di punti longitudine, latitudine nella"
                + " regione",
            "municipality "
                + code
                + ": an outline is not a ring of points longitude, latitude in the"
                + " region");
      }
      rings.add(points);
    }
    return rings;
  }

  private boolean plausible(double[] point) {
    return point[0] >= region.minLon() - TOLERANCE
        && point[0] <= region.maxLon() + TOLERANCE
        && point[1] >= region.minLat() - TOLERANCE
        && point[1] <= region.maxLat() + TOLERANCE;
  }
}
