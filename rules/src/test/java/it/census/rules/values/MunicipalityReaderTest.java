package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.config.Region;
import it.census.model.config.Region.Municipality;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MunicipalityReaderTest {

  private static final Region REGION = SampleConfiguration.region();
  private static final MunicipalityReader READER = MunicipalityReader.of(REGION);

  static Stream<Specs.Line> municipalities() {
    return Specs.lines("municipalities.csv");
  }

  @ParameterizedTest
  @MethodSource("municipalities")
  void municipalities_are_read_as_the_table_says(Specs.Line line) {
    assertThat(Specs.shown(READER.read(line.cell()).map(Municipality::code)))
        .isEqualTo(Specs.expected(line, 2));
  }

  @Test
  void every_municipality_is_found_by_its_name_its_code_and_its_cadastral_code() {
    for (Municipality municipality : REGION.municipalities()) {
      assertThat(READER.read(Cell.of(municipality.name()))).isEqualTo(Reading.of(municipality));
      assertThat(READER.read(Cell.of(municipality.code()))).isEqualTo(Reading.of(municipality));
      assertThat(READER.read(Cell.of(municipality.cadastralCode())))
          .isEqualTo(Reading.corrected(municipality, "cadastral_code"));
    }
  }

  @Test
  void every_name_of_the_past_leads_to_a_municipality_of_today() {
    for (Region.MergedMunicipality old : REGION.merged()) {
      assertThat(READER.read(Cell.of(old.oldName())).value().map(Municipality::code))
          .contains(old.newCode());
      assertThat(READER.read(Cell.of(old.oldCode())).value().map(Municipality::code))
          .contains(old.newCode());
    }
  }

  @Test
  void a_name_in_brackets_at_the_end_of_a_text_is_its_municipality() {
    assertThat(READER.readEnding("Z.I. Cuneo (Piombino)").value().map(Municipality::code))
        .contains("049012");
    assertThat(READER.readEnding("Area PIP - Cascina").value().map(Municipality::name))
        .contains("Cascina");
    assertThat(READER.readEnding("Area PIP (lotto 3)").isMissing()).isTrue();
  }
}
