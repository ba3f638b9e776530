package it.census.writers.publications;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.Confidentiality;
import it.census.model.Expectation;
import it.census.model.FieldType;
import it.census.model.Language;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.CodeList;
import it.census.model.config.GuardLimits;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Region;
import it.census.model.config.Serving;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import it.census.writers.archive.Archive;
import it.census.writers.catalogue.CatalogueFixture;
import it.census.writers.catalogue.PublicSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicationsTest {

  @TempDir private Path folder;
  private CatalogueFixture catalogue;

  @BeforeEach
  void open() throws Exception {
    catalogue = new CatalogueFixture();
    open(catalogue);
  }

  static void open(CatalogueFixture catalogue) throws Exception {
    new PublicSettings(catalogue.database().dataSource())
        .renew("run-9", LocalDate.of(2026, 3, 1), settings(), vocabulary());
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void an_offer_is_written_the_same_way_everywhere() throws Exception {
    catalogue.load(
        "piombino",
        row(
            2,
            offer("A-1")
                .with(OfferField.NAME, "Lotto \"Gagno\", nord")
                .with(OfferField.LATITUDE, new BigDecimal("42.95"))
                .with(OfferField.LONGITUDE, new BigDecimal("10.512345"))
                .with(OfferField.LAND_AREA_M2, new BigDecimal("1500.50"))
                .with(OfferField.INTENDED_USES, List.of("PRODUTTIVO", "LOGISTICA"))
                .with(OfferField.DIVISIBLE, true)
                .with(OfferField.AVAILABLE_FROM, LocalDate.of(2026, 5, 1))));
    publish("run-1");

    assertThat(csv("showcase/offers.csv"))
        .containsAllEntriesOf(
            Map.of(
                "offer_id", "OT-A-1",
                "name", "\"Lotto \"\"Gagno\"\", nord\"",
                "latitude", "42.950000",
                "longitude", "10.512345",
                "land_area_m2", "1500.5",
                "intended_uses", "PRODUTTIVO|LOGISTICA",
                "divisible", "true",
                "available_from", "2026-05-01",
                "first_seen_at", "2026-03-01T02:00:00Z"));
    assertThat(read("open-data/offers.csv")).isEqualTo(read("showcase/offers.csv"));
    JsonNode feature = json("showcase/offers.geojson").get("features").get(0);
    assertThat(feature.get("geometry").toString())
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[10.512345,42.95]}");
    assertThat(feature.get("properties").get("intended_uses").toString())
        .isEqualTo("[\"PRODUTTIVO\",\"LOGISTICA\"]");
    JsonNode change = JsonMapper.shared().readTree(read("crm/changes.jsonl"));
    assertThat(change.get("operation").asString()).isEqualTo("upsert");
    assertThat(change.get("offer").get("name").asString()).isEqualTo("Lotto \"Gagno\", nord");
    assertThat(change.get("offer").get("last_seen_at").asString())
        .isEqualTo("2026-03-01T02:00:00Z");
  }

  @Test
  void every_sign_of_a_text_comes_back_from_json_as_it_was() throws Exception {
    String signs = "\" \\ \\N \\v / \b\f\n\r\t\u000b\u0001\u001f\u007f é € \uD83C\uDFED";
    catalogue.load(
        "piombino",
        row(
            2,
            offer("A-1")
                .with(OfferField.DESCRIPTION, signs)
                .with(OfferField.DOCUMENTS, List.of("https://example.it/a\"b\\c", signs))));
    publish("run-1");

    JsonNode change = JsonMapper.shared().readTree(read("crm/changes.jsonl")).path("offer");
    JsonNode feature =
        JsonMapper.shared()
            .readTree(read("showcase/offers.geojson"))
            .path("features")
            .path(0)
            .path("properties");
    for (JsonNode offer : List.of(change, feature)) {
      assertThat(offer.path("description").asString()).isEqualTo(signs);
      assertThat(offer.path("documents").path(0).asString())
          .isEqualTo("https://example.it/a\"b\\c");
      assertThat(offer.path("documents").path(1).asString()).isEqualTo(signs);
    }
  }

  @Test
  void the_crm_sees_withdrawn_offers_and_the_public_does_not() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));
    catalogue.load("piombino", row(2, offer("B-1")));
    publish("run-2");

    assertThat(lines("crm/offers.csv")).hasSize(3);
    assertThat(lines("showcase/offers.csv")).hasSize(2);
    assertThat(lines("crm/changes.jsonl")).hasSize(1);
    assertThat(read("crm/changes.jsonl"))
        .contains("\"operation\":\"withdraw\"", "\"lifecycle\":\"withdrawn\"");
  }

  @Test
  void changes_of_a_run_that_could_not_publish_are_told_with_those_of_the_next() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    catalogue.load("livorno", row(2, offer("B-1")));
    catalogue.load("pisa", row(2, offer("C-1")));
    ended("run-001", "completed");
    ended("run-002", "running");
    ended("run-003", "attention");
    publish("run-003");
    String told = read("crm/changes.jsonl");

    assertThat(told.lines().map(line -> line.substring(0, 8)))
        .containsExactly("{\"seq\":2", "{\"seq\":3");

    publish("run-004");
    assertThat(read("crm/changes.jsonl")).isEqualTo(told);
  }

  @Test
  void what_was_told_once_is_not_told_again_whatever_became_of_the_run_that_loaded_it()
      throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    ended("run-001", "failed"); // it died before it published
    publish("run-002"); // changed nothing, and told what the dead one had loaded
    catalogue.load("livorno", row(2, offer("B-1")));
    publish("run-003");

    assertThat(lines("crm/changes.jsonl")).hasSize(1).first().asString().startsWith("{\"seq\":2,");
    assertThat(json("manifest.json").get("changes").toString())
        .isEqualTo("{\"generation\":1,\"first_seq\":2,\"last_seq\":2}");
  }

  @Test
  void a_publication_that_was_cut_off_between_its_files_tells_its_changes_once_more()
      throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    publish("run-1");
    String manifest = read("manifest.json");
    catalogue.load("livorno", row(2, offer("B-1")));
    publish("run-2");
    String told = read("crm/changes.jsonl");
    Files.writeString(folder.resolve("manifest.json"), manifest); // the last rename never came

    publish("run-3");

    assertThat(read("crm/changes.jsonl")).isEqualTo(told);
  }

  private void ended(String run, String status) {
    catalogue
        .database()
        .execute(
            "INSERT INTO catalogue.run (run_id, command, status, started_at, reference_date,"
                + " rules_version) VALUES ('%s', 'run', '%s', now(), '2026-03-01', 'r')"
                    .formatted(run, status));
  }

  @Test
  void no_field_that_is_not_public_reaches_a_public_file() throws Exception {
    Offer offer = offer("A-1");
    for (OfferField field : OfferField.values()) {
      if (field.confidentiality() != Confidentiality.PUBLIC
          && field != OfferField.SOURCE_ID
          && field != OfferField.PUBLISH_CONSENT) {
        offer = offer.with(field, planted(field));
      }
    }
    catalogue.load("piombino", row(2, offer));
    publish("run-1");

    String crm = read("crm/offers.csv");
    assertThat(crm).contains("PLANTED_contact_email", "PLANTED_owner_name");
    for (String file :
        List.of("showcase/offers.csv", "showcase/offers.geojson", "open-data/offers.csv")) {
      assertThat(read(file)).contains("OT-A-1").doesNotContain("PLANTED").doesNotContain("98765");
    }
    for (OfferField field : OfferField.values()) {
      boolean open =
          field.confidentiality() == Confidentiality.PUBLIC
              && field.showcase() != Expectation.NOT_SENT;
      assertThat(csv("showcase/offers.csv").containsKey(field.key()))
          .as(field.key())
          .isEqualTo(open);
      assertThat(read("open-data/datapackage.json").contains("\"" + field.key() + "\""))
          .as(field.key())
          .isEqualTo(open);
    }
  }

  @Test
  void the_same_loads_give_the_same_bytes_and_a_manifest_that_fits_them() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));
    publish("run-1");
    Map<String, String> first = hashes();
    publish("run-2");

    assertThat(hashes()).isEqualTo(first);
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.get("run").asString()).isEqualTo("run-2");
    assertThat(first.keySet())
        .containsExactly(
            "crm/changes.jsonl",
            "crm/offers.csv",
            "open-data/datapackage.json",
            "open-data/dcat-ap_it.ttl",
            "open-data/offers.csv",
            "showcase/offers.csv",
            "showcase/offers.geojson");
    for (JsonNode file : manifest.get("files")) {
      assertThat(Files.size(folder.resolve(file.get("path").asString())))
          .isEqualTo(file.get("bytes").asLong());
    }
  }

  @Test
  void the_manifest_tells_the_hash_of_what_lies_in_the_folder() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")), row(3, offer("B-1")));
    publish("run-1");

    for (Map.Entry<String, String> told : hashes().entrySet()) {
      assertThat(Archive.identify(folder.resolve(told.getKey())).sha256())
          .as(told.getKey())
          .isEqualTo(told.getValue());
    }
    assertThat(Files.isSameFile(file("open-data/offers.csv"), file("showcase/offers.csv")))
        .as("one file under two names, where the file system has links")
        .isTrue();
  }

  @Test
  void what_a_power_cut_or_a_hand_emptied_is_told_and_written_anew() throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    publish("run-1");
    Map<String, String> whole = hashes();
    String manifest = read("manifest.json");

    Files.write(file("crm/offers.csv"), new byte[0]);
    assertThat(faults()).containsExactly(file("crm/offers.csv").toString());

    for (String damaged : List.of("", "{}", "{\"files\": []}", manifest.substring(0, 99))) {
      Files.writeString(file("manifest.json"), damaged);
      assertThat(faults()).as(damaged).containsExactly(file("manifest.json").toString());
    }
    Files.write(file("manifest.json"), new byte[] {0, (byte) 0xff, 0});
    assertThat(faults()).containsExactly(file("manifest.json").toString());

    publish("run-2");
    assertThat(faults()).isEmpty();
    assertThat(hashes()).isEqualTo(whole);
  }

  /** The files that the check finds wrong. */
  private List<String> faults() throws IOException {
    return new PublicationCheck(folder)
        .check().stream().map(f -> f.en().substring(0, f.en().indexOf(' '))).toList();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @Test
  void the_descriptions_of_open_data_tell_the_day_of_the_last_load_and_no_instant()
      throws Exception {
    catalogue.load("piombino", row(2, offer("A-1")));
    publish("run-1");

    assertThat(read("open-data/dcat-ap_it.ttl"))
        .contains("dct:modified \"2026-03-01\"^^xsd:date ;")
        .doesNotContainPattern("\\d\\d:\\d\\d");
    assertThat(read("open-data/datapackage.json")).doesNotContainPattern("\\d\\d:\\d\\d");
  }

  @Test
  void an_empty_catalogue_is_published_as_empty_files() throws Exception {
    publish("run-1");

    assertThat(lines("crm/offers.csv")).hasSize(1);
    assertThat(read("crm/changes.jsonl")).isEmpty();
    assertThat(json("showcase/offers.geojson").get("features").size()).isZero();
  }

  private void publish(String run) throws Exception {
    publish(catalogue, folder, run);
  }

  static void publish(CatalogueFixture catalogue, Path folder, String run) throws Exception {
    new Publications(
            catalogue.database().dataSource(),
            new CensusConfiguration(
                folder, settings(), Serving.DEFAULT, region(), vocabulary(), List.of(), Map.of()))
        .write(folder, run);
  }

  private static Object planted(OfferField field) {
    return field.type() == FieldType.DECIMAL
        ? new BigDecimal("98765")
        : field.type() == FieldType.PARCELS
            ? List.of(new Parcel("", "PLANTED", "1", ""))
            : "PLANTED_" + field.key();
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  private JsonNode json(String file) throws IOException {
    return JsonMapper.shared().readTree(read(file));
  }

  /** The first record of a CSV file by column; quoted cells stay quoted. */
  private Map<String, String> csv(String file) throws IOException {
    String[] header = lines(file).get(0).split(",", -1);
    String[] cells = lines(file).get(1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    Map<String, String> record = new java.util.LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      record.put(header[i], cells[i]);
    }
    return record;
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new java.util.TreeMap<>();
    for (JsonNode file : json("manifest.json").get("files")) {
      hashes.put(file.get("path").asString(), file.get("sha256").asString());
    }
    return hashes;
  }

  private static Settings settings() {
    return settings(
        new Settings.Publisher("Ente", "https://example.org", "x", "", "", Language.IT));
  }

  static Settings settings(Settings.Publisher publisher) {
    return new Settings(
        new GuardLimits(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE),
        12,
        1,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        Map.of(),
        ReadingLimits.DEFAULT,
        publisher);
  }

  static Region region() {
    return new Region(
        "R",
        new Bilingual("Regione", "Region"),
        ZoneId.of("Europe/Rome"),
        List.of(Language.IT),
        new Region.BoundingBox(0, 0, 1, 1),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Vocabulary vocabulary() {
    return new Vocabulary(
        Map.of(
            "offer_status",
            new CodeList(
                "offer_status",
                List.of(
                    new CodeList.Entry(
                        "DISPONIBILE",
                        new Bilingual("Disponibile", "Available"),
                        List.of(),
                        Map.of("showcase", "1"))))),
        List.of(),
        List.of(),
        List.of());
  }
}
