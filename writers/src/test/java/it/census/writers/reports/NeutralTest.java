package it.census.writers.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+39-055-1234",
        "-2+3",
        "-",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\u00A0=1",
        "\uFEFF=1",
        "\n@x",
        "\r",
        "\tx",
        "\uFF1D1+1"
      })
  void what_a_spreadsheet_could_run_stands_behind_an_apostrophe(String text) {
    assertThat(Neutral.text(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @CsvSource({
    "-12",
    "+12.5",
    "'-1.250,75'",
    "a=b",
    "Via Roma 1",
    "12",
    "''",
    "' '",
    "Aree!F12",
    "'ex @casa'"
  })
  void anything_else_stays_as_it_is(String text) {
    assertThat(Neutral.text(text)).isEqualTo(text);
  }
}
