package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.config.SourceDefinition;
import it.census.model.report.RunReport;
import it.census.writers.catalogue.DeliveryRecord;
import it.census.writers.catalogue.LoadRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An officer decides about what was there when the command was given; when it comes to be carried
 * out, somebody else has decided or loaded already.
 */
class OvertakenDecisionTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void holdTheSecondDelivery() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("pisa", "guard: { max_withdrawn: 40% }");
    config = sources.config();
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.000", "A2;Area due;Pisa;2.000");
    census.run(config);
    sources.deliver("pisa", HEADER, "A1;Area uno bis;Pisa;1.000");
    census.run(config);
  }

  @AfterEach
  void close() {
    census.close();
  }

  private SourceDefinition pisa() throws Exception {
    return census.services(config).configuration().findSource("pisa").orElseThrow();
  }

  private DeliveryRecord held() throws Exception {
    return census.services(config).store().findHeld("pisa").orElseThrow();
  }

  private LoadRecord lastLoad() throws Exception {
    return census.services(config).store().findLastLoad("pisa").orElseThrow();
  }

  private List<String> catalogue() throws Exception {
    return census.rows(
        """
        SELECT 'change ' || seq, offer_id, version FROM catalogue.change
        UNION ALL SELECT 'load ' || load_id, state, NULL FROM catalogue.load
        UNION ALL SELECT 'delivery ' || delivery_sha256, state, NULL FROM catalogue.delivery
        UNION ALL SELECT 'entry ' || entry, line, NULL FROM catalogue.ledger_entry ORDER BY 1
        """);
  }

  private interface Decision {
    RunOutcome of(Decisions decisions) throws Exception;
  }

  /** That it changed nothing, asks for a person and says why. */
  private void isLeftAlone(String command, Decision decision, String why) throws Exception {
    List<String> before = catalogue();
    List<String> told = states();

    RunReport report = decision.of(census.decisions(config, command)).report();

    assertThat(catalogue()).isEqualTo(before);
    assertThat(report.status()).isEqualTo(RunReport.Status.ATTENTION);
    assertThat(report.sources())
        .extracting(s -> s.state().key() + ": " + s.reason().orElseThrow().en())
        .containsExactly(
            "failed: " + why + ": nothing was done. Look again with ./census sources.");
    assertThat(states()).isEqualTo(told);
  }

  /** How the source fares, as officers are told. */
  private List<String> states() throws Exception {
    return census.services(config).store().listSources().stream()
        .map(s -> s.id() + " " + s.lastState().orElseThrow().key())
        .toList();
  }

  @Test
  void what_was_discarded_meanwhile_is_not_let_in() throws Exception {
    DeliveryRecord seen = held();
    census.discard(config, "pisa");

    isLeftAlone(
        "release", d -> d.release(pisa(), seen), "The delivery was discarded for good meanwhile");
  }

  @Test
  void what_a_newer_delivery_took_the_place_of_meanwhile_is_not_let_in() throws Exception {
    DeliveryRecord seen = held();
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.000", "A2;Area due ter;Pisa;2.000");
    census.run(config);

    isLeftAlone(
        "release",
        d -> d.release(pisa(), seen),
        "A newer delivery took the place of this one meanwhile");
  }

  @Test
  void what_was_let_in_meanwhile_is_not_said_to_be_discarded() throws Exception {
    DeliveryRecord seen = held();
    census.release(config, "pisa");

    isLeftAlone("discard", d -> d.discard(pisa(), seen), "The delivery was loaded meanwhile");
  }

  @Test
  void a_load_that_its_officer_did_not_see_is_not_taken_back() throws Exception {
    LoadRecord first = lastLoad();
    census.release(config, "pisa");
    LoadRecord second = lastLoad();

    isLeftAlone("undo", d -> d.undo(pisa(), first), "The last load is another one meanwhile");
    census.undo(config, "pisa");
    isLeftAlone("undo", d -> d.undo(pisa(), second), "The last load is another one meanwhile");
    census.undo(config, "pisa");
    isLeftAlone("undo", d -> d.undo(pisa(), first), "The last load is another one meanwhile");
  }
}
