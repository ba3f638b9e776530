package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.DyingRun;
import it.census.jobs.TestCensus;
import it.census.jobs.run.Erase.Found;
import it.census.model.Bilingual;
import it.census.model.report.SourceReport;
import it.census.writers.archive.ArchiveCheck;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.erasure.PersonalData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Personal data are erased everywhere, and do not come back by any way. */
class EraseTest extends ErasureTests {

  @Test
  void no_byte_of_the_data_folder_and_no_table_holds_a_trace_of_the_person() throws Exception {
    assertThat(traces(TRACES)).isNotEmpty();

    Found found = erasePerson().found();

    assertThat(traces(TRACES)).isEmpty();
    assertThat(found.extents()).containsOnlyKeys("pisa");
    assertThat(found.deliveries()).isEqualTo(2);
    assertThat(found.files()).isPositive();
    assertThat(found.unreadable()).isEmpty();
  }

  @Test
  void everybody_else_stays_and_the_fields_of_the_person_are_empty() throws Exception {
    erasePerson();

    assertThat(
            census.rows(
                "SELECT source_reference, contact_name, contact_email, contact_phone, version,"
                    + " quality_tier FROM catalogue.offer ORDER BY 1"))
        .containsExactly(
            "A1|null|null|null|3|C",
            "A2|null|null|null|3|C",
            "A3|Ada Verdi|ada.verdi@esempio.it|050 998877|1|C",
            "L1|Ada Verdi|ada.verdi@esempio.it|null|1|C");
    assertThat(Files.readString(folder.resolve("data/publications/crm/offers.csv")))
        .contains("ada.verdi@esempio.it")
        .doesNotContain("erased-");
  }

  @Test
  void the_feed_tells_whoever_keeps_a_copy_and_the_catalogue_is_still_in_order() throws Exception {
    erasePerson();

    List<String> changes =
        Files.readAllLines(folder.resolve("data/publications/crm/changes.jsonl"));
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0) + changes.get(1))
        .contains("contact_email")
        .contains("description")
        .doesNotContainIgnoringCase("bianchi");
    assertNothingWrong();
  }

  @Test
  void the_ledger_tells_who_had_what_erased_and_not_a_word_of_the_data() throws Exception {
    erasePerson();

    List<LedgerEntry> entries = census.services(config).ledger().entries();
    LedgerEntry last = entries.get(entries.size() - 1);
    assertThat(last.event()).isEqualTo(LedgerEntry.Event.ERASED);
    assertThat(last.source()).isEqualTo("pisa");
    assertThat(last.by()).isEqualTo("test");
    assertThat(last.circumstances().command()).contains("erase");
    assertThat(last.circumstances().details())
        .containsEntry("scope", "person")
        .containsEntry("kinds", "email name phone")
        .containsEntry("versions", "4")
        .containsEntry("quarantined", "2");
    assertThat(last.circumstances().details().get("values"))
        .matches("(?:(?:email|phone|name):\\d:[0-9a-f]{32} ?)+");
  }

  @Test
  void a_rebuild_gives_the_same_ids_versions_feed_and_publications_and_no_trace() throws Exception {
    erasePerson();
    List<String> catalogue = census.rows(CATALOGUE);
    List<String> feed = census.rows(FEED);
    Map<String, String> publications = publications();

    census.rebuild(config);

    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
    assertThat(census.rows(FEED)).isEqualTo(feed);
    assertThat(publications()).isEqualTo(publications);
    assertThat(traces(TRACES)).isEmpty();
    assertNothingWrong();
  }

  @Test
  void the_same_bytes_again_change_nothing_and_bring_nothing_back() throws Exception {
    erasePerson();
    List<String> catalogue = census.rows(CATALOGUE);

    assertThat(night("pisa").state().key()).isEqualTo("unchanged");
    census.rerun(config, "pisa", sources.sha256("pisa"));

    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
    assertThat(traces(TRACES)).isEmpty();
  }

  @Test
  void a_new_delivery_that_still_holds_the_person_says_so_and_keeps_nothing_of_it()
      throws Exception {
    erasePerson();
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.000;Vista sul mare;bianchi gualtiero;g.bianchi@esempio.it;0586 123456",
        "A3;Area tre;Pisa;3.500;Lotto in angolo;Ada Verdi;ada.verdi@esempio.it;050 998877");

    SourceReport report = night("pisa");

    assertThat(report.state().key()).isEqualTo("loaded");
    assertThat(codes(report)).contains("erased_sent_again");
    assertThat(traces(TRACES)).isEmpty();
    assertThat(codes(night("pisa"))).contains("erased_sent_again");
    List<String> catalogue = census.rows(CATALOGUE);
    census.rebuild(config);
    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
    assertThat(traces(TRACES)).isEmpty();
  }

  @Test
  void an_old_copy_of_the_archive_does_not_bring_the_person_back() throws Exception {
    Path archived = census.services(config).archive().pathOf(sources.sha256("pisa"));
    Path copy = Files.copy(archived, folder.resolve("copy"));
    erasePerson();
    Files.copy(copy, archived);
    Files.delete(copy);
    try (Stream<Path> beside = Files.list(archived.getParent())) {
      for (Path redacted : beside.filter(f -> !f.equals(archived)).toList()) {
        Files.delete(redacted);
      }
    }

    census.rebuild(config);

    assertThat(traces(TRACES)).isEmpty();
  }

  @Test
  void an_undo_after_the_erasure_goes_back_without_the_person() throws Exception {
    erasePerson();

    census.undo(config, "pisa");

    assertThat(
            census.rows(
                "SELECT source_reference, name, contact_name FROM catalogue.offer"
                    + " WHERE source_id = 'pisa' ORDER BY 1"))
        .containsExactly("A1|Area uno|null", "A2|Area due|null", "A3|Area tre|Ada Verdi");
    assertThat(traces(TRACES)).isEmpty();
    assertNothingWrong();
  }

  @Test
  void a_preview_tells_how_much_there_is_and_erases_nothing() throws Exception {
    List<String> before = traces(TRACES);
    PersonalData person = new PersonalData();
    person.addTyped("g.bianchi@esempio.it");

    Found found = census.erase(config).preview(new Erase.Wanted(person, Optional.empty()));

    assertThat(found.extents().get("pisa").versions()).isEqualTo(2);
    assertThat(found.extents().get("pisa").quarantined()).isEqualTo(2);
    assertThat(found.deliveries()).isEqualTo(2);
    assertThat(traces(TRACES)).isEqualTo(before);
    assertThat(Files.exists(folder.resolve("data/archive/erasure.key"))).isFalse();
  }

  @Test
  void given_again_it_finds_nothing_and_is_content() throws Exception {
    erasePerson();

    Erase.Erased again = erasePerson();

    assertThat(again.found().isEmpty()).isTrue();
    assertThat(again.outcome()).isEmpty();
  }

  @Test
  void the_personal_data_of_one_source_are_erased_and_those_of_others_stay() throws Exception {
    census.eraseSource(config, "pisa");

    assertThat(
            census.rows(
                "SELECT source_reference, contact_name, contact_email, contact_phone"
                    + " FROM catalogue.offer ORDER BY 1"))
        .containsExactly(
            "A1|null|null|null",
            "A2|null|null|null",
            "A3|null|null|null",
            "L1|Ada Verdi|ada.verdi@esempio.it|null");
    assertThat(traces(TRACES)).isEmpty();
    assertThat(traces(List.of("050 998877"))).isEmpty();
    List<String> catalogue = census.rows(CATALOGUE);
    census.rebuild(config);
    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
    assertNothingWrong();
  }

  private interface Erasing {
    Erase.Erased with(TestCensus census) throws Exception;
  }

  private void assertGivenAgainItIsPublished(Erasing erasing) throws Exception {
    assertThatThrownBy(() -> erasing.with(census.watchedBy(new DyingRun())))
        .isInstanceOf(DyingRun.Died.class);
    assertThat(traces(TRACES)).isNotEmpty();

    Erase.Erased again = erasing.with(census.watchedBy(RunListener.NONE));

    assertThat(traces(TRACES)).isEmpty();
    assertThat(again.outcome().orElseThrow().report().sources())
        .singleElement()
        .satisfies(
            pisa ->
                assertThat(pisa.reason().orElseThrow().en())
                    .isEqualTo(
                        "A run that was cut off had erased the personal data already; now it is"
                            + " published."));
    assertThat(census.services(config).ledger().entries())
        .filteredOn(e -> e.event() == LedgerEntry.Event.ERASED)
        .hasSize(1);
    assertThat(erasing.with(census).outcome()).isEmpty();
    List<String> catalogue = census.rows(CATALOGUE);
    census.rebuild(config);
    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
    assertNothingWrong();
  }

  @Test
  void of_a_person_cut_off_before_it_is_published_and_given_again_it_is_published()
      throws Exception {
    assertGivenAgainItIsPublished(
        c -> c.erasePerson(config, "Gualtiero Bianchi", "g.bianchi@esempio.it", "0586 123456"));
  }

  @Test
  void of_a_source_cut_off_before_it_is_published_and_given_again_it_is_published()
      throws Exception {
    assertGivenAgainItIsPublished(c -> c.eraseSource(config, "pisa"));
  }

  @Test
  void of_a_source_cut_off_it_still_learns_from_the_bytes_what_to_look_for_though_a_night_came()
      throws Exception {
    census.eraseSource(config, "lucca");
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.000;Vista sul mare;;;",
        "A9;Area nove;Atlantide;3.000;;Piero Neri;p.neri@esempio.it;");
    census.run(config);
    RunListener dying =
        new RunListener() {
          @Override
          public void runStarted(String runId, List<String> sources) {
            throw new DyingRun.Died();
          }
        };
    assertThatThrownBy(() -> census.watchedBy(dying).eraseSource(config, "pisa"))
        .isInstanceOf(DyingRun.Died.class);
    CensusServices services = census.services(config);
    assertThat(
            new ArchiveCheck(
                    folder.resolve("data/archive"), services.archive(), services.ledger(), LATER)
                .check()
                .faults())
        .extracting(Bilingual::en)
        .contains(
            "The erasure of the data of source pisa has not come to its end: give ./census erase"
                + " again.");
    census.watchedBy(RunListener.NONE).rerun(config, "pisa", sources.sha256("pisa"));

    census.eraseSource(config, "pisa");

    assertThat(traces(List.of("p.neri", "piero neri"))).isEmpty();
    assertNothingWrong();
  }

  @Test
  void of_a_source_given_again_it_finds_nothing_and_takes_no_mark_for_a_person() throws Exception {
    census.eraseSource(config, "pisa");
    List<String> catalogue = census.rows(CATALOGUE);
    List<String> feed = census.rows(FEED);

    Erase.Erased again = census.eraseSource(config, "pisa");

    assertThat(again.found().isEmpty()).isTrue();
    assertThat(again.outcome()).isEmpty();
    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
    assertThat(census.rows(FEED)).isEqualTo(feed);
  }

  @Test
  void bytes_that_were_to_be_dropped_when_a_night_was_killed_are_dropped_by_the_next()
      throws Exception {
    erasePerson();
    Path archived = census.services(config).archive().pathOf(sources.sha256("pisa"));
    Path bytes = archived.resolveSibling(sources.sha256("pisa"));
    Files.copy(sources.fileOf("pisa"), bytes);
    assertThat(traces(TRACES)).isNotEmpty();

    census.rerun(config, "pisa", sources.sha256("pisa"));

    assertThat(bytes).doesNotExist();
    assertThat(traces(TRACES)).isEmpty();
    assertNothingWrong();
  }

  @Test
  void of_a_second_erasure_killed_before_the_earlier_rows_were_deleted_one_file_is_left()
      throws Exception {
    erasePerson();
    Path rows = census.services(config).archive().pathOf(sources.sha256("pisa"));
    Path before = Files.copy(rows, folder.resolve("before"));
    census.erasePerson(config, "Ada Verdi", "ada.verdi@esempio.it", "050 998877");
    Files.move(before, rows);
    assertThat(rows).content().contains("Ada Verdi");
    assertThat(archiveFaults())
        .singleElement()
        .satisfies(f -> assertThat(f.en()).endsWith("give ./census erase again."));

    census.erasePerson(config, "Ada Verdi", "ada.verdi@esempio.it", "050 998877");

    assertThat(traces(List.of("ada verdi", "ada.verdi"))).isEmpty();
    assertNothingWrong();
    List<String> catalogue = census.rows(CATALOGUE);
    census.rebuild(config);
    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
  }
}
