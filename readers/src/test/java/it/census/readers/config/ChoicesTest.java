package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that is none of the allowed ones: which was meant, where it can be told. */
class ChoicesTest {

  private static final List<String> VALID = List.of("EPSG:3003", "EPSG:4326", "EPSG:7791", "name");

  @ParameterizedTest
  @CsvSource({
    "nome,name",
    "EPSG:4362,EPSG:4326",
    "ESPG:3003,EPSG:3003",
    "EPSG:9999,",
    "EPSG:7719,EPSG:7791"
  })
  void a_slip_of_the_pen_is_told_and_another_number_is_none(String word, String meant) {
    assertThat(Choices.nearest(word, VALID).orElse(null)).isEqualTo(meant);
  }
}
