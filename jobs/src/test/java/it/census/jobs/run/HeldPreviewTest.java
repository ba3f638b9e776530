package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.model.report.Counts;
import it.census.model.report.SourceReport;
import it.census.writers.catalogue.Prospect;
import it.census.writers.catalogue.Prospect.Difference;
import it.census.writers.catalogue.Prospect.Fate;
import it.census.writers.catalogue.PublishResult;
import it.census.writers.catalogue.SourceLock;
import it.census.writers.reports.ProspectFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a held delivery would do is told offer by offer, and nothing is done. */
class HeldPreviewTest {

  private static final String HEADER = "Riferimento;Denominazione;Comune;Superficie terreno (mq)";

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources =
        OwnSources.in(folder).source("pisa", "guard: { max_withdrawn: 30%, max_rejected: 10% }");
    config = sources.config();
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.000",
        "A2;Area due;Pisa;2.000",
        "A3;Area tre;Pisa;3.000",
        "A4;Area quattro;Pisa;4.000",
        "A5;Area cinque;Pisa;5.000");
    census.run(config);
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.000",
        "A2;Area due;Pisa;2.000",
        "A3;Area tre;Pisa;3.000",
        "A4;Area quattro;Pisa;4.000");
    census.run(config);
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private SourceReport night() throws Exception {
    return census.run(config).report().sources().get(0);
  }

  private static Difference difference(String field, String before, String after) {
    return new Difference(field, Optional.of(before), Optional.of(after));
  }

  @Test
  void each_offer_that_would_vanish_change_come_back_or_appear_is_told_and_nothing_is_written()
      throws Exception {
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno bis;Pisa;1.500",
        "A5;Area cinque;Pisa;5.000",
        "A6;Area sei;Pisa;6.000");
    assertThat(night().state().key()).isEqualTo("held");
    List<String> before = everything();
    List<Prospect> told = new ArrayList<>();

    PublishResult counts = census.preview(config, "pisa", told::add).orElseThrow();

    assertThat(told)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("offerId")
        .containsExactly(
            prospect(Fate.VANISHES, "A2", "Area due"),
            prospect(Fate.VANISHES, "A3", "Area tre"),
            prospect(Fate.VANISHES, "A4", "Area quattro"),
            prospect(
                Fate.CHANGES,
                "A1",
                "Area uno bis",
                difference("name", "Area uno", "Area uno bis"),
                difference("land_area_m2", "1000", "1500")),
            prospect(Fate.RETURNS, "A5", "Area cinque"),
            prospect(Fate.APPEARS, "A6", "Area sei"));
    assertThat(counts.counts()).isEqualTo(new Counts(3, 1, 2, 0, 0, 0, 3, 0, 0, 1));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void what_is_told_is_what_the_release_does() throws Exception {
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.000");
    night();
    List<Prospect> told = new ArrayList<>();

    PublishResult preview = census.preview(config, "pisa", told::add).orElseThrow();
    SourceReport released = census.release(config, "pisa").report().sources().get(0);

    assertThat(released.counts()).isEqualTo(preview.counts());
    assertThat(told).extracting(Prospect::fate).containsOnly(Fate.VANISHES).hasSize(3);
  }

  @Test
  void a_file_with_headers_only_would_make_everything_vanish() throws Exception {
    sources.deliver("pisa", HEADER);

    SourceReport held = night();
    List<Prospect> told = new ArrayList<>();
    census.preview(config, "pisa", told::add);

    assertThat(held.state().key()).isEqualTo("held");
    assertThat(held.reason().orElseThrow().en())
        .isEqualTo("The delivery holds no row of data: all live offers (4) would be withdrawn.");
    assertThat(told).extracting(Prospect::fate).containsOnly(Fate.VANISHES).hasSize(4);
  }

  @Test
  void the_file_of_another_town_is_held_and_says_which() throws Exception {
    sources.deliver("pisa", HEADER, "A1;Area uno;Lucca;1.000", "A2;Area due;Lucca;2.000");

    assertThat(night().reason().orElseThrow().en())
        .contains("It looks like another body's file: 2 of 2 usable rows")
        .contains("mostly Lucca, and not in Pisa");
  }

  @Test
  void the_file_for_people_has_a_line_for_each_field_and_nothing_that_acts_as_a_formula()
      throws Exception {
    sources.deliver("pisa", HEADER, "A1;Area uno bis;Pisa;1.000", "A6;Area sei;Pisa;6.000");
    night();
    Path file = folder.resolve("preview.csv");

    try (ProspectFile out = new ProspectFile(file)) {
      census.preview(config, "pisa", out);
      out.told(prospect(Fate.APPEARS, "A7", "=HYPERLINK(1)"));
    }

    assertThat(Files.readAllLines(file))
        .first()
        .isEqualTo("fate,offer_id,source_reference,name,municipality,field,before,after");
    assertThat(Files.readAllLines(file).stream().map(l -> l.replaceFirst("OT-\\w+", "ID")))
        .contains(
            "vanishes,ID,A2,Area due,Pisa,,,",
            "changes,ID,A1,Area uno bis,Pisa,name,Area uno,Area uno bis",
            "appears,ID,A6,Area sei,Pisa,,,",
            "appears,,A7,'=HYPERLINK(1),Pisa,,,");
    assertThatThrownBy(() -> new ProspectFile(file)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void while_another_process_works_on_the_source_nothing_is_told() throws Exception {
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.000");
    night();
    List<Prospect> told = new ArrayList<>();

    try (SourceLock busy = census.services(config).locks().tryLock("pisa").orElseThrow()) {
      assertThat(busy.sourceId()).isEqualTo("pisa");
      assertThat(census.preview(config, "pisa", told::add)).isEmpty();
    }
    assertThat(told).isEmpty();
  }

  private static Prospect prospect(
      Fate fate, String reference, String name, Difference... differences) {
    return new Prospect(
        fate,
        "",
        Optional.of(reference),
        Optional.of(name),
        Optional.of("Pisa"),
        List.of(differences));
  }

  /** Everything an officer or a consumer can see; locks and loads are numbered on. */
  private List<String> everything() throws Exception {
    List<String> all = new ArrayList<>();
    for (String table :
        List.of(
            "offer_current",
            "offer_past",
            "change",
            "load",
            "delivery",
            "run_source",
            "notice",
            "run",
            "ledger_entry")) {
      all.addAll(census.rows("SELECT t::text FROM catalogue." + table + " t ORDER BY 1"));
    }
    return all;
  }
}
