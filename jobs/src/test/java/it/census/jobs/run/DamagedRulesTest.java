package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.Traces;
import it.census.writers.archive.ArchiveCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged rules of the day are told and mended, and an erasure is no damage. */
class DamagedRulesTest {

  @TempDir private Path folder;
  private TestCensus census;
  private Path config;
  private Path rules;
  private Path definition;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    OwnSources sources =
        OwnSources.in(folder)
            .source("pisa", "referent: { name: Gualtiero Bianchi, email: g.bianchi@esempio.it }");
    config = sources.config();
    sources.deliver(
        "pisa",
        "Riferimento;Denominazione;Comune;Superficie terreno (mq);Referente",
        "A1;Area uno;Pisa;1.000;Gualtiero Bianchi");
    census.run(config);
    rules =
        folder
            .resolve("data/archive/rules")
            .resolve(census.rows("SELECT rules_version FROM catalogue.load").get(0));
    definition = rules.resolve("sources/pisa.yml");
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private void damage() throws Exception {
    String whole = Files.readString(definition);
    Files.writeString(definition, whole.substring(0, whole.length() / 2));
  }

  private List<String> faults() throws Exception {
    CensusServices services = census.services(config);
    return new ArchiveCheck(
            folder.resolve("data/archive"),
            services.archive(),
            services.ledger(),
            Instant.parse("2026-12-31T00:00:00Z"))
        .check().faults().stream().map(fault -> fault.en()).toList();
  }

  private String damaged() {
    return rules
        + " is damaged: if these are today's rules the next run writes it anew, otherwise restore"
        + " it from a backup.";
  }

  private List<String> traces() throws Exception {
    return Traces.of(List.of("bianchi"), folder.resolve("data/archive"), sql -> List.of());
  }

  @Test
  void damage_is_told_and_the_next_run_under_the_same_rules_mends_it() throws Exception {
    String whole = Files.readString(definition);
    damage();

    assertThat(faults()).containsExactly(damaged());

    census.run(config);

    assertThat(definition).hasContent(whole);
    assertThat(faults()).isEmpty();
  }

  @Test
  void erased_rules_are_whole_and_what_mends_them_does_not_bring_the_person_back()
      throws Exception {
    assertThat(traces()).isNotEmpty();

    census.erasePerson(config, "Gualtiero Bianchi", "g.bianchi@esempio.it");

    assertThat(traces()).isEmpty();
    assertThat(faults()).isEmpty();
    String erased = Files.readString(definition);
    damage();
    assertThat(faults()).containsExactly(damaged());

    census.run(config);

    assertThat(definition).hasContent(erased);
    assertThat(traces()).isEmpty();
    assertThat(faults()).isEmpty();
  }

  @Test
  void rules_that_were_damaged_before_an_erasure_are_still_told_after_it() throws Exception {
    Files.writeString(definition, Files.readString(definition) + "# Gualtiero Bianchi\n");

    census.erasePerson(config, "Gualtiero Bianchi", "g.bianchi@esempio.it");

    assertThat(traces()).isEmpty();
    assertThat(faults()).containsExactly(damaged());
  }
}
