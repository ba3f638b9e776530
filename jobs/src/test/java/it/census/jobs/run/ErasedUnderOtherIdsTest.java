package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.run.Erase.Found;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Personal data are erased under whatever id their source had. */
class ErasedUnderOtherIdsTest extends ErasureTests {

  /** The feed of Pisa comes under another id, without the row that named the person in a text. */
  private void renamePisa() throws Exception {
    Files.delete(config.resolve("sources/pisa.yml"));
    sources
        .source("pisa-nuova", "formerly: pisa")
        .deliver(
            "pisa-nuova",
            HEADER,
            "A1;Area uno;Pisa;1.000;Vista sul mare;Ada Verdi;ada.verdi@esempio.it;050 998877",
            "A2;Area due;Pisa;2.000;Chiedere in portineria;;;",
            "A3;Area tre;Pisa;3.000;Lotto in angolo;Ada Verdi;ada.verdi@esempio.it;050 998877");
    assertThat(night("pisa-nuova").state().key()).isEqualTo("loaded");
  }

  private void assertErasedAndARebuildGivesTheSame() throws Exception {
    assertThat(traces(TRACES)).isEmpty();
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
  void a_person_is_found_under_the_former_id_of_a_source_that_was_renamed() throws Exception {
    renamePisa();

    Found found = erasePerson().found();

    assertThat(found.extents()).containsOnlyKeys("pisa", "pisa-nuova");
    assertThat(census.rows("SELECT source_id FROM catalogue.source ORDER BY 1"))
        .containsExactly("lucca", "pisa-nuova");
    assertErasedAndARebuildGivesTheSame();
    assertThat(erasePerson().outcome()).isEmpty();
  }

  @Test
  void a_person_is_found_under_the_id_of_a_source_that_is_configured_no_more() throws Exception {
    Files.delete(config.resolve("sources/pisa.yml"));

    erasePerson();

    assertErasedAndARebuildGivesTheSame();
  }

  @Test
  void of_a_source_that_was_renamed_what_came_under_its_former_id_is_erased_too() throws Exception {
    renamePisa();

    census.eraseSource(config, "pisa-nuova");

    assertThat(
            census.rows(
                "SELECT DISTINCT source_id, contact_name, contact_phone FROM catalogue.offer"
                    + " ORDER BY 1"))
        .containsExactly("lucca|Ada Verdi|null", "pisa-nuova|null|null");
    assertErasedAndARebuildGivesTheSame();
    assertThat(census.eraseSource(config, "pisa-nuova").outcome()).isEmpty();
  }
}
