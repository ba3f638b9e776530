package it.census.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.rules.text.Folding.FoldedHeader;
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
      value = {
        "Superficie lorda (mq.)         | superficie lorda mq    | superficie lorda",
        "Superficie lorda in mq         | superficie lorda in mq | superficie lorda",
        "Sup. [m²] totale               | sup m2 totale          | sup totale",
        "Distanza casello (km)          | distanza casello km    | distanza casello",
        "Rapporto di copertura %        | rapporto di copertura  | rapporto di copertura",
        "HA                             | ha                     | ha",
        "Comune (provincia)             | comune provincia       | comune provincia",
        "Canone (€/mese)                | canone mese            | canone",
        "Superficie espressa in ettari  | superficie espressa in ettari | superficie"
      })
  void a_header_has_a_second_form_without_units(String header, String full, String bare) {
    assertThat(Folding.foldHeader(header)).isEqualTo(new FoldedHeader(full, bare));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"' N.D. '|n.d.", "'-   €'|- €", "'Non\u00A0 Presente'|non presente"})
  void softening_keeps_signs(String text, String soft) {
    assertThat(Folding.soften(text)).isEqualTo(soft);
  }
}
