package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234 ; 12,5          | DECIMAL_COMMA | PROVEN",
        "1.234 ; 12.5          | DECIMAL_POINT | PROVEN",
        "1.234 ; 1.234.567     | DECIMAL_COMMA | PROVEN",
        "1.234 ; 0.125         | DECIMAL_POINT | PROVEN",
        "€ 1.234 ; 12,50 €     | DECIMAL_COMMA | PROVEN",
        "1.234 ; 5.678 ; 850   | DECIMAL_COMMA | PREDOMINANT",
        "1,234 ; 5,678 ; 850   | DECIMAL_POINT | PREDOMINANT",
        "1.234 ; 5.678 ; 12000 | DECIMAL_COMMA | ASSUMED",
        "1.234                 | DECIMAL_COMMA | ASSUMED",
        "12,5 ; 12.5           | DECIMAL_COMMA | CONTRADICTED"
      })
  void the_decimal_sign_belongs_to_the_column(
      String cells, NumberConvention convention, Certainty certainty) {
    NumberEvidence evidence = new NumberEvidence();
    for (String cell : cells.split(" ; ")) {
      evidence.add(Cell.of(cell));
    }
    assertThat(evidence.settle()).isEqualTo(new Settled<>(convention, certainty));
  }

  @Test
  void one_slip_in_ten_does_not_unsettle_a_column() {
    NumberEvidence evidence = new NumberEvidence();
    for (int i = 0; i < 9; i++) {
      evidence.add(Cell.of("12,5"));
    }
    evidence.add(Cell.of("12.5"));
    assertThat(evidence.settle())
        .isEqualTo(new Settled<>(NumberConvention.DECIMAL_COMMA, Certainty.PREDOMINANT));
  }

  @Test
  void a_unit_in_the_header_is_the_unit_of_bare_numbers() {
    UnitEvidence evidence = new UnitEvidence();
    evidence.add(Cell.of("1,25"));
    assertThat(evidence.settle(HeaderUnits.of("Sup. (ha)")))
        .isEqualTo(AreaConvention.told(AreaUnit.HA));
    assertThat(evidence.settle(HeaderUnits.NONE)).isEqualTo(AreaConvention.NONE);
  }

  @Test
  void a_bare_number_among_hectares_may_have_lost_its_unit() {
    UnitEvidence evidence = new UnitEvidence();
    evidence.add(Cell.of("1,25 ha"));
    evidence.add(Cell.of("12500"));
    assertThat(evidence.settle(HeaderUnits.NONE))
        .isEqualTo(new AreaConvention(AreaUnit.HA, Certainty.CONTRADICTED));
  }

  @ParameterizedTest
  @CsvSource({
    "Superficie lorda (mq.),M2",
    "Sup. [m²],M2",
    "superficie in ettari,HA",
    "HA,HA",
    "ca,CA",
    "Sup. (ca),CA",
    "Superficie,",
    "Ha vincoli paesaggistici,",
    "Distanza a piedi,"
  })
  void headers_name_units_of_area(String header, AreaUnit unit) {
    assertThat(HeaderUnits.of(header).area()).isEqualTo(Optional.ofNullable(unit));
  }

  @Test
  void headers_name_periods_and_multiples_of_sums() {
    assertThat(HeaderUnits.of("Canone (€/mese)").period()).contains(MoneyPeriod.MONTH);
    assertThat(HeaderUnits.of("Canone annuo").period()).contains(MoneyPeriod.YEAR);
    assertThat(HeaderUnits.of("Anno di costruzione").period()).isEmpty();
    assertThat(HeaderUnits.of("Prezzo €/mq").perSquareMetre()).isTrue();
    assertThat(HeaderUnits.of("Valore (migliaia di euro)").multiple()).isEqualTo(1_000);
  }
}
