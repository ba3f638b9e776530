package it.census.writers.publications;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import it.census.model.Confidentiality;
import it.census.model.FieldType;
import it.census.model.Language;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.writers.catalogue.CatalogueFixture;
import it.census.writers.catalogue.OfferLives;
import it.census.writers.reports.ExampleReport;
import it.census.writers.reports.OfferLifeJson;
import it.census.writers.reports.RunReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What docs/schemas promises to other systems is what they get. */
class SchemasTest {

  private static final Path SCHEMAS = Path.of("..", "docs", "schemas");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private Path folder;

  @Test
  void the_fields_of_a_change_are_those_of_the_dictionary() throws Exception {
    ObjectNode fresh = read("change");
    ObjectNode offer = (ObjectNode) fresh.at("/properties/offer");
    describe(offer, PublishedColumn.all(), true);
    ArrayNode required = offer.putArray("required");
    PublishedColumn.all().forEach(column -> required.add(column.key()));

    assertCommitted("change", fresh);
  }

  @Test
  void the_properties_of_a_feature_are_the_public_fields_of_the_dictionary() throws Exception {
    ObjectNode fresh = read("feature");
    describe((ObjectNode) fresh.at("/properties/properties"), PublishedColumn.open(), false);

    assertCommitted("feature", fresh);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "manifest", "change", "feature", "offer-life"})
  void a_schema_is_one_and_describes_every_property(String name) throws Exception {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(read(name))).isEmpty();
    assertDescribed(read(name), name);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_report_is_as_described(Language language) throws Exception {
    Path file = folder.resolve("report.json");
    new RunReportJson(language).write(ExampleReport.run(), file);
    ObjectNode report = (ObjectNode) JSON.readTree(Files.readString(file));

    assertThat(violations("report", report)).isEmpty();
    report.put("more", 1);
    assertThat(violations("report", report)).hasSize(1);
  }

  @Test
  void publications_are_as_described() throws Exception {
    try (CatalogueFixture catalogue = new CatalogueFixture()) {
      PublicationsTest.open(catalogue);
      catalogue.load("piombino", row(2, full("K8TM305S3W")), row(3, offer("0000000000")));
      catalogue.load("piombino", row(2, full("K8TM305S3W").with(OfferField.NAME, "Altro")));
      PublicationsTest.publish(catalogue, folder, "run-2");

      List<JsonNode> changes =
          Files.readAllLines(folder.resolve("crm/changes.jsonl")).stream()
              .map(JSON::readTree)
              .toList();
      assertThat(changes)
          .extracting(change -> change.get("operation").asString())
          .containsExactlyInAnyOrder("upsert", "withdraw");
      for (JsonNode change : changes) {
        assertThat(violations("change", change)).isEmpty();
      }
      JsonNode features =
          JSON.readTree(Files.readString(folder.resolve("showcase/offers.geojson")))
              .get("features");
      assertThat(features).hasSize(1);
      assertThat(violations("feature", features.get(0))).isEmpty();
      assertThat(
              violations(
                  "manifest", JSON.readTree(Files.readString(folder.resolve("manifest.json")))))
          .isEmpty();
    }
  }

  @Test
  void the_life_of_an_offer_is_as_described() throws Exception {
    try (CatalogueFixture catalogue = new CatalogueFixture()) {
      catalogue.load("piombino", row(2, full("K8TM305S3W")));
      catalogue.load("piombino", row(2, full("K8TM305S3W").with(OfferField.NAME, "Altro")));
      catalogue.load("piombino", row(2, offer("0000000000")));
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      OfferLifeJson.write(
          new OfferLives(catalogue.database().dataSource()).find("OT-K8TM305S3W").orElseThrow(),
          written);

      ObjectNode life = (ObjectNode) JSON.readTree(written.toString(StandardCharsets.UTF_8));

      assertThat(violations("offer-life", life)).isEmpty();
      assertThat(life.get("versions"))
          .extracting(
              v -> v.get("what").asString(),
              v -> v.at("/fields/name/value").asString(),
              v -> v.get("to").isNull())
          .containsExactly(
              tuple("new", "Area K8TM305S3W", false),
              tuple("changed", "Altro", false),
              tuple("withdrawn", "Altro", true));
      life.put("more", 1);
      assertThat(violations("offer-life", life)).hasSize(1);
    }
  }

  /** An offer in which every field is filled. */
  private static Offer full(String reference) {
    Offer offer = offer(reference);
    for (OfferField field : OfferField.values()) {
      if (!field.isFilledIn(offer)) {
        offer = offer.with(field, example(field));
      }
    }
    return offer;
  }

  private static Object example(OfferField field) {
    return switch (field.type()) {
      case STRING, TEXT, CODE -> "X";
      case CODES -> List.of("X", "Y");
      case INTEGER -> 3;
      case DECIMAL -> new BigDecimal("12.5");
      case BOOLEAN -> true;
      case DATE -> LocalDate.of(2026, 3, 1);
      case URL -> "https://example.org/a";
      case URLS -> List.of("https://example.org/a");
      case EMAIL -> "suap@example.org";
      case PARCELS -> List.of(new Parcel("A", "12", "345", "6"));
    };
  }

  private static void describe(ObjectNode object, List<PublishedColumn> columns, boolean nulls) {
    ObjectNode properties = object.putObject("properties");
    for (PublishedColumn column : columns) {
      ObjectNode node = properties.putObject(column.key());
      node.put("title", column.label().en());
      node.put("description", description(column));
      type(node, column, nulls);
    }
  }

  private static String description(PublishedColumn column) {
    if (column.field().isEmpty()) {
      return OWN.get(column.key());
    }
    OfferField field = column.field().get();
    StringBuilder text = new StringBuilder(KINDS.get(field.type()));
    field.unit().ifPresent(unit -> text.append(", in ").append(unit));
    field.codeList().ifPresent(list -> text.append(", of the list ").append(list));
    text.append(". In Italian: ").append(field.label().it()).append('.');
    if (field.confidentiality() != Confidentiality.PUBLIC) {
      text.append(
          field.confidentiality() == Confidentiality.PERSONAL ? " Personal data." : " Internal.");
    }
    return text.toString();
  }

  private static void type(ObjectNode node, PublishedColumn column, boolean nulls) {
    String type =
        switch (column.type()) {
          case TEXT, DATE, INSTANT -> "string";
          case LIST -> "array";
          case BOOLEAN -> "boolean";
          case INTEGER -> "integer";
          case DECIMAL, COORDINATE -> "number";
        };
    if (nulls && !NEVER_NULL.contains(column.key())) {
      node.putArray("type").add(type).add("null");
    } else {
      node.put("type", type);
    }
    switch (column.type()) {
      case DATE -> node.put("format", "date");
      case INSTANT -> node.put("format", "date-time");
      case LIST -> node.putObject("items").put("type", "string");
      default -> {
        if (column.field().map(OfferField::type).filter(FieldType.URL::equals).isPresent()) {
          node.put("format", "uri");
        }
      }
    }
    switch (column.key()) {
      case "offer_id" -> node.put("pattern", "^OT-[0-9A-HJKMNP-TV-Z]{10}$");
      case "delivery_sha256" -> node.put("pattern", "^[0-9a-f]{64}$");
      case "lifecycle" -> node.putArray("enum").add("live").add("withdrawn");
      case "quality_tier" -> node.putArray("enum").add("A").add("B").add("C");
      case "quality_score" -> node.put("minimum", 0).put("maximum", 1);
      default -> {
        // nothing further is promised
      }
    }
  }

  private static final Map<FieldType, String> KINDS =
      Map.ofEntries(
          Map.entry(FieldType.STRING, "One line of text"),
          Map.entry(FieldType.TEXT, "Free text of the supplier"),
          Map.entry(FieldType.CODE, "A code"),
          Map.entry(FieldType.CODES, "Codes"),
          Map.entry(FieldType.INTEGER, "A whole number"),
          Map.entry(FieldType.DECIMAL, "A number"),
          Map.entry(FieldType.BOOLEAN, "Yes or no"),
          Map.entry(FieldType.DATE, "A day"),
          Map.entry(FieldType.URL, "A web address"),
          Map.entry(FieldType.URLS, "Web addresses"),
          Map.entry(FieldType.EMAIL, "An e-mail address"),
          Map.entry(
              FieldType.PARCELS,
              "Parcels, each section/sheet/parcel or section/sheet/parcel/sub-unit"));

  private static final Map<String, String> OWN =
      Map.of(
          "version", "Number of this version of the offer, from 1.",
          "lifecycle", "live, or withdrawn: no longer in the deliveries of its source.",
          "first_seen_at", "The load that brought the offer, in UTC.",
          "last_seen_at",
              "The last load that held the offer, in UTC; in a change, null while it is live.",
          "withdrawn_at", "The load that no longer held the offer, in UTC; null while it is live.",
          "quality_score", "Share of the expected fields that are filled, from 0 to 1. Internal.",
          "quality_tier",
              "A: all that the showcase demands. B: all that the CRM demands except contacts."
                  + " C: the rest. Internal.",
          "source_file", "Name of the file the offer came in. Internal.",
          "source_row", "Its row there, in the words of its sender. Internal.",
          "delivery_sha256", "SHA-256 of that file. Internal.");

  private static final List<String> NEVER_NULL =
      List.of(
          "offer_id",
          "source_id",
          "version",
          "lifecycle",
          "first_seen_at",
          "quality_score",
          "quality_tier");

  private static void assertDescribed(JsonNode schema, String path) {
    JsonNode properties = schema.path("properties");
    if (!properties.isMissingNode() && schema.has("type")) {
      assertThat(schema.path("additionalProperties").asBoolean(true)).as(path).isFalse();
      properties
          .properties()
          .forEach(
              property -> {
                String at = path + "." + property.getKey();
                assertThat(property.getValue().path("title").asString("")).as(at).isNotBlank();
                assertThat(property.getValue().path("description").asString(""))
                    .as(at)
                    .isNotBlank();
                assertDescribed(property.getValue(), at);
                assertDescribed(property.getValue().path("items"), at + "[]");
              });
    }
  }

  private static List<String> violations(String schema, JsonNode document) throws IOException {
    return REGISTRY
        .getSchema(read(schema))
        .validate(
            document, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static ObjectNode read(String name) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readString(file(name)));
  }

  private static Path file(String name) {
    return SCHEMAS.resolve(name + ".schema.json");
  }

  /** Writes the file anew where it differs, so that what changed can be looked at and committed. */
  private static void assertCommitted(String name, ObjectNode fresh) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    String text =
        JSON.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines))
                .writeValueAsString(fresh)
            + "\n";
    String committed = Files.readString(file(name));
    if (!committed.equals(text)) {
      Files.writeString(file(name), text);
    }
    assertThat(committed)
        .as("docs/schemas/%s.schema.json was written anew: look at it and commit it", name)
        .isEqualTo(text);
  }
}
