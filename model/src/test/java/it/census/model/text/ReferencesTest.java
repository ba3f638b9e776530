package it.census.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' a-12 '                  | A-12",
        "'lotto\t\n 7  b'          | LOTTO 7 B",
        "\u00A0Lotto\u20077\u200Bb | LOTTO 7 B",
        "localita\u0300 1          | LOCALITÀ 1",
        "A\u001FB                  | A B",
        "012                       | 012"
      })
  void blanks_of_every_kind_accents_and_capitals_count_alike(String reference, String counts) {
    assertThat(References.normalise(reference)).isEqualTo(counts);
  }
}
