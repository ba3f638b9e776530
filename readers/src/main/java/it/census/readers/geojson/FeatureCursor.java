package it.census.readers.geojson;

import it.census.model.Cell;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One pass over the features of a GeoJSON file: those of a collection, or those that stand bare in
 * the file, one after the other (RFC 8142) or a single one. One feature at a time is in memory.
 */
final class FeatureCursor implements AutoCloseable {

  private final JsonFile file;
  private final JsonParser json;
  private final boolean bare;
  private final Set<String> beside = new LinkedHashSet<>();
  private Map<String, Cell> crs = Map.of();
  private String rootType = "";
  private boolean begun;
  private boolean inFeatures;
  private boolean anyFeatures;
  private long number;

  /**
   * Opens the file.
   *
   * @param bare whether the file holds features and no collection
   */
  FeatureCursor(JsonFile file, boolean bare) throws DeliveryUnreadable {
    this.file = file;
    this.json = file.open();
    this.bare = bare;
  }

  /** The next feature, {@code null} after the last; then the file was read to its very end. */
  @Nullable Feature next() throws DeliveryUnreadable {
    try {
      if (bare) {
        return nextBare();
      }
      if (!begun) {
        begun = true;
        if (json.nextToken() != JsonToken.START_OBJECT) {
          throw notGeoJson();
        }
      }
      return nextOfCollection();
    } catch (JacksonException broken) {
      throw file.unreadable(broken, json.currentLocation().getLineNr());
    }
  }

  private @Nullable Feature nextBare() throws DeliveryUnreadable {
    JsonToken token = json.nextToken();
    if (token == null) {
      return null;
    }
    if (token != JsonToken.START_OBJECT) {
      throw contentBehind();
    }
    return feature();
  }

  private @Nullable Feature nextOfCollection() throws DeliveryUnreadable {
    while (true) {
      JsonToken token = json.nextToken();
      if (inFeatures) {
        if (token != JsonToken.END_ARRAY) {
          return feature();
        }
        inFeatures = false;
      } else if (token == JsonToken.END_OBJECT) {
        return end();
      } else if (token == JsonToken.PROPERTY_NAME) {
        member(json.currentName());
      }
    }
  }

  private void member(String name) throws DeliveryUnreadable {
    JsonToken value = json.nextToken();
    switch (name) {
      case "features" -> {
        if (value != JsonToken.START_ARRAY) {
          throw notGeoJson();
        }
        inFeatures = true;
        anyFeatures = true;
      }
      case "type" -> rootType = value == JsonToken.VALUE_STRING ? json.getString() : "";
      case "crs" -> {
        PropertyCells cells = new PropertyCells(file, json, name);
        cells.read("");
        crs = cells.cells();
      }
      case "bbox" -> json.skipChildren();
      default -> {
        if (beside.size() < file.limits().columns()) {
          beside.add(name);
        }
        json.skipChildren();
      }
    }
  }

  private Feature feature() throws DeliveryUnreadable {
    number++;
    long line = Math.max(1, json.currentTokenLocation().getLineNr());
    String place = "line " + line + ", " + Feature.place(number);
    PropertyCells cells = new PropertyCells(file, json, place);
    Optional<Geometry> geometry = Optional.empty();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      if (json.currentToken() != JsonToken.VALUE_NULL) {
        cells.read("");
      }
      return new Feature(line, number, cells.cells(), geometry);
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "properties" -> {
          if (value == JsonToken.START_OBJECT) {
            cells.readMembers("");
          } else {
            json.skipChildren();
          }
        }
        case "geometry" -> geometry = new GeometryParser(file, json, place).read();
        case "type", "bbox" -> json.skipChildren();
        default -> cells.read(Feature.BESIDE + name);
      }
    }
    return new Feature(line, number, new LinkedHashMap<>(cells.cells()), geometry);
  }

  private @Nullable Feature end() throws DeliveryUnreadable {
    if (!anyFeatures && !isBare()) {
      throw notGeoJson();
    }
    if (!isBare() && json.nextToken() != null) {
      throw contentBehind();
    }
    return null;
  }

  private DeliveryUnreadable contentBehind() {
    return DeliveryUnreadable.because(
        Refusal.MALFORMED_JSON,
        Map.of(
            "line",
            Integer.toString(json.currentTokenLocation().getLineNr()),
            "detail",
            "content after the end"));
  }

  /** After the last feature of a collection: whether the file holds bare features instead. */
  boolean isBare() {
    return !anyFeatures && rootType.equals("Feature");
  }

  /** After the last feature: what the file says of its coordinates, by path. */
  Map<String, Cell> crs() {
    return crs;
  }

  /** After the last feature: names of members of the collection that are no features. */
  Set<String> beside() {
    return beside;
  }

  private static DeliveryUnreadable notGeoJson() {
    return DeliveryUnreadable.because(Refusal.UNKNOWN_FORMAT, Map.of("detail", "JSON"));
  }

  @Override
  public void close() {
    json.close();
  }
}
