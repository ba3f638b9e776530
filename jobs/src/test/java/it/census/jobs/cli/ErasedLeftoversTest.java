package it.census.jobs.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.Traces;
import it.census.writers.archive.Archive;
import it.census.writers.archive.LedgerEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the archive and never became a delivery goes with an erasure, and nothing else. */
class ErasedLeftoversTest {

  private static final String HEADER =
      "Riferimento;Denominazione;Comune;Superficie terreno (mq);Referente;E-mail referente";

  private static final String FAULTLESS = "entries of the ledger: all in order";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Archive archive;
  private Path ledger;
  private List<Path> deliveries;

  @BeforeEach
  void open() throws Exception {
    sources = OwnSources.in(folder).source("pisa").source("lucca", "files: all");
    census = TestCensus.in(folder.resolve("data")).nextAt(Instant.parse("2024-03-02T01:30:00Z"));
    archive = new Archive(folder.resolve("data/archive"));
    ledger = folder.resolve("data/archive/ledger.jsonl");
    sources.deliver("pisa", HEADER, "A1;Area;Pisa;1.000;Gualtiero Bianchi;g.bianchi@esempio.it");
    Path definition = sources.config().resolve("sources/lucca.yml");
    Files.writeString(
        definition, Files.readString(definition).replace("lucca/lucca.csv", "lucca/*.csv"));
    sources.deliver("lucca", HEADER, "L1;Area uno;Lucca;5.000;;");
    Files.writeString(
        sources.fileOf("lucca").resolveSibling("due.csv"),
        HEADER + "\nL2;Area due;Lucca;5.000;Ada Verdi;\n");
    census.on(LocalDate.of(2024, 3, 2)).run(sources.config());
    deliveries = archive.files();
    assertThat(deliveries).hasSize(4);
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private List<Path> leaveOver() throws Exception {
    Path one = Files.writeString(folder.resolve("one"), "A7;Area;Pisa;Gualtiero Bianchi\n");
    Path other = Files.writeString(folder.resolve("other"), "A8;Area;Pisa;Gualtiero Bianchi\n");
    archive.storeAll(List.of(one, other), List.of("lucca"));
    Files.copy(one, folder.resolve("data/archive/receiving-1.part"));
    List<Path> left = new ArrayList<>(archive.files());
    left.removeAll(deliveries);
    assertThat(left).hasSize(3);
    return left;
  }

  private Told erase(String... further) {
    List<String> words = new ArrayList<>(List.of("erase", "--person", "Gualtiero Bianchi"));
    words.addAll(List.of(further));
    return Told.of(census, sources.config(), words.toArray(String[]::new));
  }

  private Told verify() {
    return Told.of(census, sources.config(), "verify");
  }

  private List<String> traces() throws Exception {
    return Traces.of(List.of("gualtiero"), folder.resolve("data"), census::rows);
  }

  @Test
  void they_are_removed_and_counted_on_the_terminal_and_in_the_ledger() throws Exception {
    leaveOver();

    Told told = erase("--note", "asked for");

    assertThat(told.exit()).isEqualTo(ExitCode.DONE);
    assertThat(told.out()).contains("files in the archive that no delivery named, removed: 3\n");
    assertThat(traces()).isEmpty();
    assertThat(archive.files()).hasSize(4);
    assertThat(census.services(sources.config()).ledger().entries())
        .filteredOn(e -> e.event() == LedgerEntry.Event.ERASED)
        .singleElement()
        .satisfies(e -> assertThat(e.circumstances().details()).containsEntry("leftovers", "3"));
    assertThat(verify().out()).endsWith(FAULTLESS + "\n").doesNotContain("left over");
  }

  @Test
  void what_a_run_that_publishes_is_writing_stays() throws Exception {
    Path part =
        Files.writeString(folder.resolve("data/archive/publications.jsonl.part"), "being written");

    Told told =
        Told.of(
            census, sources.config(), "erase", "--person", "Ugo Blu", "--note", "nobody's name");

    assertThat(told.exit()).isEqualTo(ExitCode.DONE);
    assertThat(part).hasContent("being written");
  }

  @Test
  void the_ledger_tells_of_them_where_nothing_else_was_found_and_a_rebuild_passes_over_it()
      throws Exception {
    leaveOver();

    Told.of(census, sources.config(), "erase", "--person", "Ugo Blu", "--note", "asked for");

    assertThat(census.services(sources.config()).ledger().entries())
        .filteredOn(e -> e.event() == LedgerEntry.Event.ERASED)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.note()).contains("asked for");
              assertThat(e.circumstances().number()).isEmpty();
              assertThat(e.circumstances().details()).containsExactly(entry("leftovers", "3"));
            });
    assertThat(Told.of(census, sources.config(), "rebuild", "--note", "tried").exit())
        .isEqualTo(ExitCode.DONE);
    assertThat(verify().out()).endsWith(FAULTLESS + "\n");
  }

  @Test
  void a_dry_run_counts_them_and_removes_none() throws Exception {
    leaveOver();
    List<Path> before = archive.files();

    assertThat(erase("--dry-run").out())
        .contains("files in the archive that no delivery names, to be removed: 3\n");
    assertThat(archive.files()).isEqualTo(before);
  }

  @Test
  void verify_names_them_and_finds_no_fault() throws Exception {
    List<Path> left = leaveOver();

    Told told = verify();

    assertThat(told.exit()).isEqualTo(ExitCode.DONE);
    assertThat(told.out().lines().filter(l -> l.startsWith("left over")))
        .containsExactlyElementsOf(
            left.stream()
                .map(f -> "left over: " + f)
                .map(l -> l + " never became a delivery; the next ./census erase removes it.")
                .toList());
    assertThat(told.out()).endsWith(FAULTLESS + "\n");
  }

  @Test
  void without_a_ledger_none_is_removed() throws Exception {
    leaveOver();
    Files.delete(ledger);

    assertThat(erase("--note", "asked for").out())
        .contains(
            "files in the archive that no delivery names, not removed: 3 (the ledger"
                + " archive/ledger.jsonl is missing, restore it from a backup)\n");
    assertThat(archive.files()).hasSize(7);
  }

  @Test
  void a_delivery_stays_that_only_the_catalogue_names() throws Exception {
    Files.writeString(ledger, Files.readAllLines(ledger).get(0) + "\n");

    assertThat(erase("--note", "asked for").out()).doesNotContain("files in the archive");

    assertThat(archive.files()).hasSize(4);
  }

  @Test
  void a_delivery_stays_that_only_the_ledger_names() throws Exception {
    census.update("DELETE FROM catalogue.delivery");
    census.update("DELETE FROM catalogue.load");
    census.update("DELETE FROM catalogue.ledger_entry");

    assertThat(erase("--dry-run").out()).doesNotContain("files in the archive");
  }

  @Test
  void parts_stay_of_a_delivery_whose_list_is_damaged() throws Exception {
    for (Path file : deliveries) {
      if (Files.readString(file).startsWith("census-delivery")) {
        Files.writeString(file, "damaged");
      }
    }

    assertThat(erase("--note", "asked for").out())
        .contains("not removed: 2 (")
        .contains(" is missing or damaged, restore it from a backup)\n");
    assertThat(archive.files()).hasSize(4);
  }
}
