package it.census.writers.catalogue;

import it.census.model.Severity;
import it.census.model.report.ColumnContent;
import it.census.model.report.ColumnReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of an account of a run that are kept as JSON documents, in the form of the report. */
final class StoredJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private StoredJson() {}

  /** Keys in their natural order, whatever the map. */
  static String object(Map<String, String> texts) {
    ObjectNode object = MAPPER.createObjectNode();
    new TreeMap<>(texts).forEach((key, value) -> object.put(storable(key), storable(value)));
    return MAPPER.writeValueAsString(object);
  }

  static Map<String, String> texts(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : MAPPER.readTree(json).properties()) {
      texts.put(entry.getKey(), entry.getValue().asString());
    }
    return texts;
  }

  /** The values of an object that are there, as a person reads them; lists joined by a bar. */
  static Map<String, String> shown(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : MAPPER.readTree(json).properties()) {
      JsonNode value = entry.getValue();
      if (value.isArray()) {
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.asString()));
        texts.put(entry.getKey(), String.join("|", items));
      } else if (!value.isNull()) {
        texts.put(entry.getKey(), value.asString());
      }
    }
    return texts;
  }

  static String columns(List<ColumnReport> columns) {
    ArrayNode array = MAPPER.createArrayNode();
    for (ColumnReport column : columns) {
      ObjectNode object = array.addObject();
      object.put("sheet", storable(column.sheet()));
      object.put("header", storable(column.header()));
      object.put("field", column.field());
      object.put("how", column.how().key());
      ArrayNode examples = object.putArray("examples");
      column.examples().forEach(example -> examples.add(storable(example)));
      if (column.content().isKnown()) {
        // Nobody knows whether an unknown column is about persons: its values leave no trace.
        put(object, column.isRead() ? column.content() : column.content().withoutValues());
      }
    }
    return MAPPER.writeValueAsString(array);
  }

  private static void put(ObjectNode column, ColumnContent content) {
    column.put("rows", content.rows());
    column.put("filled", content.filled());
    content.candidates().forEach(column.putArray("candidates")::add);
    column.put("values", String.join(" ", content.values()));
  }

  private static ColumnContent content(JsonNode column) {
    List<String> candidates = new ArrayList<>();
    column.path("candidates").forEach(candidate -> candidates.add(candidate.asString()));
    String values = column.path("values").asString("");
    return new ColumnContent(
        column.path("rows").asLong(0),
        column.path("filled").asLong(0),
        candidates,
        values.isEmpty() ? List.of() : List.of(values.split(" ")));
  }

  static List<ColumnReport> columns(String json) {
    List<ColumnReport> columns = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json)) {
      List<String> examples = new ArrayList<>();
      node.path("examples").forEach(example -> examples.add(example.asString()));
      columns.add(
          new ColumnReport(
              node.path("sheet").asString(),
              node.path("header").asString(),
              node.path("field").asString(),
              ColumnReport.How.valueOf(node.path("how").asString().toUpperCase(Locale.ROOT)),
              examples,
              content(node)));
    }
    return columns;
  }

  static String notices(List<CodeCount> counts) {
    ArrayNode array = MAPPER.createArrayNode();
    for (CodeCount count : counts) {
      array
          .addObject()
          .put("code", count.code())
          .put("severity", count.severity().name())
          .put("count", count.count());
    }
    return MAPPER.writeValueAsString(array);
  }

  static List<CodeCount> notices(String json) {
    List<CodeCount> counts = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json)) {
      counts.add(
          new CodeCount(
              node.path("code").asString(),
              Severity.valueOf(node.path("severity").asString()),
              node.path("count").asLong()));
    }
    return counts;
  }

  /** A JSON document of the database holds no character 0. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
