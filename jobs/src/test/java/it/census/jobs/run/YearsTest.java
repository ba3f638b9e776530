package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.Freshness;
import it.census.model.report.NoticeCount;
import it.census.model.report.RunReport;
import it.census.model.report.SourceReport;
import it.census.writers.catalogue.CatalogueCheck;
import it.census.writers.catalogue.OfferLives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The census run for years: what grows old is told, what is too old is forgotten. */
class YearsTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";

  private static final String OFFERS =
      "SELECT offer_id, version, lifecycle, name, valid_from FROM catalogue.offer_version"
          + " ORDER BY 1, 2";

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data")).on(FIRST_DAY);
    sources = OwnSources.in(folder).source("pisa", "deliver_within_days: 30").source("lucca");
    config = sources.config();
    sources.deliver("pisa", HEADER, "A1;AREA UNO;Pisa;1.000", "A2;Area due;Atlantide;2.000");
    sources.deliver("lucca", HEADER, "L1;Area lucchese;Lucca;5.000");
    census.run(config);
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private static SourceReport source(RunReport report, String id) {
    return report.sources().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> codes(RunReport report, String id) {
    return source(report, id).notices().stream().map(NoticeCount::type).map(t -> t.code()).toList();
  }

  @Test
  void the_report_tells_the_age_of_each_source_and_when_the_next_delivery_is_due()
      throws Exception {
    RunReport inTime = census.on(FIRST_DAY.plusDays(30)).run(config).report();
    RunReport late = census.on(FIRST_DAY.plusDays(31)).run(config).report();

    assertThat(inTime.freshness())
        .containsExactly(
            new Freshness("lucca", FIRST_DAY, 30, Optional.empty()),
            new Freshness("pisa", FIRST_DAY, 30, Optional.of(FIRST_DAY.plusDays(30))));
    assertThat(inTime.freshness("pisa").orElseThrow().overdue()).isFalse();
    assertThat(late.freshness("pisa").orElseThrow().overdue()).isTrue();
    Path report = folder.resolve("data/runs/run-003");
    assertThat(Files.readString(report.resolve("report.json"))).contains("\"overdue\" : true");
    assertThat(Files.readString(report.resolve("report.html")))
        .contains("la prossima era attesa entro il 2026-12-22");
  }

  @Test
  void reading_the_same_bytes_again_under_other_rules_makes_a_source_no_fresher() throws Exception {
    census.rerun(config, "pisa", sources.sha256("pisa"));

    assertThat(census.run(config).report().freshness("pisa").orElseThrow().arrived())
        .isEqualTo(FIRST_DAY);
  }

  @Test
  void offers_whose_supplier_has_sent_nothing_for_the_months_set_are_marked() throws Exception {
    RunReport last = census.on(FIRST_DAY.plusMonths(12)).run(config).report();
    RunReport over = census.on(FIRST_DAY.plusMonths(12).plusDays(1)).run(config).report();

    assertThat(codes(last, "lucca")).doesNotContain("confirmation_too_old");
    assertThat(codes(over, "lucca")).contains("confirmation_too_old");
  }

  @Test
  void a_load_that_another_process_is_just_beginning_is_not_forgotten() throws Exception {
    census.update(
        "INSERT INTO batch.batch_job_instance (job_instance_id, version, job_name, job_key)"
            + " VALUES (99999, 0, 'load', 'of another run')");

    census.after(Instant.parse("2029-11-21T01:30:00Z")).run(config);

    assertThat(census.rows("SELECT job_execution_id FROM batch.batch_job_execution")).isEmpty();
    assertThat(census.rows("SELECT job_instance_id FROM batch.batch_job_instance"))
        .containsExactly("99999");
  }

  @Test
  void what_is_too_old_is_forgotten_and_nobody_misses_it() throws Exception {
    census.run(config);
    sources.deliver("pisa", HEADER, "A1;AREA UNO BIS;Pisa;1.500", "A2;Area due;Atlantide;2.000");
    census.run(config);
    sources.deliver("pisa", HEADER, "A1;AREA UNO TER;Pisa;1.500", "A2;Area due;Atlantide;2.000");
    census.run(config);
    List<String> offers = census.rows(OFFERS);
    SourceReport before = source(census.run(config).report(), "pisa");

    census.after(Instant.parse("2029-11-21T01:30:00Z")).run(config);
    SourceReport after = source(census.run(config).report(), "pisa");

    assertThat(after.counts()).isEqualTo(before.counts());
    assertThat(after.corrections()).isEqualTo(before.corrections());
    assertThat(census.rows("SELECT run_id FROM catalogue.run ORDER BY 1"))
        .containsExactly("run-001", "run-003", "run-004", "run-006", "run-007");
    assertThat(census.rows("SELECT load_id FROM catalogue.rejected_row ORDER BY 1")).hasSize(2);
    assertThat(census.rows("SELECT count(*) FROM batch.batch_job_execution")).containsExactly("0");
    assertThat(census.rows(OFFERS)).isEqualTo(offers);
    assertThat(
            new OfferLives(census.services(config).dataSource())
                .find(offers.get(0).substring(0, 13)))
        .isPresent();
    census.undo(config, "pisa");
    census.rebuild(config);
    assertThat(
            new CatalogueCheck(census.services(config).dataSource())
                .check(census.services(config).ledger()))
        .isEmpty();
    assertThat(census.rows(OFFERS))
        .containsAll(offers.stream().filter(o -> !o.contains("TER")).toList());
  }
}
