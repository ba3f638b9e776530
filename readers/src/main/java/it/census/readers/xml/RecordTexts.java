package it.census.readers.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Flattens the tree of one row element: path ({@code ubicazione/comune}, {@code superficie@unita})
 * to text.
 *
 * <p>Repeated elements are a list: {@code a | b}. Of repeated groups each field is a list in which
 * every group keeps its position ({@code 12 | 14} and {@code 3 |}: the first parcel alone has a
 * sub-unit); a list within such a group is joined by commas. An area with its unit in an attribute
 * is shown as its sender would write it: {@code 1,2 ha}.
 */
final class RecordTexts {

  private static final String LIST = " | ";
  private static final String LIST_WITHIN_GROUP = ", ";

  private static final Set<String> UNIT_NAMES =
      Set.of(
          "unit", "units", "unita", "unità", "unitamisura", "unitàmisura", "um", "uom", "misura");

  private static final int LONGEST_UNIT = 12;

  private final Map<String, String> texts;
  private final String list;

  RecordTexts(Map<String, String> texts) {
    this(texts, LIST);
  }

  private RecordTexts(Map<String, String> texts, String list) {
    this.texts = texts;
    this.list = list;
  }

  void add(JsonNode element) {
    add("", element);
  }

  private void add(String path, JsonNode element) {
    if (!element.isObject()) {
      put(path, element.asString("").strip());
      return;
    }
    put(path, withUnit(ownText(element), element));
    for (Map.Entry<String, JsonNode> property : element.properties()) {
      String name = property.getKey();
      if (name.startsWith(RecordBinder.ATTRIBUTE)) {
        put(path + name, property.getValue().asString("").strip());
      } else if (!name.isEmpty()) {
        addChild(path.isEmpty() ? name : path + "/" + name, property.getValue());
      }
    }
  }

  private void addChild(String path, JsonNode child) {
    if (child.isArray()) {
      addAll(path, child);
    } else {
      add(path, child);
    }
  }

  private void addAll(String path, JsonNode elements) {
    List<Map<String, String>> each = new ArrayList<>();
    Set<String> paths = new LinkedHashSet<>();
    boolean groups = false;
    for (JsonNode element : elements) {
      Map<String, String> one = new LinkedHashMap<>();
      new RecordTexts(one, LIST_WITHIN_GROUP).add(path, element);
      each.add(one);
      paths.addAll(one.keySet());
      groups |= isGroup(element);
    }
    for (String field : paths) {
      put(field, groups ? inPositions(each, field) : filled(each, field));
    }
  }

  private String inPositions(List<Map<String, String>> each, String field) {
    return each.stream().allMatch(one -> one.getOrDefault(field, "").isEmpty())
        ? ""
        : each.stream().map(one -> one.getOrDefault(field, "")).collect(Collectors.joining(list));
  }

  private String filled(List<Map<String, String>> each, String field) {
    return each.stream()
        .map(one -> one.getOrDefault(field, ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(list));
  }

  /** Whether elements stand in it. */
  private static boolean isGroup(JsonNode element) {
    return element.isObject()
        && element.propertyNames().stream()
            .anyMatch(name -> !name.isEmpty() && !name.startsWith(RecordBinder.ATTRIBUTE));
  }

  /** The text right in an element; where elements stand among it, its pieces. */
  private static String ownText(JsonNode element) {
    JsonNode text = element.path("");
    if (!text.isArray()) {
      return text.asString("").strip();
    }
    List<String> pieces = new ArrayList<>();
    for (JsonNode piece : text) {
      String stripped = piece.asString("").strip();
      if (!stripped.isEmpty()) {
        pieces.add(stripped);
      }
    }
    return String.join(" ", pieces);
  }

  private static String withUnit(String text, JsonNode element) {
    if (text.isEmpty() || text.chars().anyMatch(Character::isLetter)) {
      return text;
    }
    for (Map.Entry<String, JsonNode> property : element.properties()) {
      String unit = property.getValue().asString("").strip();
      if (isUnitName(property.getKey()) && !unit.isEmpty() && unit.length() <= LONGEST_UNIT) {
        return text + " " + unit;
      }
    }
    return text;
  }

  private static boolean isUnitName(String property) {
    return property.startsWith(RecordBinder.ATTRIBUTE)
        && UNIT_NAMES.contains(
            property.substring(1).toLowerCase(Locale.ROOT).replaceAll("[_\\-.]|di", ""));
  }

  private void put(String path, String text) {
    if (!text.isEmpty()) {
      texts.put(path, text);
    }
  }
}
