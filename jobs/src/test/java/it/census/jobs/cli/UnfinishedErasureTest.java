package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.Traces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An erasure that has published and cannot go through what is left says so, and can be given again.
 */
class UnfinishedErasureTest {

  @TempDir private Path folder;
  private TestCensus census;
  private OwnSources sources;

  @BeforeEach
  void open() throws Exception {
    sources = OwnSources.in(folder).source("pisa");
    census = TestCensus.in(folder.resolve("data")).nextAt(Instant.parse("2024-03-02T01:30:00Z"));
    sources.deliver(
        "pisa",
        "Riferimento;Denominazione;Comune;Superficie terreno (mq);Referente",
        "A1;Area;Pisa;1.000;Gualtiero Bianchi");
    census.on(LocalDate.of(2024, 3, 2)).run(sources.config());
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  private Told erase() {
    return Told.of(
        census,
        sources.config(),
        "erase",
        "--person",
        "Gualtiero Bianchi",
        "--note",
        "asked for by letter");
  }

  private List<String> traces() throws Exception {
    return Traces.of(List.of("gualtiero"), folder.resolve("data"), census::rows);
  }

  @Test
  void it_ends_with_1_and_one_sentence_and_given_again_it_does_the_rest() throws Exception {
    Path list = Files.writeString(folder.resolve("data/lista.csv"), "A1,Gualtiero Bianchi\n");
    Path inTheWay = Files.createDirectories(folder.resolve("data/.lista.csv.part/in the way"));

    Told told = erase();

    assertThat(told.exit()).isEqualTo(ExitCode.ATTENTION);
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .contains(
            "Offers and publications are done, the rest is not; give the same command again. A file"
                + " cannot be read or written: "
                + inTheWay.getParent());
    assertThat(traces()).isNotEmpty();

    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    assertThat(erase().exit()).isEqualTo(ExitCode.DONE);

    assertThat(traces()).isEmpty();
    assertThat(list).content().startsWith("A1,Nominativo Cancellato ");
  }

  @Test
  void a_list_with_semicolons_and_odd_quotes_is_in_nobodys_way() throws Exception {
    Files.writeString(
        folder.resolve("data/lista.csv"),
        "\"Superficie; netta\";land_area_m2\nA1;Gualtiero Bianchi\n");

    assertThat(erase().exit()).isEqualTo(ExitCode.DONE);

    assertThat(traces()).isEmpty();
  }
}
