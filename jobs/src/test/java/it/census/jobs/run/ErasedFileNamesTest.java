package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.Traces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A supplier may name a file after a person; the CRM is told from which file an offer came. */
class ErasedFileNamesTest extends ErasureTests {

  private void deliverUnderTheNameOfThePerson() throws Exception {
    sources.source("pisa").deliver("pisa", HEADER, "A1;Area uno;Pisa;1.500;Vista;;;");
    Path sent = sources.fileOf("pisa");
    Files.move(sent, sent.resolveSibling("offerte di Gualtiero Bianchi.csv"));
    Path definition = config.resolve("sources/pisa.yml");
    Files.writeString(
        definition, Files.readString(definition).replace("in/pisa/pisa.csv", "in/pisa/*.csv"));
    assertThat(night("pisa").state().key()).isEqualTo("loaded");
  }

  @Test
  void the_name_of_the_file_is_erased_and_told_in_the_feed_and_a_rebuild_gives_the_same()
      throws Exception {
    deliverUnderTheNameOfThePerson();

    erasePerson();

    assertThat(Traces.of(TRACES, folder.resolve("data"), census::rows)).isEmpty();
    assertThat(
            census.rows(
                "SELECT version, changed_fields FROM catalogue.change WHERE offer_id IN (SELECT"
                    + " offer_id FROM catalogue.offer WHERE source_reference = 'A1')"
                    + " ORDER BY seq DESC LIMIT 1"))
        .containsExactly("4|{source_file}");
    assertNothingWrong();
    assertARebuildGivesTheSame();
  }

  @Test
  void so_it_is_where_everything_of_the_source_is_erased() throws Exception {
    deliverUnderTheNameOfThePerson();

    census.eraseSource(config, "pisa");

    assertThat(traces(List.of("bianchi"))).isEmpty();
    assertNothingWrong();
    assertARebuildGivesTheSame();
  }

  @Test
  void a_file_that_is_sent_under_that_name_again_is_told_without_it() throws Exception {
    deliverUnderTheNameOfThePerson();
    erasePerson();
    sources.deliver("pisa", HEADER, "A1;Area uno;Pisa;1.700;Vista;;;");
    Path sent = sources.fileOf("pisa");
    Files.move(
        sent,
        sent.resolveSibling("offerte di Gualtiero Bianchi.csv"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(night("pisa").state().key()).isEqualTo("loaded");

    assertThat(traces(List.of("bianchi"))).isEmpty();
  }

  private void assertARebuildGivesTheSame() throws Exception {
    List<String> catalogue = census.rows(CATALOGUE);
    List<String> feed = census.rows(FEED);
    Map<String, String> publications = publications();
    census.rebuild(config);
    assertThat(census.rows(CATALOGUE)).isEqualTo(catalogue);
    assertThat(census.rows(FEED)).isEqualTo(feed);
    assertThat(publications()).isEqualTo(publications);
    assertThat(traces(List.of("bianchi"))).isEmpty();
  }
}
