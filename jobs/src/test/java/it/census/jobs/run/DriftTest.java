package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.HeaderDrift;
import it.census.model.report.HeaderDrift.Change;
import it.census.model.report.HeaderDrift.Severity;
import it.census.model.report.HeaderDrift.What;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that would be lost overnight holds the delivery until somebody has looked at it. */
class DriftTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";
  private static final String[] ROWS = {
    "A1;Area uno;Pisa;1.234", "A2;Area due;Pisa;2.345", "A3;Area tre;Pisa;3.456"
  };

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("pisa");
    config = sources.config();
    deliver(HEADER, ROWS);
    census.run(config);
  }

  @AfterEach
  void close() {
    census.close();
  }

  private void deliver(String header, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = header;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    sources.deliver("pisa", lines);
  }

  private SourceReport run() throws Exception {
    return census.run(config).report().sources().get(0);
  }

  private List<String> areas() throws Exception {
    return census.rows("SELECT land_area_m2 FROM catalogue.offer ORDER BY source_reference");
  }

  private void deliverWithoutKnownArea() {
    deliver("Riferimento;Denominazione;Comune;Kappa", ROWS);
  }

  @Test
  void a_renamed_column_holds_the_delivery_with_the_line_that_would_let_it_in() throws Exception {
    deliverWithoutKnownArea();

    SourceReport held = run();

    assertThat(held.state()).isEqualTo(SourceState.HELD);
    HeaderDrift drift = held.drift().orElseThrow();
    assertThat(drift.severity()).isEqualTo(Severity.BREAKING);
    assertThat(drift.changes())
        .containsExactly(
            new Change(
                What.LOST,
                Severity.BREAKING,
                "",
                "Superficie terreno (mq)",
                "Kappa",
                "land_area_m2",
                "",
                1,
                Optional.of("  \"Kappa\": land_area_m2")));
    assertThat(held.reason().orElseThrow().it())
        .contains("«Superficie terreno (mq)»", "(columns: \"Kappa\": land_area_m2)");
    assertThat(areas()).containsExactly("1234", "2345", "3456");
    Path run = folder.resolve("data/runs/run-002");
    assertThat(run.resolve("report.json"))
        .content()
        .contains("\"class\" : \"breaking\"", "\"columns_line\" : \"\\\"Kappa\\\": land_area_m2\"");
    assertThat(run.resolve("report.html")).content().contains("Colonne cambiate, con perdita");
    assertThat(run.resolve("pisa/notices.csv")).content().contains("WARNING,column_lost,");
  }

  @Test
  void the_line_lets_it_in_without_a_decision() throws Exception {
    deliverWithoutKnownArea();
    Change lost = run().drift().orElseThrow().changes().get(0);
    Files.writeString(
        config.resolve("sources/pisa.yml"),
        "columns:\n" + lost.line().orElseThrow() + "\n",
        StandardOpenOption.APPEND);

    SourceReport taught = run();

    assertThat(taught.state()).isEqualTo(SourceState.LOADED);
    assertThat(taught.drift().orElseThrow().severity()).isEqualTo(Severity.HARMLESS);
    assertThat(areas()).containsExactly("1234", "2345", "3456");
  }

  @Test
  void the_line_lets_it_in_also_where_its_file_is_gone_by_now() throws Exception {
    deliverWithoutKnownArea();
    Change lost = run().drift().orElseThrow().changes().get(0);
    Files.delete(sources.fileOf("pisa"));
    assertThat(run().state()).isEqualTo(SourceState.MISSING);
    assertThat(census.rows("SELECT state FROM catalogue.delivery ORDER BY received_at"))
        .containsExactly("loaded", "held");
    Files.writeString(
        config.resolve("sources/pisa.yml"),
        "columns:\n" + lost.line().orElseThrow() + "\n",
        StandardOpenOption.APPEND);

    assertThat(run().state()).isEqualTo(SourceState.LOADED);
    assertThat(census.rows("SELECT state FROM catalogue.delivery ORDER BY received_at"))
        .containsExactly("superseded", "loaded");
  }

  @Test
  void after_a_release_the_columns_are_as_they_should_be() throws Exception {
    deliverWithoutKnownArea();
    run();

    SourceReport released = census.release(config, "pisa").report().sources().get(0);

    assertThat(released.state()).isEqualTo(SourceState.LOADED);
    assertThat(areas()).containsExactly("null", "null", "null");
    assertThat(run().state()).isEqualTo(SourceState.UNCHANGED);
    deliver("Riferimento;Denominazione;Comune;Kappa", "A1;Area una;Pisa;9");
    SourceReport next = run();
    assertThat(next.state()).isEqualTo(SourceState.LOADED);
    assertThat(next.drift()).contains(HeaderDrift.NONE);
  }

  @Test
  void after_an_undo_the_columns_of_the_load_before_count_again() throws Exception {
    deliverWithoutKnownArea();
    run();
    census.release(config, "pisa");
    census.undo(config, "pisa");
    deliver("Riferimento;Denominazione;Comune;Kappa", "A1;Area una;Pisa;9");

    assertThat(run().state()).isEqualTo(SourceState.HELD);
  }

  @Test
  void the_same_bytes_under_other_rules_do_not_drift() throws Exception {
    Files.writeString(
        config.resolve("sources/pisa.yml"),
        "columns: { \"Superficie terreno (mq)\": covered_area_m2 }\n",
        StandardOpenOption.APPEND);

    SourceReport taught = run();

    assertThat(taught.state()).isEqualTo(SourceState.LOADED);
    assertThat(taught.drift()).isEmpty();
    assertThat(taught.impact()).isPresent();
  }

  @Test
  void a_rebuild_tells_the_same() throws Exception {
    deliverWithoutKnownArea();
    run();
    census.release(config, "pisa");
    deliver("Rif.;Denominazione;Comune;Kappa", ROWS);
    run();
    String notices =
        "SELECT load_id, code, field, value, arguments FROM catalogue.notice ORDER BY load_id,"
            + " item";
    String accounts =
        "SELECT run_id, state, reason_it, columns, notices FROM catalogue.run_source"
            + " WHERE run_id <= 'run-004' ORDER BY 1";
    List<String> before = census.rows(notices);
    List<String> told = census.rows(accounts);
    assertThat(before).anyMatch(row -> row.contains("column_lost"));
    assertThat(before).anyMatch(row -> row.contains("column_renamed"));

    census.rebuild(config);

    assertThat(census.rows(notices)).isEqualTo(before);
    assertThat(census.rows(accounts)).isEqualTo(told);
  }
}
