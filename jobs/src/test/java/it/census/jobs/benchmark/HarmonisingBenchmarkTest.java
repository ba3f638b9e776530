package it.census.jobs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.benchmark.HarmonisingBenchmark.Measured;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds harmonising to its aims over generated deliveries. {@code jobs/harmonising} measures more
 * of them and prints the tables.
 */
class HarmonisingBenchmarkTest {

  /** All formats, four times. */
  private static final int DELIVERIES = 44;

  private static final int WORST = 25;

  @TempDir private Path folder;

  @Test
  void nearly_every_value_is_right_and_none_is_wrong_without_a_word() throws Exception {
    Figures figures = HarmonisingBenchmark.measure(Measured.TUNED, DELIVERIES, folder);

    assertThat(figures.values()).isGreaterThan(40_000);
    nothingIsSilent(figures);
    assertThat(figures.right()).as(figures.table()).isGreaterThanOrEqualTo(0.995);
    assertThat(figures.recognised())
        .as(figures.columnCases().toString())
        .isGreaterThanOrEqualTo(0.98);
  }

  /** The words of the hold-out are in no list, and stay in none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"UNSEEN_WORDINGS, 0.80, 0.78", "OFFICERS, 0.55, 0.65"})
  void what_is_not_understood_is_told(Measured corpus, double right, double recognised)
      throws Exception {
    Figures figures = HarmonisingBenchmark.measure(corpus, DELIVERIES / 4, folder);

    assertThat(figures.values()).isGreaterThan(10_000);
    nothingIsSilent(figures);
    assertThat(figures.right()).as(figures.table()).isGreaterThanOrEqualTo(right);
    assertThat(figures.recognised())
        .as(figures.columnCases().toString())
        .isGreaterThanOrEqualTo(recognised);
  }

  private static void nothingIsSilent(Figures figures) {
    assertThat(figures.of(Figures.Result.WRONG_SILENT))
        .as(figures.worst(WORST).toString())
        .isZero();
    assertThat(figures.of(Figures.Result.EMPTY_SILENT))
        .as(figures.worst(WORST).toString())
        .isZero();
  }
}
