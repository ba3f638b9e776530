package it.census.rules.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import it.census.model.Cell;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTraitsTest {

  private static final ValueTraits TRAITS =
      new ValueTraits(Configured.CONTEXT.codes(), Configured.CONTEXT.places());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.250,00                     | number",
        "circa 1.200 mq               | number area words",
        "3.034.640,07€                | number money",
        "€ 120.000                    | number money",
        "2 ha                         | number area",
        "3.400 mc                     | number volume",
        "0                            | number whole_number zero registry_number",
        "1988                         | number whole_number year registry_number",
        "56025                        | number whole_number postal_code registry_number",
        "049012                       | number whole_number municipality_code",
        "13/02/2026                   | date",
        "27-APR-19                    | date words",
        "1 gennaio 2026               | date words",
        "dal 01/01/2026 al 31/12/2026 | date words",
        "https://example.org/a.jpg    | link image_link words",
        "suap@example.org             | email words",
        "+39 0565 123456              | number phone",
        "0565 123456                  | number phone",
        "Piombino                     | municipality words",
        "G687                         | cadastral_code registry_number",
        "D/1                          | cadastral_category registry_number",
        "Cat. C/2                     | cadastral_category words",
        "Fg. 12 part. 345 sub 6       | parcels parcels_named words",
        "FG. 259 P.LLA 730 SUB. 6     | parcels parcels_named words",
        "'flg 52 p.lle 455,346,530'   | parcels parcels_named words",
        "385/1                        | registry_number parcels share",
        "'2,3'                        | number registry_number parcels",
        "312p                         | registry_number",
        "'43.7712, 11.2534'           | point",
        "42°55'30\"N                  | angle",
        "Via Roma 12                  | address words",
        "Lotto 4 (Piombino)           | ends_with_municipality words",
        "Zona PIP, Cecina             | ends_with_municipality words",
        "Capannone                    | words building_kind",
        "Lotto                        | words land_kind",
        "n.d.                         | ''"
      })
  void a_value_may_be_several_things(String value, String traits) {
    List<String> seen =
        Arrays.stream(Trait.values())
            .filter(TRAITS.of(Cell.of(value))::is)
            .map(t -> t.name().toLowerCase(Locale.ROOT))
            .toList();

    assertThat(seen)
        .containsExactlyInAnyOrder(traits.isEmpty() ? new String[0] : traits.split(" "));
  }

  @Test
  void a_number_of_a_spreadsheet_is_one_whatever_it_shows() {
    ValueTraits.Seen year = TRAITS.of(new Cell.Num(new BigDecimal("1988.0"), "1.988"));

    assertThat(year.is(Trait.NUMBER)).isTrue();
    assertThat(year.is(Trait.YEAR)).isTrue();
  }

  @Property(tries = 3000)
  void no_text_is_too_strange(@ForAll String text) {
    assertThatCode(() -> TRAITS.of(Cell.of(text.isBlank() ? "x" : text)))
        .doesNotThrowAnyException();
  }
}
