package it.census.readers.geojson;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.geojson.Coordinates.Position;
import it.census.readers.geojson.Coordinates.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one geometry object; how many numbers it may hold is limited. */
final class GeometryParser {

  /** Far more than the most detailed outline of a municipality has. */
  private static final int MOST_PARTS = 1_000_000;

  private final JsonFile file;
  private final JsonParser json;
  private final String place;
  private int parts;

  GeometryParser(JsonFile file, JsonParser json, String place) {
    this.file = file;
    this.json = json;
    this.place = place;
  }

  /** The parser stands at the first token of the value and is left at its last. */
  Optional<Geometry> read() throws DeliveryUnreadable {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Optional.empty();
    }
    String type = "";
    Optional<Coordinates> coordinates = Optional.empty();
    List<Geometry> members = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        type = json.getString();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = array();
      } else if (name.equals("geometries") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          count();
          read().ifPresent(members::add);
        }
      } else {
        json.skipChildren();
      }
    }
    return Optional.of(new Geometry(type, coordinates, List.copyOf(members)));
  }

  /** An array of numbers is a position, any other a list; empty where it holds neither. */
  private Optional<Coordinates> array() throws DeliveryUnreadable {
    count();
    List<String> numbers = new ArrayList<>();
    List<Coordinates> several = new ArrayList<>();
    boolean foreign = false;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_ARRAY) {
        array().ifPresent(several::add);
      } else if (json.currentToken().isNumeric() && isFinite(json.getString())) {
        count();
        numbers.add(json.getString());
      } else {
        json.skipChildren();
        foreign = true;
      }
    }
    if (numbers.isEmpty() && !foreign) {
      return Optional.of(new Several(List.copyOf(several)));
    }
    if (foreign || numbers.size() < 2) {
      return Optional.empty();
    }
    StringBuilder further = new StringBuilder();
    numbers.subList(2, numbers.size()).forEach(number -> further.append(' ').append(number));
    return Optional.of(new Position(numbers.get(0), numbers.get(1), further.toString()));
  }

  private static boolean isFinite(String number) {
    return Double.isFinite(Double.parseDouble(number));
  }

  private void count() throws DeliveryUnreadable {
    if (++parts > MOST_PARTS) {
      throw file.tooLong(place);
    }
  }
}
