package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.RuleChanges;
import it.census.model.report.RuleImpact;
import it.census.model.report.RuleImpact.Example;
import it.census.model.report.RuleImpact.FieldImpact;
import it.census.model.report.RuleImpact.NoticeImpact;
import it.census.model.report.RuleImpact.OffersTouched;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An officer teaches the census a word: what that would change is told beforehand, what it changed
 * afterwards, and it is applied to archived deliveries even where no new file comes.
 */
class TeachingTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Stato;Email referente";

  private static final String LESSON = "values:\n  status: { \"quasi libera\": DISPONIBILE }\n";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("lucca").source("pisa");
    config = sources.config();
    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca;Disponibile;");
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;quasi libera;suap@example.org",
        "A2;Area due;Pisa;Disponibile;suap@example.org",
        "A3;Area tre;Pisa;quasi libera;suap@example.org");
    census.run(config);
  }

  @AfterEach
  void close() {
    census.close();
  }

  private void teach(String lines) throws Exception {
    Files.writeString(config.resolve("sources/pisa.yml"), lines, StandardOpenOption.APPEND);
  }

  private SourceReport pisa(RunReport report) {
    return report.sources().stream().filter(s -> s.id().equals("pisa")).findFirst().orElseThrow();
  }

  private List<String> statuses() throws Exception {
    return census.rows(
        "SELECT source_reference, status FROM catalogue.offer WHERE source_id = 'pisa' ORDER BY 1");
  }

  private String id(String reference) throws Exception {
    return census
        .rows("SELECT offer_id FROM catalogue.offer WHERE source_reference = '" + reference + "'")
        .get(0);
  }

  @Test
  void a_dry_run_tells_what_a_line_would_change_and_changes_nothing() throws Exception {
    teach(LESSON);
    Map<String, String> before = everything();

    RunReport report = census.run(config, false, true).report();

    assertThat(report.sources().get(0).impact()).isEmpty();
    SourceReport told = pisa(report);
    RuleImpact impact = told.impact().orElseThrow();
    assertThat(told.state()).isEqualTo(SourceState.LOADED);
    assertThat(impact.sameDelivery()).isTrue();
    assertThat(impact.rules().orElseThrow().lines())
        .containsExactly(
            new RuleChanges.Line("sources/pisa.yml", 6, true, "values:"),
            new RuleChanges.Line(
                "sources/pisa.yml", 7, true, "status: { \"quasi libera\": DISPONIBILE }"));
    assertThat(impact.notices()).contains(new NoticeImpact("code_unknown", "WARNING", 2, 0));
    assertThat(impact.offers()).isEqualTo(new OffersTouched(0, 2, 0, 0));
    assertThat(impact.fields())
        .contains(
            new FieldImpact(
                "status",
                2,
                List.of(
                    new Example(id("A1"), "", "DISPONIBILE"),
                    new Example(id("A3"), "", "DISPONIBILE"))));
    assertThat(everything()).isEqualTo(before);
    assertThat(statuses()).containsExactly("A1|null", "A2|DISPONIBILE", "A3|null");
    Path run = folder.resolve("data/runs/run-002");
    assertThat(run.resolve("impact.csv"))
        .content()
        .startsWith("source,kind,subject,field,before,after\n")
        .contains("pisa,offer," + id("A1") + ",status,,DISPONIBILE\n")
        .contains("pisa,notice,code_unknown,WARNING,2,0\n");
    assertThat(run.resolve("report.json")).content().contains("\"same_delivery\" : true");
    assertThat(run.resolve("report.html"))
        .content()
        .contains("Che cosa cambiano le regole", "sources/pisa.yml:7");
  }

  /** Archive, ledger and publications, and what the database holds. */
  private Map<String, String> everything() throws Exception {
    Map<String, String> all = new TreeMap<>();
    for (String part : List.of("archive", "publications")) {
      try (Stream<Path> files = Files.walk(folder.resolve("data").resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.put(file.toString(), Files.readString(file));
        }
      }
    }
    for (String table :
        List.of("offer_current", "offer_past", "load", "delivery", "run", "run_source", "notice")) {
      all.put(
          table,
          String.join("\n", census.rows("SELECT t FROM catalogue." + table + " t ORDER BY 1")));
    }
    return all;
  }

  @Test
  void the_next_run_does_it_and_tells_what_it_did() throws Exception {
    teach(LESSON);

    SourceReport done = pisa(census.run(config).report());

    assertThat(statuses()).containsExactly("A1|DISPONIBILE", "A2|DISPONIBILE", "A3|DISPONIBILE");
    assertThat(done.counts().changed()).isEqualTo(2);
    assertThat(done.impact().orElseThrow().notices())
        .contains(new NoticeImpact("code_unknown", "WARNING", 2, 0));
    assertThat(folder.resolve("data/runs/run-002/impact.csv")).exists();
    assertThat(pisa(census.run(config).report()).impact()).isEmpty();
    assertThat(folder.resolve("data/runs/run-003/impact.csv")).doesNotExist();
  }

  @Test
  void archived_deliveries_are_taught_too_where_the_file_is_gone() throws Exception {
    Files.delete(sources.fileOf("pisa"));
    assertThat(pisa(census.run(config).report()).state()).isEqualTo(SourceState.MISSING);
    teach(LESSON);
    assertThat(pisa(census.run(config, false, true).report()).impact()).isPresent();

    SourceReport taught = pisa(census.run(config).report());

    assertThat(taught.state()).isEqualTo(SourceState.LOADED);
    assertThat(taught.reason().orElseThrow().it())
        .startsWith("Nessun file in ")
        .endsWith("La consegna in archivio, pisa.csv, è stata riletta con le regole di oggi.");
    assertThat(statuses()).containsExactly("A1|DISPONIBILE", "A2|DISPONIBILE", "A3|DISPONIBILE");
    assertThat(pisa(census.run(config).report()).state()).isEqualTo(SourceState.MISSING);

    List<String> accounts =
        census.rows("SELECT reason_it, state FROM catalogue.run_source ORDER BY run_id, source_id");
    census.rebuild(config);
    assertThat(
            census.rows(
                "SELECT reason_it, state FROM catalogue.run_source WHERE run_id <= 'run-005'"
                    + " ORDER BY run_id, source_id"))
        .isEqualTo(accounts);
  }

  @Test
  void archived_deliveries_are_taught_too_where_the_file_that_lies_there_was_discarded()
      throws Exception {
    sources.source("pisa", "guard: { max_withdrawn: 0%, max_rejected: 0% }");
    sources.deliver("pisa", HEADER, "A1;Area sbagliata;Pisa;quasi libera;");
    census.run(config);
    census.discard(config, "pisa");
    teach(LESSON);

    SourceReport taught = pisa(census.run(config).report());

    assertThat(taught.state()).isEqualTo(SourceState.LOADED);
    assertThat(taught.reason().orElseThrow().it())
        .contains("è stata scartata il", "è stata riletta con le regole di oggi.");
    assertThat(statuses()).containsExactly("A1|DISPONIBILE", "A2|DISPONIBILE", "A3|DISPONIBILE");
    assertThat(pisa(census.run(config).report()).state()).isEqualTo(SourceState.UNCHANGED);
  }

  @Test
  void rules_that_were_taken_back_are_not_applied_again_behind_the_officers_back()
      throws Exception {
    teach(LESSON);
    census.run(config);
    census.undo(config, "pisa");

    assertThat(pisa(census.run(config).report()).state()).isEqualTo(SourceState.UNCHANGED);
    Files.delete(sources.fileOf("pisa"));
    assertThat(pisa(census.run(config).report()).state()).isEqualTo(SourceState.MISSING);
    assertThat(statuses()).containsExactly("A1|null", "A2|DISPONIBILE", "A3|null");
  }

  @Test
  void a_new_delivery_in_a_dry_run_is_told_apart_from_new_rules() throws Exception {
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;Disponibile;altro@example.org",
        "A4;Area quattro;Pisa;Disponibile;");

    RuleImpact impact = pisa(census.run(config, false, true).report()).impact().orElseThrow();

    assertThat(impact.sameDelivery()).isFalse();
    assertThat(impact.rules()).isEmpty();
    assertThat(impact.offers()).isEqualTo(new OffersTouched(1, 1, 2, 0));
    assertThat(impact.fields())
        .contains(
            new FieldImpact("contact_email", 1, List.of(new Example(id("A1"), "***", "***"))));
  }
}
