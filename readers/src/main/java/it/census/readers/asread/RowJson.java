package it.census.readers.asread;

import it.census.model.Cell;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.TableHead;
import it.census.readers.ReadingNotices;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows, heads of tables and notices as lines of JSON, and back without loss. */
final class RowJson {

  static final ObjectMapper JSON = JsonMapper.shared();

  private static final Map<String, NoticeType> TYPES =
      ReadingNotices.all().stream()
          .collect(Collectors.toUnmodifiableMap(NoticeType::code, Function.identity()));

  private RowJson() {}

  static ObjectNode of(TableHead head) {
    ObjectNode node = JSON.createObjectNode();
    node.put("sheet", head.sheet()).put("hidden", head.hidden());
    head.epsg().ifPresent(epsg -> node.put("epsg", epsg));
    ArrayNode headers = node.putArray("headers");
    head.headers().forEach(headers::add);
    return node;
  }

  static TableHead head(JsonNode node) {
    List<String> headers = new ArrayList<>();
    node.path("headers").forEach(header -> headers.add(header.asString()));
    return new TableHead(
        node.path("sheet").asString(),
        node.path("hidden").asBoolean(),
        headers,
        Optional.ofNullable(node.get("epsg")).map(JsonNode::asInt));
  }

  static ObjectNode of(RawRecord row) {
    ObjectNode node = JSON.createObjectNode();
    node.put("table", row.table()).put("kind", row.kind().name());
    node.set("place", of(row.place()));
    ArrayNode cells = node.putArray("cells");
    row.cells().forEach(cell -> cells.add(of(cell)));
    return node;
  }

  static RawRecord row(JsonNode node) {
    List<Cell> cells = new ArrayList<>();
    node.path("cells").forEach(cell -> cells.add(cell(cell)));
    return new RawRecord(
        node.path("table").asInt(),
        place(node.path("place")),
        RowKind.valueOf(node.path("kind").asString()),
        cells);
  }

  /** A text is a text; everything that only a spreadsheet can tell is an array. */
  private static JsonNode of(Cell cell) {
    ArrayNode array = JSON.createArrayNode();
    if (cell instanceof Cell.Num number) {
      return array.add("number").add(number.value().toString()).add(number.shown());
    }
    if (cell instanceof Cell.Day day) {
      return array.add("day").add(day.value().toString());
    }
    if (cell instanceof Cell.Truth truth) {
      return array.add("truth").add(truth.value());
    }
    if (cell instanceof Cell.Fault fault) {
      return array.add("fault").add(fault.shown());
    }
    return JSON.getNodeFactory().stringNode(cell.shown());
  }

  private static Cell cell(JsonNode node) {
    if (!node.isArray()) {
      return Cell.of(node.asString());
    }
    return switch (node.path(0).asString()) {
      case "number" ->
          new Cell.Num(new BigDecimal(node.path(1).asString()), node.path(2).asString());
      case "day" -> new Cell.Day(LocalDateTime.parse(node.path(1).asString()));
      case "truth" -> new Cell.Truth(node.path(1).asBoolean());
      case "fault" -> new Cell.Fault(node.path(1).asString());
      default -> throw new IllegalArgumentException("no cell: " + node);
    };
  }

  static JsonNode of(Place place) {
    ArrayNode array = JSON.createArrayNode();
    if (place instanceof Place.SheetRow row) {
      return array.add("row").add(row.sheet()).add(row.row());
    }
    if (place instanceof Place.SheetCell cell) {
      return array.add("cell").add(cell.sheet()).add(cell.row()).add(cell.column());
    }
    if (place instanceof Place.CsvLine line) {
      return array.add("line").add(line.line());
    }
    if (place instanceof Place.CsvCell cell) {
      return array.add("csv").add(cell.line()).add(cell.header());
    }
    if (place instanceof Place.XmlNode xml) {
      return array.add("node").add(xml.line()).add(xml.path());
    }
    return place.text().isEmpty() ? array : array.add("text").add(place.text());
  }

  static Place place(JsonNode node) {
    return switch (node.path(0).asString("")) {
      case "row" -> new Place.SheetRow(node.path(1).asString(), node.path(2).asInt());
      case "cell" ->
          new Place.SheetCell(node.path(1).asString(), node.path(2).asInt(), node.path(3).asInt());
      case "line" -> new Place.CsvLine(node.path(1).asLong());
      case "csv" -> new Place.CsvCell(node.path(1).asLong(), node.path(2).asString());
      case "node" -> new Place.XmlNode(node.path(1).asLong(), node.path(2).asString());
      case "text" -> new Place.Stored(node.path(1).asString());
      default -> Place.delivery();
    };
  }

  static ObjectNode of(Notice notice) {
    ObjectNode node = JSON.createObjectNode();
    node.put("code", notice.code());
    node.set("place", of(notice.place()));
    node.put("offer", notice.offerId()).put("field", notice.field()).put("value", notice.value());
    ObjectNode arguments = node.putObject("arguments");
    new TreeMap<>(notice.arguments()).forEach(arguments::put);
    return node;
  }

  /** Empty for a kind of notice that does not exist any more. */
  static Optional<Notice> notice(JsonNode node) {
    Map<String, String> arguments = new TreeMap<>();
    node.path("arguments")
        .properties()
        .forEach(e -> arguments.put(e.getKey(), e.getValue().asString()));
    return Optional.ofNullable(TYPES.get(node.path("code").asString()))
        .map(
            type ->
                new Notice(
                    type,
                    place(node.path("place")),
                    node.path("offer").asString(),
                    node.path("field").asString(),
                    node.path("value").asString(),
                    arguments));
  }
}
