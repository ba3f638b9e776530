package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.run.RunListener;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run whole, as an officer asks for it. */
class ShowCommandTest {

  @TempDir private Path folder;

  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final RunListener DIES =
      new RunListener() {
        @Override
        public void publishing() {
          throw new Died();
        }
      };

  @Test
  void a_run_is_told_whole_and_one_that_died_is_interrupted_and_not_running() throws Exception {
    OwnSources sources = OwnSources.in(folder).source("pisa");
    String header = "Riferimento;Denominazione;Comune;Superficie terreno (mq);Colonna ignota";
    sources.deliver("pisa", header, "A1;Area uno;Pisa;1.000;x", "A2;Area due;Atlantide;2.000;y");
    Path config = sources.config();
    try (TestCensus census = TestCensus.in(folder.resolve("data"))) {
      assertThat(catchThrowable(() -> census.watchedBy(DIES).run(config))).isInstanceOf(Died.class);
      assertThat(census.rows("SELECT status FROM catalogue.run")).containsExactly("running");

      Told told = Told.of(census, config, "show", "run-001");

      assertThat(told).isEqualTo(new Told(ExitCode.DONE, told.out(), ""));
      assertThat(told.out())
          .startsWith("run run-001  run  interrupted  reference date 2026-11-21  rules ")
          .contains(
              "pisa  loaded",
              "  file pisa.csv  " + sources.sha256("pisa"),
              "  rows 3 = 2 read + 0 blank + 0 totals + 1 headings",
              "  read 2 = 1 new + 0 changed + 0 unchanged + 1 rejected + 0 duplicate; withdrawn 0",
              "  column not understood: \"Colonna ignota\"",
              "  ERROR        1  municipality_unresolved");
    }
  }
}
