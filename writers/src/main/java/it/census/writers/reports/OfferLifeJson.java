package it.census.writers.reports;

import it.census.writers.catalogue.CellOf;
import it.census.writers.catalogue.OfferLife;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The life of an offer for programs, as {@code docs/schemas/offer-life.schema.json} describes it.
 */
public final class OfferLifeJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private OfferLifeJson() {}

  /**
   * Writes one object and ends the line.
   *
   * @param to stays open
   */
  public static void write(OfferLife life, OutputStream to) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("offer_id", life.offerId());
    root.put("source_id", life.sourceId());
    var versions = root.putArray("versions");
    life.versions().forEach(version -> put(versions.addObject(), version));
    to.write((JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  private static void put(ObjectNode node, OfferLife.Version version) {
    node.put("version", version.number());
    node.put("what", version.what());
    node.put("lifecycle", version.lifecycle());
    node.put("from", version.from().toString());
    node.put("to", version.to().map(Instant::toString).orElse(null));
    var changed = node.putArray("changed_fields");
    version.changedFields().forEach(changed::add);
    CellOf cells = new CellOf(version);
    ObjectNode fields = node.putObject("fields");
    version
        .values()
        .forEach(
            (key, value) ->
                fields
                    .putObject(key)
                    .put("value", value)
                    .put("cell", known(cells.field(key)).orElse(null)));
    OfferLife.Deed made = version.made();
    node.putObject("made")
        .put("run", known(made.run()).orElse(null))
        .put("command", made.command().orElse(null))
        .put("by", made.by().orElse(null))
        .put("note", made.note().orElse(null));
    OfferLife.Origin origin = version.origin();
    node.putObject("delivery")
        .put("file", known(origin.file()).orElse(null))
        .put("sha256", known(origin.sha256()).orElse(null))
        .put("row", origin.row().orElse(null))
        .put("rules_version", known(origin.rulesVersion()).orElse(null));
    var corrections = node.putArray("corrections");
    for (OfferLife.Corrected corrected : version.corrections()) {
      corrections
          .addObject()
          .put("place", corrected.place())
          .put("field", corrected.field())
          .put("before", corrected.before())
          .put("after", corrected.after())
          .put("rule", corrected.rule());
    }
  }

  private static Optional<String> known(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
