package it.census.jobs.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A consumer that starts with nothing and follows the change feed: after every change it must have
 * what the catalogue held then, and in the end what it holds now.
 */
final class FeedReplay {

  /** What a record says beside what its sender said. */
  private static final List<String> BESIDES =
      List.of(
          "version",
          "operation",
          "run_id",
          "valid_from",
          "valid_to",
          "load_id",
          "first_seen_at",
          "last_seen_at",
          "withdrawn_at",
          "quality_score",
          "quality_tier",
          "withheld",
          "source_file",
          "source_row",
          "delivery_sha256",
          "changed_fields",
          "source_id");

  private final JsonMapper json = JsonMapper.shared();
  private final Map<String, ObjectNode> held = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long last;

  private FeedReplay() {}

  /** Replays the feed; tells where it goes wrong. */
  static List<String> faults(World world) throws SQLException {
    FeedReplay replay = new FeedReplay();
    for (String row :
        world.rows(
            "SELECT jsonb_build_object('seq', c.seq, 'operation', c.operation, 'changed',"
                + " c.changed_fields, 'offer', to_jsonb(v), 'erased', EXISTS (SELECT FROM"
                + " catalogue.load l WHERE l.state = 'erase' AND l.source_id = v.source_id))"
                + " FROM catalogue.change c"
                + " LEFT JOIN catalogue.offer_version v USING (offer_id, version) ORDER BY c.seq")) {
      replay.take(replay.json.readTree(row));
    }
    replay.compare(world.rows("SELECT to_jsonb(o) FROM catalogue.offer o"));
    long position = world.number("SELECT last_seq FROM catalogue.feed_position");
    if (position != replay.last) {
      replay.wrong.add("the feed ends at " + replay.last + ", not at " + position);
    }
    return replay.wrong;
  }

  private void take(JsonNode change) {
    long seq = change.get("seq").asLong();
    if (seq != last + 1) {
      wrong.add("after seq " + last + " comes " + seq);
    }
    last = seq;
    if (!(change.get("offer") instanceof ObjectNode offer)) {
      wrong.add("seq " + seq + " names a version that is not there");
      return;
    }
    String id = offer.get("offer_id").asString();
    ObjectNode before = held.get(id);
    int version = offer.get("version").asInt();
    int expected = before == null ? 1 : before.get("version").asInt() + 1;
    if (version != expected) {
      wrong.add("seq %d is version %d of %s, not %d".formatted(seq, version, id, expected));
    }
    boolean withdrawn = offer.get("lifecycle").asString().equals("withdrawn");
    if (withdrawn != change.get("operation").asString().equals("withdraw")) {
      wrong.add("seq " + seq + " is no " + change.get("operation").asString());
    }
    Set<String> told = new TreeSet<>();
    change.get("changed").forEach(f -> told.add(f.asString()));
    if (change.get("erased").asBoolean()) {
      // What was erased is empty now in both versions, whatever they said once.
      told.removeIf(
          field -> offer.path(field).isNull() && (before == null || before.path(field).isNull()));
    }
    Set<String> changed = before == null ? new TreeSet<>() : differences(before, offer);
    if (!told.equals(changed)) {
      wrong.add("seq %d tells %s, but %s changed".formatted(seq, told, changed));
    }
    held.put(id, offer);
  }

  private static Set<String> differences(ObjectNode before, ObjectNode after) {
    Set<String> names = new TreeSet<>();
    after
        .properties()
        .forEach(
            field -> {
              if (!BESIDES.contains(field.getKey())
                  && !Objects.equals(field.getValue(), before.get(field.getKey()))) {
                names.add(field.getKey());
              }
            });
    return names;
  }

  private void compare(List<String> catalogue) {
    int compared = 0;
    for (String row : catalogue) {
      JsonNode offer = json.readTree(row);
      ObjectNode replayed = held.get(offer.get("offer_id").asString());
      compared++;
      if (replayed == null) {
        wrong.add("no change tells of " + offer.get("offer_id"));
        continue;
      }
      for (Map.Entry<String, JsonNode> field : offer.properties()) {
        // When an offer was last seen moves with a load that changes nothing.
        if (!field.getKey().equals("last_seen_at")
            && !Objects.equals(field.getValue(), replayed.get(field.getKey()))) {
          wrong.add(
              "%s: %s is %s, and the feed gives %s"
                  .formatted(
                      offer.get("offer_id"),
                      field.getKey(),
                      field.getValue(),
                      replayed.get(field.getKey())));
        }
      }
    }
    if (compared != held.size()) {
      wrong.add("the feed gives " + held.size() + " offers, the catalogue has " + compared);
    }
  }
}
