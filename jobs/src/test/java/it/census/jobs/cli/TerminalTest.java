package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @Test
  void a_person_at_a_terminal_gets_colours_and_the_width_of_the_window() {
    Map<String, String> environment = Map.of("TERM", "xterm-256color", "COLUMNS", " 132 ");

    assertThat(Terminal.of(System.out, environment, true))
        .isEqualTo(new Terminal(System.out, true, true, 132));
  }

  @Test
  void a_log_gets_plain_and_whole_lines() {
    Map<String, String> environment = Map.of("TERM", "xterm");

    assertThat(Terminal.of(System.out, environment, false))
        .isEqualTo(new Terminal(System.out, false, false, Integer.MAX_VALUE));
  }

  @Test
  void a_terminal_that_can_do_nothing_gets_plain_lines() {
    Terminal plain = new Terminal(System.out, false, false, 100);

    assertThat(Terminal.of(System.out, Map.of("TERM", "dumb"), true)).isEqualTo(plain);
    assertThat(Terminal.of(System.out, Map.of(), true)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "'', true"})
  void colours_can_be_refused_without_losing_the_moving_line(String noColor, boolean colours) {
    Map<String, String> environment = Map.of("TERM", "xterm", "NO_COLOR", noColor);

    assertThat(Terminal.of(System.out, environment, true))
        .isEqualTo(new Terminal(System.out, true, colours, 100));
  }

  @ParameterizedTest
  @CsvSource({"40, 60", "60, 60", "200, 200", "wide, 100", "'', 100"})
  void tables_are_never_narrower_than_sixty_columns(String columns, int width) {
    assertThat(Terminal.of(System.out, Map.of("COLUMNS", columns), true).width()).isEqualTo(width);
  }

  @Test
  void colours_are_put_around_the_text_and_taken_back() {
    Terminal terminal = new Terminal(System.out, true, true, 100);

    assertThat(painted(terminal))
        .containsExactly(
            "\u001b[32ma\u001b[0m",
            "\u001b[33ma\u001b[0m",
            "\u001b[31ma\u001b[0m",
            "\u001b[2ma\u001b[0m",
            "\u001b[1ma\u001b[0m");
  }

  @Test
  void without_colours_the_text_stays_as_it_is() {
    assertThat(painted(new Terminal(System.out, true, false, 100))).containsOnly("a");
  }

  private static List<String> painted(Terminal t) {
    return List.of(t.green("a"), t.yellow("a"), t.red("a"), t.dim("a"), t.bold("a"));
  }
}
