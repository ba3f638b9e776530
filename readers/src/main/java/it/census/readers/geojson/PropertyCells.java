package it.census.readers.geojson;

import it.census.model.Cell;
import it.census.readers.DeliveryUnreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Flattens a JSON value to cells by path ({@code catasto/foglio}), in the way of the XML reader: a
 * list is {@code a | b}; of a list of objects each field is a list in which every object keeps its
 * position.
 */
final class PropertyCells {

  private static final String LIST = " | ";
  private static final String LIST_WITHIN_LIST = ", ";

  /** Values of one row for each column that a table may have: long lists of pictures exist. */
  private static final int VALUES_PER_COLUMN = 20;

  /** Characters of one row for each that a cell may have. */
  private static final int CELLS_FULL = 100;

  /** Powers of ten beyond which a number is only a joke, and a plain one a very long text. */
  private static final int MOST_DIGITS = 400;

  private final JsonFile file;
  private final JsonParser json;
  private final String place;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private int values;
  private long characters;

  /**
   * Cells of one row.
   *
   * @param place of the row, for refusals
   */
  PropertyCells(JsonFile file, JsonParser json, String place) {
    this.file = file;
    this.json = json;
    this.place = place;
  }

  /** All that was read, empty cells included, by path in order of appearance. */
  Map<String, Cell> cells() {
    return cells;
  }

  /** Reads the value at whose first token the parser stands; the parser is left at its last. */
  void read(String path) throws DeliveryUnreadable {
    read(path, cells, LIST);
  }

  private void read(String path, Map<String, Cell> into, String list) throws DeliveryUnreadable {
    count();
    switch (json.currentToken()) {
      case START_OBJECT -> readMembers(path, into, list);
      case START_ARRAY -> readElements(path, into, list);
      default -> put(path, scalar(), into);
    }
  }

  private void count() throws DeliveryUnreadable {
    if (++values > file.limits().columns() * VALUES_PER_COLUMN) {
      throw file.tooManyColumns(place);
    }
  }

  /** Reads the members of an object into the row. */
  void readMembers(String path) throws DeliveryUnreadable {
    readMembers(path, cells, LIST);
  }

  private void readMembers(String path, Map<String, Cell> into, String list)
      throws DeliveryUnreadable {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      read(path.isEmpty() ? name : path + "/" + name, into, list);
    }
  }

  private void readElements(String path, Map<String, Cell> into, String list)
      throws DeliveryUnreadable {
    List<Map<String, Cell>> each = new ArrayList<>();
    Set<String> paths = new LinkedHashSet<>(List.of(path));
    boolean objects = false;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      objects |= json.currentToken() == JsonToken.START_OBJECT;
      Map<String, Cell> one = new LinkedHashMap<>();
      read(path, one, LIST_WITHIN_LIST);
      each.add(one);
      paths.addAll(one.keySet());
    }
    for (String field : paths) {
      put(
          field,
          Cell.of(objects ? inPositions(each, field, list) : filled(each, field, list)),
          into);
    }
    if (objects && into.getOrDefault(path, Cell.empty()).isBlank()) {
      into.remove(path);
    }
  }

  private static String inPositions(List<Map<String, Cell>> each, String field, String list) {
    return each.stream().allMatch(one -> one.getOrDefault(field, Cell.empty()).isBlank())
        ? ""
        : each.stream()
            .map(one -> one.getOrDefault(field, Cell.empty()).shown())
            .collect(Collectors.joining(list));
  }

  private static String filled(List<Map<String, Cell>> each, String field, String list) {
    return each.stream()
        .map(one -> one.getOrDefault(field, Cell.empty()).shown())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(list));
  }

  /** A name that stands twice in one object is a list of two. */
  private void put(String path, Cell cell, Map<String, Cell> into) throws DeliveryUnreadable {
    Cell before = into.getOrDefault(path, Cell.empty());
    Cell kept =
        before.isBlank()
            ? cell
            : cell.isBlank() ? before : Cell.of(before.shown() + LIST + cell.shown());
    characters += cell.shown().length();
    if (kept.shown().length() > file.limits().cellLength()
        || characters > (long) file.limits().cellLength() * CELLS_FULL) {
      throw file.tooLong(place);
    }
    into.put(path, kept);
  }

  private Cell scalar() {
    return switch (json.currentToken()) {
      case VALUE_STRING -> Cell.of(json.getString());
      case VALUE_TRUE -> new Cell.Truth(true);
      case VALUE_FALSE -> new Cell.Truth(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json.getString());
      default -> Cell.empty();
    };
  }

  /** A number as written; what no number type can hold stays a text. */
  static Cell number(String written) {
    try {
      BigDecimal value = new BigDecimal(written);
      if (Math.abs((long) value.scale()) <= MOST_DIGITS) {
        return new Cell.Num(value, value.toPlainString());
      }
    } catch (NumberFormatException notANumber) {
      return Cell.of(written);
    }
    return Cell.of(written);
  }
}
