package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.ConfigurationReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What officers decide about deliveries, as they type it, in a census of two nights long ago. Each
 * test leaves the catalogue as it found it, so that all are of the same one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionCommandsTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";

  private static final String HISTORY =
      "SELECT o::text || c::text FROM catalogue.offer_version o JOIN catalogue.change c"
          + " USING (offer_id, version) ORDER BY c.seq";

  private OwnSources sources;
  private TestCensus census;

  @BeforeAll
  void spendTwoNights(@TempDir Path folder) throws Exception {
    sources =
        OwnSources.in(folder)
            .source("empoli")
            .source("lucca", "guard: { max_withdrawn: 40% }")
            .source("siena")
            .source("volterra");
    census = TestCensus.in(folder.resolve("data")).nextAt(Instant.parse("2024-03-02T01:30:00Z"));
    sources.deliver("empoli", HEADER, "E1;Area empolese;Empoli;1.000");
    sources.deliver("lucca", HEADER, "L1;Area uno;Lucca;5.000", "L2;Area due;Lucca;6.000");
    sources.deliver("volterra", HEADER, "V1;Area 2628;Volterra;1.000");
    census.on(LocalDate.of(2024, 3, 2)).run(sources.config());
    sources.deliver("lucca", HEADER, "L1;Area uno bis;Lucca;5.000");
    // The SHA-256 of both deliveries begins with d029b12a.
    sources.deliver("volterra", HEADER, "V1;Area 55280;Volterra;1.000");
    CensusConfiguration configuration = ConfigurationReader.read(sources.config());
    census.run(sources.config(), chosen(configuration, "lucca", "volterra"));
  }

  @AfterAll
  void close() throws Exception {
    census.close();
  }

  private Told told(String... line) {
    return Told.of(census, sources.config(), line);
  }

  private static List<SourceDefinition> chosen(CensusConfiguration configuration, String... ids) {
    return Stream.of(ids).map(id -> configuration.findSource(id).orElseThrow()).toList();
  }

  private List<String> everything() throws Exception {
    return census.rows(
        "SELECT 'run ' || run_id FROM catalogue.run UNION ALL SELECT 'entry ' || entry FROM"
            + " catalogue.ledger_entry UNION ALL SELECT 'offer ' || o::text FROM"
            + " catalogue.offer_version o ORDER BY 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "release empoli | Source empoli has no held delivery; see ./census sources for the state of each source.",
        "discard empoli | Source empoli has no held delivery; see ./census sources for the state of each source.",
        "undo siena | The catalogue holds no load of source siena that could be taken back; see ./census sources.",
        "release pisa | There is no source pisa; the sources are: empoli, lucca, siena, volterra.",
        "rerun | Name one of these: a run, --source ID or --delivery SHA.",
        "rerun run-001 --source empoli | Name one of these: a run, --source ID or --delivery SHA.",
        "rerun run-009 | There is no run run-009; see ./census runs for those there are.",
        "rerun --source siena | The catalogue holds no delivery of source siena; see ./census sources.",
        "rerun --delivery d029b12a | Several deliveries begin with d029b12a: give more digits.",
        "rerun --delivery d029b12aa | There is no delivery d029b12aa; ./census show RUN tells those of a run.",
        "rerun --delivery d029b12 | 'd029b12' is no SHA-256: give its first 8 or more hexadecimal digits.",
        "rerun --delivery d029b12g0 | 'd029b12g0' is no SHA-256: give its first 8 or more hexadecimal digits.",
        "erase --source lucca | Say why, with --note: the ledger keeps it. Do not name the person there.",
        "erase --person a@b.example | Say why, with --note: the ledger keeps it. Do not name the person there.",
        "erase --note asked | Name either --person TEXT or --source ID.",
      })
  void where_there_is_nothing_to_do_a_sentence_says_so_and_nothing_is_done(
      String line, String sentence) throws Exception {
    List<String> before = everything();

    assertThat(told(line.split(" ")))
        .isEqualTo(new Told(ExitCode.USAGE, "", "census: " + sentence + "\n"));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_run_again_tells_what_it_loaded_and_what_waits_for_a_person() throws Exception {
    Told again = told("rerun", "run-002", "--note", "to see", "--date", "2024-03-04");

    assertThat(inOrder(again))
        .isEqualTo(
            new Told(
                ExitCode.ATTENTION,
                """
                lucca     held       1 read, 0 new, 1 changed, 0 rejected · 1 of 2 live offers would be withdrawn (50%%, limit 40%%).
                run %2$s, 2 sources
                volterra  loaded     1 read, 0 new, 0 changed, 0 rejected

                source    state   read  new  changed  unchanged  rejected  duplicate  withdrawn
                lucca     held       1    0        1          0         0          0          1
                volterra  loaded     1    0        0          1         0          0          0
                total                2    0        1          1         0          0          1

                %4$s
                held: lucca · 1 of 2 live offers would be withdrawn (50%%, limit 40%%).
                  look at it:  ./census show --held lucca%1$s
                  let it in:   ./census release lucca%1$s --note "why"
                  drop it:     ./census discard lucca%1$s --note "why"
                report: %3$s
                """
                    .formatted(folders(), latestRun(), report(), notices(2)),
                ""));
    assertThat(census.rows("SELECT note FROM catalogue.run WHERE run_id = '" + latestRun() + "'"))
        .containsExactly("to see");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--source volterra", "--delivery D029B12AB"})
  void one_delivery_again_is_named_by_its_source_or_by_digits_that_only_it_has(String which)
      throws Exception {
    Told again = told(("rerun " + which + " --date 2024-03-04").split(" "));

    assertThat(again)
        .isEqualTo(
            new Told(
                ExitCode.DONE,
                """
                run %s, 1 source
                volterra  loaded     1 read, 0 new, 0 changed, 0 rejected

                source    state   read  new  changed  unchanged  rejected  duplicate  withdrawn
                volterra  loaded     1    0        0          1         0          0          0
                total                1    0        0          1         0          0          0

                %s
                report: %s
                """
                    .formatted(latestRun(), notices(1), report()),
                ""));
  }

  @Test
  void a_load_is_taken_back_once_and_loaded_again_by_the_command_that_is_told() throws Exception {
    String sha256 = sources.sha256("empoli").substring(0, 12);

    assertThat(told("undo", "empoli", "--note", "wrong file"))
        .isEqualTo(
            new Told(
                ExitCode.DONE,
                """
                run %s, 1 source
                empoli  loaded     The load of empoli.csv of 2024-03-02 was taken back: 0 offers as before, 1 withdrawn. The delivery is not loaded again by itself; to load it: rerun --delivery %s.

                source  state   read  new  changed  unchanged  rejected  duplicate  withdrawn
                empoli  loaded     0    0        0          0         0          0          1
                total              0    0        0          0         0          0          1

                report: %s
                """
                    .formatted(latestRun(), sha256, report()),
                ""));
    assertThat(told("undo", "empoli"))
        .isEqualTo(
            new Told(
                ExitCode.USAGE,
                "",
                "census: The catalogue holds no load of source empoli that could be taken back; see"
                    + " ./census sources.\n"));
    assertThat(told("rerun", "--delivery", sha256).exit()).isEqualTo(ExitCode.DONE);
    assertThat(
            census.rows("SELECT name, lifecycle FROM catalogue.offer WHERE source_id = 'empoli'"))
        .containsExactly("Area empolese|live");
  }

  @Test
  void a_catalogue_built_again_is_the_one_before_and_says_what_it_holds() throws Exception {
    String entries = census.rows("SELECT last_entry FROM catalogue.feed_position").get(0);
    List<String> before = census.rows(HISTORY);

    Told rebuilt = told("rebuild", "--note", "to see", "--date", "2024-03-04");

    assertThat(inOrder(rebuilt))
        .isEqualTo(
            new Told(
                ExitCode.ATTENTION,
                """
                empoli    unchanged  1 read, 0 new, 0 changed, 0 rejected
                lucca     held       1 read, 0 new, 1 changed, 0 rejected · 1 of 2 live offers would be withdrawn (50%%, limit 40%%).
                replayed %1$s entries of the ledger
                run %2$s, 3 sources
                volterra  unchanged  1 read, 0 new, 0 changed, 0 rejected

                source    state      read  new  changed  unchanged  rejected  duplicate  withdrawn
                empoli    unchanged     1    0        0          1         0          0          0
                lucca     held          1    0        1          0         0          0          1
                volterra  unchanged     1    0        0          1         0          0          0
                total                   3    0        1          2         0          0          1

                %3$s
                held: lucca · 1 of 2 live offers would be withdrawn (50%%, limit 40%%).
                  look at it:  ./census show --held lucca%5$s
                  let it in:   ./census release lucca%5$s --note "why"
                  drop it:     ./census discard lucca%5$s --note "why"
                report: %4$s
                """
                    .formatted(entries, latestRun(), notices(3), report(), folders()),
                ""));
    assertThat(census.rows(HISTORY)).isEqualTo(before);
  }

  @Test
  void who_is_nowhere_needs_no_erasure() throws Exception {
    List<String> before = everything();

    assertThat(told("erase", "--person", "anna.neri@esempio.it", "--note", "asked for"))
        .isEqualTo(new Told(ExitCode.DONE, "Nothing is found.\n", ""));
    assertThat(everything()).isEqualTo(before);
  }

  /** Sources are told as they come to their end, side by side: their lines by the alphabet. */
  private static Told inOrder(Told told) {
    String[] parts = told.out().split("\n\n", 2);
    String first = parts[0].lines().sorted().collect(Collectors.joining("\n"));
    return new Told(told.exit(), first + "\n\n" + parts[1], told.err());
  }

  private String folders() {
    return " --config " + sources.config() + " --data " + census.data();
  }

  private String latestRun() throws Exception {
    return census.rows("SELECT run_id FROM catalogue.run ORDER BY started_at DESC LIMIT 1").get(0);
  }

  private String report() throws Exception {
    Path report = census.data().resolve("runs").resolve(latestRun()).resolve("report.html");
    assertThat(report).isNotEmptyFile();
    return report.toString();
  }

  /** What is missing in every row, of so many rows. */
  private static String notices(int rows) {
    return """
    severity  count  notice
    WARNING       %1$d  address_missing
    WARNING       %1$d  confirmation_date_missing
    WARNING       %1$d  contact_missing
    WARNING       %1$d  intended_uses_missing
    WARNING       %1$d  kind_missing
    WARNING       %1$d  owner_type_missing
    WARNING       %1$d  ownership_kind_missing
    WARNING       %1$d  position_missing
    and 3 more kinds, in the report
    """
        .formatted(rows);
  }
}
