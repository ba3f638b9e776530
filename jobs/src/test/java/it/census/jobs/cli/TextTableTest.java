package it.census.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void text_stands_left_and_numbers_right_with_thousands_set_off() {
    TextTable table =
        new TextTable()
            .text("source")
            .number("rows")
            .text("state")
            .row("comune-pisa", 1_234_567L, "loaded")
            .row("asl", 8L, "held");

    assertThat(printed(table, 80, false))
        .isEqualTo(
            """
            source            rows  state
            comune-pisa  1,234,567  loaded
            asl                  8  held
            """);
  }

  @Test
  void only_the_last_column_is_cut_to_the_width() {
    TextTable table =
        new TextTable()
            .text("source")
            .text("reason")
            .row("consorzio-di-bonifica", "la consegna non ha la colonna del Comune.")
            .row("asl", "niente.");

    assertThat(printed(table, 45, false))
        .isEqualTo(
            """
            source                 reason
            consorzio-di-bonifica  la consegna non ha la…
            asl                    niente.
            """);
  }

  @Test
  void a_last_column_keeps_twenty_characters_however_narrow_the_window() {
    TextTable table =
        new TextTable()
            .text("source")
            .text("reason")
            .row("consorzio-di-bonifica", "la consegna non ha la colonna del Comune.");

    assertThat(printed(table, 30, false))
        .isEqualTo(
            """
            source                 reason
            consorzio-di-bonifica  la consegna non ha …
            """);
  }

  @Test
  void numbers_are_never_cut() {
    TextTable table = new TextTable().text("source").number("rows").row("abcdefghij", 123_456L);

    assertThat(printed(table, 12, false))
        .isEqualTo(
            """
            source         rows
            abcdefghij  123,456
            """);
  }

  @Test
  void columns_of_zeros_are_left_out_where_the_window_is_too_narrow_for_them() {
    TextTable table =
        new TextTable()
            .text("source")
            .number("read")
            .number("changed")
            .number("rejected")
            .number("withdrawn")
            .row("comune-pisa", 12L, 0L, 1L, 0L)
            .row("asl", 8L, 0L, 0L, 0L);

    assertThat(printed(table, 50, false))
        .isEqualTo(
            """
            source       read  changed  rejected  withdrawn
            comune-pisa    12        0         1          0
            asl             8        0         0          0
            """);
    assertThat(printed(table, 40, false))
        .isEqualTo(
            """
            source       read  changed  rejected
            comune-pisa    12        0         1
            asl             8        0         0
            """);
    assertThat(printed(table, 30, false))
        .isEqualTo(
            """
            source       read  rejected
            comune-pisa    12         1
            asl             8         0
            """);
  }

  @Test
  void what_a_row_is_called_is_cut_last() {
    TextTable table =
        new TextTable()
            .fitting()
            .name("run")
            .text("started")
            .text("note")
            .row("20261121-013000-7f3a", "2026-11-21 02:30:00", "confirmed by phone");

    assertThat(printed(table, 44, false))
        .isEqualTo(
            """
            run                   started     note
            20261121-013000-7f3a  2026-11-2…  confirmed…
            """);
    assertThat(printed(table, 30, false))
        .isEqualTo(
            """
            run         started   note
            20261121-…  2026-11…  confirm…
            """);
  }

  @Test
  void colours_do_not_count_for_the_width() {
    TextTable table =
        new TextTable()
            .text("state")
            .text("file")
            .row(TextTable.painted("held", t -> "<" + t + ">"), "a.csv");

    assertThat(printed(table, 80, true))
        .isEqualTo("\u001b[1mstate  file\u001b[0m\n<held >  a.csv\n");
  }

  @Test
  void a_table_without_rows_shows_what_it_would_tell() {
    assertThat(printed(new TextTable().text("source").number("rows"), 80, false))
        .isEqualTo("source  rows\n");
  }

  private static String printed(TextTable table, int width, boolean colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(new Terminal(new PrintStream(bytes, true, UTF_8), false, colours, width));
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
