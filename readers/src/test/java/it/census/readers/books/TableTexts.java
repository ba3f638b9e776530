package it.census.readers.books;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a table as text: CSV in any dialect, XML, GeoJSON. */
final class TableTexts {

  private TableTexts() {}

  /** The bytes of a CSV file in a dialect as an example describes it. */
  static byte[] csv(SpecifiedTable table, Map<?, ?> dialect) {
    String delimiter = (String) dialect.get("delimiter");
    String lineEnd =
        switch ((String) dialect.get("line_end")) {
          case "CRLF" -> "\r\n";
          case "CR" -> "\r";
          default -> "\n";
        };
    String text =
        table.rows().stream()
            .map(
                row ->
                    row.cells().stream()
                        .map(cell -> quoted(cell, dialect))
                        .collect(Collectors.joining(delimiter)))
            .collect(Collectors.joining(lineEnd, "", lineEnd));
    String mark = dialect.containsKey("mark") ? "\ufeff" : "";
    return (mark + text).getBytes(Charset.forName((String) dialect.get("charset")));
  }

  private static String quoted(String cell, Map<?, ?> dialect) {
    String quote = (String) dialect.get("quote");
    if (cell.isEmpty()) {
      return cell;
    }
    String inner =
        dialect.get("escape").equals("backslash")
            ? cell.replace("\\", "\\\\").replace(quote, "\\" + quote)
            : cell.replace(quote, quote + quote);
    return quote + inner + quote;
  }

  /**
   * An element a row; characters of markup escaped in one row and in marked sections in the next.
   */
  static String xml(SpecifiedTable table) {
    StringBuilder xml = new StringBuilder("<?xml version='1.0'?>\n<aree>\n");
    boolean marked = false;
    for (SpecifiedTable.Row row : table.rows()) {
      xml.append("  <area>");
      for (int column = 0; column < row.cells().size(); column++) {
        String name = table.names().get(column);
        String cell = row.cells().get(column);
        xml.append('<').append(name).append('>');
        xml.append(marked ? "<![CDATA[" + cell + "]]>" : escaped(cell));
        xml.append("</").append(name).append('>');
      }
      xml.append("</area>\n");
      marked = !marked;
    }
    return xml.append("</aree>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;");
  }

  /** A feature a row, without a place; quantities and truth values as JSON has them. */
  static String geoJson(SpecifiedTable table) {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode collection = mapper.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = collection.putArray("features");
    for (SpecifiedTable.Row row : table.rows()) {
      ObjectNode feature = features.addObject().put("type", "Feature").putNull("geometry");
      ObjectNode properties = feature.putObject("properties");
      for (int column = 0; column < row.cells().size(); column++) {
        put(properties, table, row, column);
      }
    }
    return mapper.writeValueAsString(collection);
  }

  private static void put(
      ObjectNode properties, SpecifiedTable table, SpecifiedTable.Row row, int column) {
    String name = table.names().get(column);
    String cell = row.cells().get(column);
    if (cell.isEmpty()) {
      properties.putNull(name);
    } else if (table.isQuantity(row, column)) {
      properties.put(name, SpecifiedTable.value(cell));
    } else if (table.holds(column) == SpecifiedTable.Holds.TRUTH) {
      properties.put(name, cell.equals("VERO"));
    } else {
      properties.put(name, cell);
    }
  }
}
