package it.census.rules.harmonise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.census.model.Cell;
import it.census.model.RowOutcome;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cell may hold a hundred thousand characters. Whatever they are, and whichever field it is for,
 * they cost no more than they are many: a pattern that looks at a text again from each of its
 * characters would work on the rows below for hours.
 */
class LongTextsTest {

  private static final int CHARACTERS = 60_000;

  /** A hundred times what the slowest of them takes on a busy machine. */
  private static final Duration FOR_EVER = Duration.ofMinutes(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "+1",
        "1 ",
        "1.",
        "1/",
        "12/345/6 ",
        "(",
        "a@",
        "a@b.it;",
        "a.A",
        "x",
        " ",
        "http://",
        "\u0300",
        "Ã©",
        "V.le ",
        "1 e 2 ",
        "ore 9 ",
        "055 1 ",
        "mq ",
        "fg. 1 ",
        "A.A",
        "123.",
        "1,23",
        "w.it",
        "a-1.",
        "tel. ",
        "dal 1 al 2 ",
        "POINT(1 2",
        "a/b ",
        "'",
        "\n"
      })
  void a_text_repeated_without_end_is_soon_judged(String text) {
    Cell cell = Cell.of(text.repeat(CHARACTERS / text.length()) + " a 1a");
    assertSoonJudged(AnyContentProperties.LOCAL, cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?1,23", "A.A", "123.", "1/"})
  void an_end_that_fits_nothing_costs_no_more(String text) {
    Cell cell = Cell.of(text + text.substring(1).repeat(CHARACTERS) + "!");
    assertSoonJudged(AnyContentProperties.LOCAL, cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "+", "=", "- ", "@"})
  void signs_before_a_number_that_is_none_are_soon_judged(String sign) {
    int half = CHARACTERS / 2;
    Cell cell = Cell.of(sign.repeat(half / sign.length()) + "1".repeat(half) + "a");

    assertSoonJudged(List.of("description", "name"), cell);
  }

  private static void assertSoonJudged(List<String> fields, Cell cell) {
    List<Cell> row = Collections.nCopies(fields.size(), cell);

    List<RowOutcome> outcomes =
        assertTimeoutPreemptively(
            FOR_EVER, () -> AnyContentProperties.interpret(fields, List.of(row)));

    assertThat(outcomes).hasSize(1);
  }
}
