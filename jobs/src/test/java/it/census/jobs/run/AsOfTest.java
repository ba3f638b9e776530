package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.Bilingual;
import it.census.readers.config.ConfigurationReader;
import it.census.writers.archive.ArchiveCheck;
import it.census.writers.catalogue.CatalogueCheck;
import it.census.writers.publications.PublicationCheck;
import it.census.writers.publications.Publications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any day can be looked at again, and what is damaged is found. */
class AsOfTest {

  private static final String HEADER =
      "Riferimento;Denominazione;Tipologia;Comune;Latitudine;Longitudine;Superficie terreno"
          + " (mq);Stato;Consenso alla pubblicazione;Data aggiornamento";

  /** What the public has to be told besides. */
  private static final String DEFAULTS =
      "defaults: { intended_uses: PRODUTTIVO, transaction_types: VENDITA, ownership_kind: PUBBLICA }";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources =
        OwnSources.in(folder)
            .source("pisa", DEFAULTS)
            .source("lucca", "delivery: partial", DEFAULTS);
    config = sources.config();
    sources.deliver("pisa", HEADER, pisa("A1", "1.000"), pisa("A2", "2.000"));
    sources.deliver(
        "lucca", HEADER, "L1;Area L1;lotto;Lucca;43,84;10,50;500;disponibile;SI;01/10/2026");
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private static String pisa(String reference, String area) {
    return reference
        + ";Area "
        + reference
        + ";lotto;Pisa;43,70;10,43;"
        + area
        + ";disponibile;SI;01/10/2026";
  }

  @Test
  void every_day_is_exported_as_it_was_published_then() throws Exception {
    Map<LocalDate, Map<String, String>> then = new TreeMap<>();
    census.run(config);
    then.put(LocalDate.of(2026, 11, 22), files(folder.resolve("data/publications")));
    sources.deliver("pisa", HEADER, pisa("A1", "1.500"), pisa("A3", "3.000"));
    sources.deliver(
        "lucca", HEADER, "L2;Area L2;lotto;Lucca;43,84;10,50;600;disponibile;SI;01/10/2026");
    census.run(config);
    then.put(LocalDate.of(2026, 11, 23), files(folder.resolve("data/publications")));
    census.undo(config, "pisa");
    then.put(LocalDate.of(2026, 11, 24), files(folder.resolve("data/publications")));
    sources.deliver("pisa", HEADER, pisa("A2", "2.000"));
    sources.deliver(
        "lucca", HEADER, "L1;Area L1;lotto;Lucca;43,84;10,50;700;disponibile;NO;01/10/2026");
    census.run(config);
    then.put(LocalDate.of(2026, 11, 25), files(folder.resolve("data/publications")));
    census.run(config);

    for (Map.Entry<LocalDate, Map<String, String>> day : then.entrySet()) {
      Path out = folder.resolve("export-" + day.getKey());
      assertThat(export(day.getKey(), out)).isTrue();
      assertThat(files(out)).as(day.getKey().toString()).isEqualTo(day.getValue());
    }
    assertThat(then.values())
        .extracting(published -> published.get("showcase/offers.csv").lines().skip(1).count())
        .containsExactly(3L, 4L, 4L, 2L);
  }

  @Test
  void a_renamed_source_goes_by_its_former_id_before_and_once_its_first_load_is_taken_back()
      throws Exception {
    String standing =
        "SELECT source_id, live_offers, last_load_id, last_full_load_at FROM catalogue.source"
            + " ORDER BY 1";
    Map<LocalDate, Map<String, String>> then = new TreeMap<>();
    census.run(config);
    then.put(LocalDate.of(2026, 11, 22), files(folder.resolve("data/publications")));
    List<String> before = census.rows(standing);
    Files.delete(config.resolve("sources/pisa.yml"));
    sources.source("pisa-nuova", "formerly: pisa", DEFAULTS);
    sources.deliver("pisa-nuova", HEADER, pisa("A1", "1.500"), pisa("A2", "2.000"));
    census.run(config);
    then.put(LocalDate.of(2026, 11, 23), files(folder.resolve("data/publications")));
    assertThat(then.get(LocalDate.of(2026, 11, 23)).get("crm/offers.csv")).contains("pisa-nuova");

    census.undo(config, "pisa-nuova");

    then.put(LocalDate.of(2026, 11, 24), files(folder.resolve("data/publications")));
    assertThat(then.get(LocalDate.of(2026, 11, 24)).get("crm/offers.csv"))
        .doesNotContain("pisa-nuova");
    assertThat(census.rows(standing))
        .containsExactly(before.get(0), before.get(1), "pisa-nuova|0|null|null");
    for (Map.Entry<LocalDate, Map<String, String>> day : then.entrySet()) {
      Path out = folder.resolve("export-" + day.getKey());
      assertThat(export(day.getKey(), out)).isTrue();
      assertThat(files(out)).as(day.getKey().toString()).isEqualTo(day.getValue());
    }
    List<String> offers = census.rows("SELECT o::text FROM catalogue.offer_version o ORDER BY 1");
    census.rebuild(config);
    assertThat(census.rows("SELECT o::text FROM catalogue.offer_version o ORDER BY 1"))
        .isEqualTo(offers);
    assertThat(faults()).isEmpty();
  }

  @Test
  void what_the_public_side_depended_on_outlives_the_database() throws Exception {
    census.run(config);
    census.on(LocalDate.of(2027, 12, 1)).run(config); // by then nobody has confirmed anything
    Path settings = config.resolve("application.yml");
    String usual = Files.readString(settings);
    Files.writeString(settings, usual + "census: { showcase: { min_land_m2: 1500 } }\n");
    census.on(TestCensus.DAY).run(config);
    Files.writeString(settings, usual);
    Files.writeString(
        folder.resolve("base/codelists/offer_status.csv"),
        Files.readString(folder.resolve("base/codelists/offer_status.csv"))
            .replaceFirst("(DISPONIBILE,.*),1", "$1,0"));
    census.run(config);
    Files.copy(
        TestCensus.root().resolve("config/codelists/offer_status.csv"),
        folder.resolve("base/codelists/offer_status.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    census.run(config);
    List<Map<String, String>> then = lastDays("before");
    assertThat(then)
        .extracting(published -> published.get("showcase/offers.csv").lines().skip(1).count())
        .containsExactly(3L, 0L, 1L, 0L, 3L);

    census.close();
    census =
        TestCensus.in(folder.resolve("data"))
            .after(Instant.parse("2026-12-24T01:30:00Z"))
            .afterRuns(100);
    census.rebuild(config);

    assertThat(lastDays("after")).isEqualTo(then);
    assertThat(faults()).isEmpty();
    assertThat(folder.resolve("data/archive/publications.jsonl")).content().hasLineCount(6);
  }

  /** What is exported of the five nights, the manifest with it. */
  private List<Map<String, String>> lastDays(String name) throws Exception {
    List<Map<String, String>> days = new ArrayList<>();
    for (int day = 22; day <= 26; day++) {
      Path out = folder.resolve(name + "-" + day);
      assertThat(export(LocalDate.of(2026, 11, day), out)).isTrue();
      Map<String, String> files = files(out);
      // The rules have been others in between: whether the feed is the same cannot be known.
      files.put(
          "manifest.json",
          Files.readString(out.resolve("manifest.json"))
              .replaceFirst("\"generation\" : [12]", "\"generation\" : x"));
      days.add(files);
    }
    return days;
  }

  @Test
  void a_damaged_memory_of_publications_is_told_and_never_guessed() throws Exception {
    census.run(config);
    Path memory = folder.resolve("data/archive/publications.jsonl");
    String whole = Files.readString(memory);
    Files.writeString(memory, whole.substring(0, 40));

    assertThat(census.services(config).publicationMemory().check()).hasSize(1);
    assertThatThrownBy(() -> census.run(config))
        .isInstanceOf(RunImpossible.class)
        .hasMessageContaining(memory + " is damaged");

    Files.delete(memory);
    census.run(config);
    assertThat(memory).content().startsWith(whole).hasLineCount(2);
  }

  @Test
  void before_the_first_load_the_catalogue_was_empty() throws Exception {
    census.run(config);
    Path out = folder.resolve("export");

    assertThat(export(LocalDate.of(2026, 1, 1), out)).isFalse();

    assertThat(Files.readAllLines(out.resolve("crm/offers.csv"))).hasSize(1);
    assertThat(out.resolve("crm/changes.jsonl")).isEmptyFile();
  }

  @Test
  void what_is_in_order_is_found_in_order() throws Exception {
    census.run(config);
    census.undo(config, "pisa");

    assertThat(faults()).isEmpty();
  }

  @Test
  void whatever_is_damaged_is_told() throws Exception {
    census.run(config);
    Path archived = census.services(config).archive().pathOf(sources.sha256("pisa"));
    Path lost = census.services(config).archive().pathOf(sources.sha256("lucca"));
    Files.writeString(archived, Files.readString(archived).replace("Area", "Erea"));
    Files.delete(lost);
    Files.writeString(folder.resolve("data/publications/crm/offers.csv"), "half");
    census.update("UPDATE catalogue.offer_current SET version = 7 WHERE source_reference = 'A1'");
    census.update("UPDATE catalogue.source SET live_offers = 9 WHERE source_id = 'pisa'");
    census.update("DELETE FROM catalogue.change WHERE seq = 2");

    assertThat(faults())
        .anyMatch(f -> f.contains(archived.toString()) && f.contains("damaged"))
        .anyMatch(f -> f.contains("lacks " + lost))
        .anyMatch(f -> f.contains("not what the manifest says"))
        .anyMatch(f -> f.contains("does not give the catalogue"))
        .anyMatch(f -> f.contains("gaps"))
        .anyMatch(f -> f.contains("Versions do not follow"))
        .anyMatch(f -> f.contains("live offers is not right: pisa"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1 hour", "1 hour"})
  void a_time_between_two_versions_or_of_two_versions_is_told(String moved) throws Exception {
    census.run(config);
    sources.deliver("pisa", HEADER, pisa("A1", "1.500"), pisa("A2", "2.000"));
    census.run(config);
    assertThat(faults()).isEmpty();

    census.update("UPDATE catalogue.offer_past SET valid_to = valid_to + interval '" + moved + "'");

    assertThat(faults())
        .singleElement(STRING)
        .startsWith("A version does not end when the next one begins: ");
  }

  @Test
  void what_was_left_half_written_is_cleared_away_and_a_damaged_copy_is_mended_by_its_file()
      throws Exception {
    census.run(config);
    Path left = leaveHalfWritten();
    Path archived = census.services(config).archive().pathOf(sources.sha256("pisa"));
    Files.writeString(archived, Files.readString(archived).replace("Area", "Erea"));

    census.run(config);

    assertThat(left).doesNotExist();
    assertThat(faults()).isEmpty();

    leaveHalfWritten();

    assertThat(check().mended()).hasSize(1);
    assertThat(left).doesNotExist();
  }

  /** As a process leaves it that died while it received a file, long ago. */
  private Path leaveHalfWritten() throws Exception {
    Path left = Files.writeString(folder.resolve("data/archive/receiving-1.part"), "half");
    return Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
  }

  private boolean export(LocalDate day, Path out) throws Exception {
    Instant end = day.plusDays(1).atStartOfDay(ZoneId.of("Europe/Rome")).toInstant();
    return new Publications(census.services(config).dataSource(), ConfigurationReader.read(config))
        .writeAsOf(out, end, day);
  }

  private ArchiveCheck.Result check() throws Exception {
    CensusServices services = census.services(config);
    return new ArchiveCheck(
            folder.resolve("data/archive"),
            services.archive(),
            services.ledger(),
            Instant.parse("2026-12-01T00:00:00Z"))
        .check();
  }

  private List<String> faults() throws Exception {
    CensusServices services = census.services(config);
    List<Bilingual> faults = new ArrayList<>(check().faults());
    faults.addAll(new CatalogueCheck(services.dataSource()).check(services.ledger()));
    faults.addAll(new PublicationCheck(folder.resolve("data/publications")).check());
    return faults.stream().map(Bilingual::en).toList();
  }

  /** The published files but the manifest, which names its run. */
  private static Map<String, String> files(Path publications) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String file :
        List.of(
            "crm/offers.csv",
            "crm/changes.jsonl",
            "showcase/offers.csv",
            "showcase/offers.geojson",
            "open-data/offers.csv",
            "open-data/datapackage.json",
            "open-data/dcat-ap_it.ttl")) {
      files.put(file, Files.readString(publications.resolve(file)));
    }
    return files;
  }
}
