package it.census.readers.xml;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table that an XML file is read as: its row elements, and a column for each path below them
 * that can hold a value, attributes included ({@code superficie@unita}). What stands around the
 * rows and holds for them gets columns too, after the others: attributes of the elements around
 * them and simple elements beside them, all named {@code offerte@comune}, so that the number of a
 * whole delivery is not taken for that of an offer unless the source definition says so.
 *
 * @param records kinds of elements that are rows
 * @param columns key of the column to its header
 * @param outside paths of elements with content that belong to no row
 */
record XmlTable(Set<ElementKind> records, Map<String, String> columns, List<String> outside) {

  /** Begins the key of a column whose values stand around the rows. */
  static final String AROUND = "^";

  private record Field(String key, String header, int appearance) {}

  static XmlTable of(ElementKind root, Set<ElementKind> records, ReadingLimits limits)
      throws DeliveryUnreadable {
    Map<String, Field> within = new LinkedHashMap<>();
    for (ElementKind record : records) {
      gather(record, "", within);
    }
    Set<ElementKind> around = new LinkedHashSet<>();
    records.forEach(record -> addAncestors(record, around));
    Map<String, Field> fields = new LinkedHashMap<>(inOrder(within));
    List<String> outside = new ArrayList<>();
    gatherAround(root, records, around, fields, outside);
    if (fields.size() > limits.columns()) {
      throw DeliveryUnreadable.because(
          Refusal.TOO_MANY_COLUMNS,
          Map.of(
              "limit",
              Integer.toString(limits.columns()),
              "place",
              records.iterator().next().path()));
    }
    return new XmlTable(records, named(fields), List.copyOf(outside));
  }

  private static Map<String, Field> inOrder(Map<String, Field> fields) {
    Map<String, Field> sorted = new LinkedHashMap<>();
    fields.values().stream()
        .sorted(Comparator.comparingInt(Field::appearance))
        .forEach(field -> sorted.put(field.key(), field));
    return sorted;
  }

  /** The fields of an element and all that it contains, by their path from the row. */
  private static void gather(ElementKind kind, String path, Map<String, Field> into) {
    if (kind.isLeaf() || kind.hasText()) {
      boolean onlyAttributes = kind.isLeaf() && !kind.hasText() && !kind.attributes().isEmpty();
      if (!onlyAttributes) {
        String header = path.isEmpty() ? kind.name() : path;
        into.putIfAbsent(path, new Field(path, header, kind.appearance()));
      }
    }
    kind.attributes()
        .forEach(
            (name, appearance) ->
                into.putIfAbsent(
                    path + "@" + name,
                    new Field(path + "@" + name, path + "@" + name, appearance)));
    for (ElementKind child : kind.children()) {
      gather(child, path.isEmpty() ? child.name() : path + "/" + child.name(), into);
    }
  }

  private static void addAncestors(ElementKind record, Set<ElementKind> around) {
    ElementKind parent = record.parent();
    if (parent != null) {
      around.add(parent);
      addAncestors(parent, around);
    }
  }

  private static void gatherAround(
      ElementKind kind,
      Set<ElementKind> records,
      Set<ElementKind> around,
      Map<String, Field> fields,
      List<String> outside) {
    if (records.contains(kind)) {
      return;
    }
    if (around.contains(kind)) {
      kind.attributes().forEach((name, at) -> addAround(kind.name() + "@" + name, at, fields));
    } else {
      boolean beside = kind.isLeaf() && kind.parent() != null && around.contains(kind.parent());
      if (beside) {
        addAround(besideRows(kind), kind.appearance(), fields);
      } else if (kind.hasText()) {
        outside.add(kind.path());
      }
      kind.attributes().keySet().forEach(name -> outside.add(kind.path() + "@" + name));
    }
    kind.children().forEach(child -> gatherAround(child, records, around, fields, outside));
  }

  /** The name of a simple element that stands beside the rows: that of its parent and its own. */
  static String besideRows(ElementKind simple) {
    ElementKind parent = simple.parent();
    return parent == null ? simple.name() : parent.name() + "@" + simple.name();
  }

  private static void addAround(String name, int appearance, Map<String, Field> fields) {
    fields.putIfAbsent(AROUND + name, new Field(AROUND + name, name, appearance));
  }

  /** The last name of a path is its header; the whole path where that name is not the only one. */
  private static Map<String, String> named(Map<String, Field> fields) {
    Map<String, Integer> lastNames = new HashMap<>();
    fields.values().forEach(field -> lastNames.merge(lastName(field), 1, Integer::sum));
    Map<String, String> columns = new LinkedHashMap<>();
    for (Field field : fields.values()) {
      boolean alone = lastNames.getOrDefault(lastName(field), 0) == 1;
      columns.put(
          field.key(), alone && !field.key().startsWith(AROUND) ? lastName(field) : field.header());
    }
    return columns;
  }

  private static String lastName(Field field) {
    return field.header().substring(field.header().lastIndexOf('/') + 1);
  }
}
