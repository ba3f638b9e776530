package it.census.writers.archive;

import it.census.model.Bilingual;
import it.census.writers.archive.LedgerEntry.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An entry of the ledger as one line of JSON. */
public final class LedgerJson {

  private static final ObjectMapper JSON = JsonMapper.shared();

  private LedgerJson() {}

  /** The line, without its end. */
  public static String line(LedgerEntry entry) {
    ObjectNode node = JSON.createObjectNode();
    Circumstances more = entry.circumstances();
    more.number().ifPresent(number -> node.put("entry", number));
    node.put("at", entry.at().toString());
    node.put("event", entry.event().name().toLowerCase(Locale.ROOT));
    node.put("run", entry.run());
    node.put("source", entry.source());
    node.put("sha256", entry.sha256());
    node.put("file", entry.file());
    node.put("rules_version", entry.rulesVersion());
    entry.loadId().ifPresent(id -> node.put("load", id));
    node.put("by", entry.by());
    entry.note().ifPresent(note -> node.put("note", note));
    more.command().ifPresent(command -> node.put("command", command));
    more.referenceDate().ifPresent(day -> node.put("reference_date", day.toString()));
    more.fileDate().ifPresent(day -> node.put("file_date", day.toString()));
    more.modifiedAt().ifPresent(at -> node.put("modified_at", at.toString()));
    more.receivedAt().ifPresent(at -> node.put("received_at", at.toString()));
    if (!more.reasons().isEmpty()) {
      ArrayNode reasons = node.putArray("reasons");
      more.reasons().forEach(r -> reasons.addObject().put("it", r.it()).put("en", r.en()));
    }
    if (!more.details().isEmpty()) {
      ObjectNode details = node.putObject("details");
      more.details().forEach(details::put);
    }
    return JSON.writeValueAsString(node);
  }

  /**
   * The entry of a line.
   *
   * @throws RuntimeException where the line is none
   */
  public static LedgerEntry entry(String line) {
    JsonNode node = JSON.readTree(line);
    return new LedgerEntry(
        Instant.parse(node.get("at").asString()),
        LedgerEntry.Event.valueOf(node.get("event").asString().toUpperCase(Locale.ROOT)),
        node.get("run").asString(),
        node.get("source").asString(),
        node.get("sha256").asString(),
        node.get("file").asString(),
        node.get("rules_version").asString(),
        Optional.ofNullable(node.get("load")).map(JsonNode::asLong),
        node.get("by").asString(),
        text(node, "note", Function.identity()),
        new Circumstances(
            Optional.ofNullable(node.get("entry")).map(JsonNode::asLong),
            text(node, "command", Function.identity()),
            text(node, "reference_date", LocalDate::parse),
            text(node, "file_date", LocalDate::parse),
            text(node, "modified_at", Instant::parse),
            text(node, "received_at", Instant::parse),
            reasons(node.path("reasons")),
            details(node.path("details"))));
  }

  private static <T> Optional<T> text(JsonNode node, String key, Function<String, T> reader) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asString).map(reader);
  }

  private static List<Bilingual> reasons(JsonNode array) {
    List<Bilingual> reasons = new ArrayList<>();
    for (JsonNode reason : array) {
      reasons.add(new Bilingual(reason.get("it").asString(), reason.get("en").asString()));
    }
    return reasons;
  }

  private static Map<String, String> details(JsonNode object) {
    Map<String, String> details = new TreeMap<>();
    object.properties().forEach(e -> details.put(e.getKey(), e.getValue().asString()));
    return details;
  }
}
