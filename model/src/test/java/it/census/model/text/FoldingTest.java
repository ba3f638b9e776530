package it.census.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROPRIETA’            | proprieta",
        "Proprietà             | proprieta",
        "PIANDISCO'            | piandisco",
        "  Sup.  tot. (m²)     | sup tot m2",
        "Rio nell’Elba         | rio nell elba",
        "n.d.                  | n d",
        "--                    | ''",
        "D/1                   | d 1",
        "n° civico             | n civico",
        "\u00A0Località\u00A0  | localita"
      })
  void texts_that_people_write_in_different_ways_are_one(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"' N.D. '|n.d.", "'-   €'|- €", "'Non\u00A0 Presente'|non presente"})
  void softening_keeps_signs(String text, String soft) {
    assertThat(Folding.soften(text)).isEqualTo(soft);
  }
}
