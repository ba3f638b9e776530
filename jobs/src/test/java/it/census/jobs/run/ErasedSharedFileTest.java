package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.Traces;
import it.census.model.config.SourceDefinition;
import it.census.model.report.RunReport;
import it.census.writers.archive.ArchiveCheck;
import it.census.writers.catalogue.CatalogueCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sources read one file, each its own part of it: what is erased of one leaves the other. */
class ErasedSharedFileTest {

  private static final String CATALOGUE =
      "SELECT source_id, source_reference, version, name, land_area_m2, contact_name"
          + " FROM catalogue.offer ORDER BY 1, 2";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources =
        OwnSources.in(folder)
            .source("nord", "record: /catalogo/nord/offerta")
            .source("sud", "record: /catalogo/sud/offerta");
    config = sources.config();
    deliver("1000");
    census.run(config);
    assertThat(sources.sha256("nord")).isEqualTo(sources.sha256("sud"));
    assertThat(catalogue())
        .containsExactly(
            "nord|N1|1|Area nord|1000|Gualtiero Bianchi",
            "nord|N2|1|Area nord due|2000|null",
            "sud|S1|1|Area sud|1000|Ada Verdi",
            "sud|S2|1|Area sud due|2000|null");
  }

  @AfterEach
  void close() {
    census.close();
  }

  private void deliver(String area) {
    String file =
        "<catalogo><nord>"
            + offer("N1", "Area nord", area, "Gualtiero Bianchi")
            + offer("N2", "Area nord due", "2000", "")
            + "</nord><sud>"
            + offer("S1", "Area sud", area, "Ada Verdi")
            + offer("S2", "Area sud due", "2000", "")
            + "</sud></catalogo>";
    sources.deliver("nord", file).deliver("sud", file);
  }

  private static String offer(String reference, String name, String area, String contact) {
    return """
        <offerta><riferimento>%s</riferimento><denominazione>%s</denominazione><comune>Pisa</comune>\
        <superficie_terreno_mq>%s</superficie_terreno_mq><referente>%s</referente></offerta>"""
        .formatted(reference, name, area, contact);
  }

  private List<String> catalogue() throws Exception {
    return census.rows(CATALOGUE);
  }

  private List<String> traces(String sought) throws Exception {
    return Traces.of(List.of(sought), folder.resolve("data"), census::rows);
  }

  private void assertARebuildGivesTheSame() throws Exception {
    List<String> before = catalogue();
    census.rebuild(config);
    assertThat(catalogue()).isEqualTo(before);
    CensusServices services = census.services(config);
    assertThat(
            new ArchiveCheck(
                    folder.resolve("data/archive"),
                    services.archive(),
                    services.ledger(),
                    Instant.parse("2026-12-31T00:00:00Z"))
                .check()
                .faults())
        .isEmpty();
    assertThat(new CatalogueCheck(services.dataSource()).check(services.ledger())).isEmpty();
  }

  @Test
  void a_person_in_the_part_of_one_goes_and_the_part_of_the_other_stays() throws Exception {
    census.erasePerson(config, "Gualtiero Bianchi");

    assertThat(traces("gualtiero")).isEmpty();
    assertThat(catalogue())
        .containsExactly(
            "nord|N1|2|Area nord|1000|null",
            "nord|N2|1|Area nord due|2000|null",
            "sud|S1|1|Area sud|1000|Ada Verdi",
            "sud|S2|1|Area sud due|2000|null");
    assertARebuildGivesTheSame();
  }

  @Test
  void a_person_in_the_part_of_the_other_is_found_afterwards() throws Exception {
    census.erasePerson(config, "Gualtiero Bianchi");

    assertThat(census.erasePerson(config, "Ada Verdi").found().deliveries()).isEqualTo(1);

    assertThat(traces("ada verdi")).isEmpty();
    assertARebuildGivesTheSame();
    assertThat(census.erasePerson(config, "Ada Verdi").outcome()).isEmpty();
  }

  @Test
  void what_is_erased_of_one_source_stays_in_the_other() throws Exception {
    census.eraseSource(config, "nord");

    assertThat(traces("gualtiero")).isEmpty();
    assertThat(catalogue()).contains("sud|S1|1|Area sud|1000|Ada Verdi");
    assertARebuildGivesTheSame();
    assertThat(census.eraseSource(config, "nord").outcome()).isEmpty();
  }

  @Test
  void the_same_file_again_brings_nothing_back_to_either() throws Exception {
    census.eraseSource(config, "nord");
    List<String> before = catalogue();

    census.run(config);
    census.run(config, true, false);
    census.rerun(config, "sud", sources.sha256("sud"));

    assertThat(catalogue()).isEqualTo(before);
    assertThat(traces("gualtiero")).isEmpty();
  }

  @Test
  void a_new_file_is_kept_without_the_person_as_each_reads_it() throws Exception {
    census.erasePerson(config, "Gualtiero Bianchi");
    deliver("1500");

    for (SourceDefinition source : census.services(config).configuration().sources()) {
      RunReport report = census.run(config, List.of(source)).report();
      assertThat(report.sources()).extracting(s -> s.state().key()).containsExactly("loaded");
    }

    assertThat(traces("gualtiero")).isEmpty();
    assertThat(catalogue())
        .contains("nord|N1|3|Area nord|1500|null", "sud|S1|2|Area sud|1500|Ada Verdi");
    assertARebuildGivesTheSame();
  }

  @Test
  void a_source_that_sends_it_for_the_first_time_reads_it_whole() throws Exception {
    Files.writeString(
        config.resolve("sources/tutto.yml"),
        Files.readString(config.resolve("sources/sud.yml"))
            .replace("id: sud", "id: tutto")
            .replace("in/sud/sud.csv", "in/nord/nord.csv"));
    census.eraseSource(config, "nord");

    census.run(config);

    assertThat(catalogue()).contains("tutto|S1|1|Area sud|1000|Ada Verdi");
    assertThat(traces("gualtiero")).isEmpty();
    assertARebuildGivesTheSame();
  }

  @Test
  void rows_that_an_older_version_kept_for_everybody_are_still_read() throws Exception {
    Files.delete(config.resolve("sources/sud.yml"));
    census.eraseSource(config, "nord");
    Path rows = rowsOf("nord").get(0);
    String name = String.valueOf(rows.getFileName());
    for (Path each : rowsOf("sud")) {
      Files.delete(each);
    }
    Files.move(rows, rows.resolveSibling(name.replace(".nord.", ".")));
    List<String> nord = catalogue().subList(0, 2);

    census.rerun(config, "nord", sources.sha256("nord"));

    assertThat(catalogue().subList(0, 2)).isEqualTo(nord);
    assertThat(traces("gualtiero")).isEmpty();
  }

  private List<Path> rowsOf(String source) throws Exception {
    try (Stream<Path> files =
        Files.list(
            folder.resolve("data/archive").resolve(sources.sha256("nord").substring(0, 2)))) {
      return files.filter(f -> f.toString().contains("." + source + ".")).toList();
    }
  }
}
