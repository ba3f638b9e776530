package it.census.jobs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.benchmark.HarmonisingBenchmark.Measured;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds harmonising to its aims over generated deliveries. With {@code -Dcensus.figures=FILE} it
 * measures twice as many of each corpus and writes the table of figures to that file.
 */
class HarmonisingBenchmarkTest {

  /** All formats, four times. */
  private static final int DELIVERIES = 44;

  private static final int WORST = 25;

  @TempDir private Path folder;

  @Test
  void nearly_every_value_is_right_and_none_is_wrong_without_a_word() throws Exception {
    String file = System.getProperty("census.figures", "");
    Figures figures =
        HarmonisingBenchmark.measure(
            Measured.TUNED, file.isEmpty() ? DELIVERIES : 2 * DELIVERIES, folder);
    if (!file.isEmpty()) {
      Files.writeString(Path.of(file), all(figures));
    }

    assertThat(figures.values()).isGreaterThan(40_000);
    assertThat(figures.of(Figures.Result.WRONG_SILENT))
        .as(figures.worst(WORST).toString())
        .isZero();
    assertThat(figures.of(Figures.Result.EMPTY_SILENT))
        .as(figures.worst(WORST).toString())
        .isZero();
    assertThat(figures.right()).as(figures.table()).isGreaterThanOrEqualTo(0.995);
    assertThat(figures.recognised())
        .as(figures.columnCases().toString())
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void what_is_not_understood_is_told() throws Exception {
    Figures figures =
        HarmonisingBenchmark.measure(Measured.UNSEEN_WORDINGS, DELIVERIES / 4, folder);

    double silent =
        (double) (figures.of(Figures.Result.WRONG_SILENT) + figures.of(Figures.Result.EMPTY_SILENT))
            / figures.values();
    assertThat(silent).as(figures.table()).isLessThan(0.02);
  }

  private String all(Figures tuned) throws Exception {
    StringBuilder text = new StringBuilder();
    append(text, Measured.TUNED, tuned);
    text.append("Worst cases:\n");
    tuned.columnCases().forEach(c -> text.append("  ").append(c).append('\n'));
    tuned.worst(WORST).forEach(c -> text.append("  ").append(c).append('\n'));
    for (Measured corpus : new Measured[] {Measured.UNSEEN, Measured.UNSEEN_WORDINGS}) {
      append(text, corpus, HarmonisingBenchmark.measure(corpus, 2 * DELIVERIES, folder));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Measured corpus, Figures figures) {
    text.append(corpus.title())
        .append(": ")
        .append(2 * DELIVERIES)
        .append(" deliveries\n")
        .append(figures.table())
        .append('\n');
  }
}
