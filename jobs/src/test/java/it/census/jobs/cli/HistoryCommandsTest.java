package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.samples.FileWriters;
import it.census.jobs.samples.Grid;
import it.census.writers.archive.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What officers and consumers ask of the past, as they type it, of a census of two nights long ago.
 * No question changes anything, so that all are asked of the same one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryCommandsTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";
  private static final LocalDate FIRST_NIGHT = LocalDate.of(2024, 3, 2);

  private Path folder;
  private OwnSources sources;
  private TestCensus census;
  private Map<String, String> publishedFirst;

  @BeforeAll
  void spendTwoNights(@TempDir Path made) throws Exception {
    folder = made;
    sources =
        OwnSources.in(folder)
            .source("lucca", "deliver_within_days: 30", "guard: { max_withdrawn: 40% }");
    Files.writeString(
        sources.config().resolve("sources/pisa.yml"),
        """
        id: pisa
        name: Comune di Pisa
        location: in/pisa/*.xlsx
        municipality: "050026"
        defaults: { kind: LOTTO, status: DISPONIBILE, intended_uses: PRODUTTIVO, transaction_types: VENDITA, ownership_kind: PUBBLICA, publish_consent: SI }
        """);
    census = TestCensus.in(folder.resolve("data")).nextAt(Instant.parse("2024-03-02T01:30:00Z"));
    workbook(
        "aree_2024-03-01.xlsx",
        shed("E2", "Magazzino al porto", "350.000"),
        shed("E1", "Capannone ovest", "500.000"));
    sources.deliver("lucca", HEADER, "L1;Area uno;Lucca;5.000", "L2;Area due;Lucca;6.000");
    census.on(FIRST_NIGHT).run(sources.config());
    publishedFirst = files(publications());
    workbook(
        "aree_2024-03-02.xlsx",
        shed("E1", "Capannone ovest", "450.000"),
        shed("E2", "Magazzino al porto", "350.000"));
    sources.deliver("lucca", HEADER, "L1;Area uno bis;Lucca;5.000");
    census.on(FIRST_NIGHT.plusDays(1)).run(sources.config());
  }

  @AfterAll
  void close() throws Exception {
    census.close();
  }

  private static List<Object> shed(String reference, String name, String price) {
    return List.of(reference, 43.7, 10.43, name, "1.200 mq", price);
  }

  @SafeVarargs
  private void workbook(String name, List<Object>... sheds) throws IOException {
    Grid areas =
        new Grid("Aree")
            .heading("Aree del Comune di Pisa")
            .blank()
            .heading("Riferimento", "Denominazione", "Superficie terreno (mq)")
            .record(List.of("A1", "Area est", "2.000"));
    Grid buildings =
        new Grid("Edifici")
            .heading(
                "Codice",
                "Latitudine",
                "Longitudine",
                "Denominazione",
                "Superficie terreno",
                "Prezzo di vendita (euro)");
    for (List<Object> shed : sheds) {
      buildings.record(shed);
    }
    Path file = sources.config().resolve("in/pisa").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, FileWriters.xlsx(List.of(areas, buildings)));
  }

  private Told told(String... line) {
    return Told.of(census, sources.config(), line);
  }

  private Path publications() {
    return census.data().resolve("publications");
  }

  /** What is published, but the manifest, which names the run. */
  private static Map<String, String> files(Path published) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(published)) {
      for (Path file :
          walk.filter(f -> Files.isRegularFile(f) && !f.getParent().equals(published)).toList()) {
        files.put(published.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private String one(String sql) throws Exception {
    return census.rows(sql).get(0);
  }

  @Test
  void an_offer_tells_each_version_with_the_sheet_and_cell_of_every_value() throws Exception {
    String[] sha256 =
        one("SELECT string_agg(left(delivery_sha256, 12), ' ' ORDER BY load_id) FROM catalogue.load WHERE source_id = 'pisa'")
            .split(" ");
    String rules =
        one("SELECT DISTINCT rules_version FROM catalogue.load WHERE source_id = 'pisa'");

    assertThat(told("offer", "ot-hpa3csvs4b"))
        .isEqualTo(
            new Told(
                ExitCode.DONE,
                """
                OT-HPA3CSVS4B  Capannone ovest  pisa  live

                version  from                 to                   what     row and file
                      1  2024-03-02 02:30:00  2024-03-03 02:30:00  new      Edifici!3  aree_2024-03-01.xlsx
                      2  2024-03-03 02:30:00  today                changed  Edifici!2  aree_2024-03-02.xlsx

                version 1  new  2024-03-02 02:30:00
                  delivery aree_2024-03-01.xlsx  %s  Edifici!3
                  rules %s  run run-001  run by test
                  field                   value            cell
                  offer_id                OT-HPA3CSVS4B
                  source_id               pisa
                  source_reference        E1               Edifici!A3
                  name                    Capannone ovest  Edifici!D3
                  kind                    LOTTO
                  site_class              GREENFIELD
                  intended_uses           PRODUTTIVO
                  municipality_code       050026
                  municipality            Pisa
                  province                PI
                  latitude                43.7             Edifici!B3
                  longitude               10.43            Edifici!C3
                  position_quality        NON_NOTA
                  cadastral_municipality  G702
                  land_area_m2            1200             Edifici!E3
                  distance_port_km        18.9
                  distance_airport_km     3.5
                  status                  DISPONIBILE
                  transaction_types       VENDITA
                  sale_price_eur          500000           Edifici!F3
                  ownership_kind          PUBBLICA
                  publish_consent         SI
                  corrected in  field                   as sent   as kept      rule
                  Edifici!3     kind                              LOTTO        default
                  Edifici!3     transaction_types                 VENDITA      default
                  Edifici!3     intended_uses                     PRODUTTIVO   default
                  Edifici!3     municipality_code                 050026       default
                  Edifici!3     municipality                      Pisa         derived_from_municipality
                  Edifici!3     province                          PI           derived_from_municipality
                  Edifici!3     cadastral_municipality            G702         derived_from_municipality
                  Edifici!E3    land_area_m2            1.200 mq  1200         thousands_separator
                  Edifici!3     status                            DISPONIBILE  default
                  Edifici!F3    sale_price_eur          500.000   500000       thousands_separator
                  Edifici!3     ownership_kind                    PUBBLICA     default
                  Edifici!3     publish_consent                   SI           default
                  Edifici!3     site_class                        GREENFIELD   derived_from_kind
                  Edifici!3     position_quality                  NON_NOTA     derived_not_stated
                  Edifici!3     distance_port_km                  18.9         derived_from_coordinates
                  Edifici!3     distance_airport_km               3.5          derived_from_coordinates

                version 2  changed  2024-03-03 02:30:00
                  delivery aree_2024-03-02.xlsx  %s  Edifici!2
                  rules %s  run run-002  run by test
                  field           before  after   cell
                  sale_price_eur  500000  450000  Edifici!F2
                  corrected in  field           as sent  as kept  rule
                  Edifici!F2    sale_price_eur  450.000  450000   thousands_separator
                """
                    .formatted(sha256[0], rules, sha256[1], rules),
                ""));
  }

  @Test
  void programs_are_told_the_cells_too_and_none_for_what_no_cell_held() {
    JsonNode version =
        JsonMapper.shared()
            .readTree(told("offer", "OT-HPA3CSVS4B", "--json").out())
            .get("versions")
            .get(1);

    assertThat(
            version.get("fields").properties().stream()
                .filter(field -> !field.getValue().get("cell").isNull())
                .map(field -> field.getKey() + " " + field.getValue().get("cell").asString()))
        .containsExactly(
            "source_reference Edifici!A2",
            "name Edifici!D2",
            "latitude Edifici!B2",
            "longitude Edifici!C2",
            "land_area_m2 Edifici!E2",
            "sale_price_eur Edifici!F2");
  }

  /** Whoever asks for what is not there gets a sentence that goes on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offer OT-0000000000 | There is no offer OT-0000000000; the ids of all offers are in DATA/publications/crm/offers.csv.",
        "show --held pisa | Source pisa has no held delivery; see ./census sources.",
        "show --held siena | There is no source siena; the sources are: lucca, pisa.",
        "show run-007 | There is no run run-007; see ./census runs for those there are.",
        "changes --since 7 | The feed ends at 6, before 7: this consumer has read another catalogue and must begin anew with --since 0.",
        "changes --since 2 --generation 2 | The feed is of generation 1, not 2: this consumer has read another catalogue and must begin anew with --since 0.",
        "changes --since -1 | --since must be 0 or more, not -1.",
        "changes --since 0 --out DATA/../config/application.yml/x | DATA/../config/application.yml/x is a file, or lies below one, where a folder is needed: name another.",
        "unmatched --out DATA/../config/application.yml/x | DATA/../config/application.yml/x is a file, or lies below one, where a folder is needed: name another.",
        "export --as-of 2024-03-02 --out DATA/../config/application.yml | DATA/../config/application.yml is a file, or lies below one, where a folder is needed: name another.",
        "export --as-of 2099-01-01 --out DATA/../future | --as-of 2099-01-01 lies in the future; today is TODAY.",
        "export --as-of 2024-03-02 --out DATA/past | --out must not lie in the data folder: it would pass for today's files.",
      })
  void what_is_not_there_is_told_in_a_sentence(String line, String sentence) throws IOException {
    String data = census.data().toString();
    Map<String, String> before = files(publications());

    Told told = told(line.replace("DATA", data).split(" "));

    String today = LocalDate.now(ZoneId.of("Europe/Rome")).toString();
    String expected = sentence.replace("DATA", data).replace("TODAY", today);
    assertThat(told).isEqualTo(new Told(ExitCode.USAGE, "", "census: " + expected + "\n"));
    assertThat(folder.resolve("future")).doesNotExist();
    assertThat(files(publications())).isEqualTo(before);
  }

  @Test
  void what_a_held_delivery_would_do_is_told_with_the_commands_that_decide() throws Exception {
    String folders = " --config " + sources.config() + " --data " + census.data();

    assertThat(told("show", "--held", "lucca"))
        .isEqualTo(
            new Told(
                ExitCode.DONE,
                """
                lucca  held
                  1 of 2 live offers would be withdrawn (50%%, limit 40%%).
                  file lucca.csv  %1$s
                  rows 2 = 1 read + 0 blank + 0 totals + 1 headings
                  read 1 = 0 new + 1 changed + 0 unchanged + 0 rejected + 0 duplicate; withdrawn 1
                  WARNING      1  address_missing
                  WARNING      1  confirmation_date_missing
                  WARNING      1  contact_missing
                  WARNING      1  intended_uses_missing
                  WARNING      1  kind_missing
                  WARNING      1  owner_type_missing
                  WARNING      1  ownership_kind_missing
                  WARNING      1  position_missing
                  WARNING      1  publish_consent_missing
                  WARNING      1  status_missing
                  WARNING      1  transaction_types_missing
                  INFO         1  number_convention_assumed
                  INFO         1  price_on_request_assumed

                If it were released now, under today's rules:
                  would vanish           1
                  would change           1
                  would come back        0
                  would appear           0

                would vanish
                  OT-HQHHG7QNTF L2 Area due Lucca

                would change
                  OT-TCW0B1A4KG L1 Area uno bis Lucca
                    name: Area uno → Area uno bis

                let it in:   ./census release lucca%2$s --note "why"
                drop it:     ./census discard lucca%2$s --note "why"
                """
                    .formatted(sources.sha256("lucca"), folders),
                ""));
  }

  @Test
  void sources_tell_what_is_held_and_whose_next_delivery_is_overdue() {
    assertThat(told("sources", "--date", "2024-04-02"))
        .isEqualTo(
            new Told(
                ExitCode.DONE,
                """
                source  state   live  days  due                 last delivery
                lucca   held       2    31  2024-04-01 overdue  lucca.csv (held: lucca.csv)
                pisa    loaded     3    30  -                   aree_2024-03-02.xlsx
                """,
                ""));
  }

  @Test
  void each_consumer_of_the_feed_gets_what_came_after_its_own_cursor() throws Exception {
    Told everything = told("changes", "--since", "0");
    List<String> lines = everything.out().lines().toList();

    assertThat(everything).isEqualTo(new Told(ExitCode.DONE, everything.out(), ""));
    assertThat(lines.stream().map(HistoryCommandsTest::change))
        .containsExactly(
            "1 upsert L2 1 []",
            "2 upsert L1 1 []",
            "3 upsert E2 1 []",
            "4 upsert E1 1 []",
            "5 upsert A1 1 []",
            "6 upsert E1 2 [\"sale_price_eur\"]");
    assertThat(told("changes", "--since", "5"))
        .isEqualTo(new Told(ExitCode.DONE, files(publications()).get("crm/changes.jsonl"), ""));
    assertThat(told("changes", "--since", "6")).isEqualTo(new Told(ExitCode.DONE, "", ""));
    Path file = folder.resolve("delta/changes.jsonl");
    assertThat(told("changes", "--since", "2", "--out", file.toString()))
        .isEqualTo(new Told(ExitCode.DONE, "next: --since 6 --generation 1\n", ""));
    assertThat(file.getParent())
        .isDirectoryContaining("glob:**")
        .isDirectoryNotContaining("glob:**.part");
    assertThat(Files.readAllLines(file)).isEqualTo(lines.subList(2, 6));
    assertThat(told("changes", "--since", "6", "--out", file.toString()).out())
        .isEqualTo("next: --since 6 --generation 1\n");
    assertThat(file).isEmptyFile();
  }

  private static String change(String line) {
    JsonNode change = JsonMapper.shared().readTree(line);
    return "%s %s %s %s %s"
        .formatted(
            change.get("seq"),
            change.get("operation").asString(),
            change.get("offer").get("source_reference").asString(),
            change.get("version"),
            change.get("changed_fields"));
  }

  @Test
  void any_day_that_is_over_and_today_are_exported_in_every_format_as_they_were_published()
      throws Exception {
    Path out = folder.resolve("export");
    assertThat(told("export", "--as-of", FIRST_NIGHT.toString(), "--out", out.toString()))
        .isEqualTo(
            new Told(ExitCode.DONE, "The catalogue as it stood on 2024-03-02: " + out + "\n", ""));
    assertThat(files(out)).isEqualTo(publishedFirst);
    assertThat(out.resolve("manifest.json")).isNotEmptyFile();
    assertThat(publishedFirst.get("showcase/offers.csv")).contains("Capannone ovest", ",500000,");

    String today = LocalDate.now(ZoneId.of("Europe/Rome")).toString();
    assertThat(told("export", "--as-of", today, "--out", out.toString()).exit())
        .isEqualTo(ExitCode.DONE);
    assertThat(files(out)).isEqualTo(files(publications())).isNotEqualTo(publishedFirst);

    assertThat(told("export", "--as-of", "2024-03-01", "--out", out.toString()).out())
        .isEqualTo("On 2024-03-01 the catalogue was still empty: " + out + "\n");
    assertThat(files(out).get("crm/offers.csv")).hasLineCount(1);
  }

  @Test
  void verify_names_the_archived_file_and_the_publication_of_which_one_byte_is_another()
      throws Exception {
    Path archived = census.services(sources.config()).archive().pathOf(sources.sha256("lucca"));
    Path published = publications().resolve("crm/offers.csv");
    assertThat(told("verify"))
        .isEqualTo(
            new Told(
                ExitCode.DONE, "4 archived files, 8 entries of the ledger: all in order\n", ""));
    byte[] before = Files.readAllBytes(archived);
    byte[] publishedBefore = Files.readAllBytes(published);
    try {
      damage(archived, before);
      damage(published, publishedBefore);

      assertThat(told("verify"))
          .isEqualTo(
              new Told(
                  ExitCode.ATTENTION,
                  """
                  wrong: %s is damaged (SHA-256 %s): restore it from a backup, or have the source's file sent again.
                  wrong: %s is not what the manifest says: publish again with ./census run.
                  4 archived files, 8 entries of the ledger: 2 faults
                  """
                      .formatted(archived, Archive.identify(archived).sha256(), published),
                  ""));
    } finally {
      Files.write(archived, before);
      Files.write(published, publishedBefore);
    }
  }

  private static void damage(Path file, byte[] content) throws IOException {
    byte[] damaged = content.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(file, damaged);
  }
}
