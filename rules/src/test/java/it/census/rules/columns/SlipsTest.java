package it.census.rules.columns;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

  @ParameterizedTest
  @CsvSource({
    "indrizzo, indirizzo, true",
    "inndirizzo, indirizzo, true",
    "indirizzo, indirizzi, true",
    "idnirizzo, indirizzo, true",
    "indirizzo, indirizzo, false",
    "indrzzo, indirizzo, false",
    "ozzirindi, indirizzo, false",
    "a, '', true"
  })
  void one_letter_makes_a_slip(String written, String meant, boolean slip) {
    assertThat(Slips.oneApart(written, meant)).isEqualTo(slip);
    assertThat(Slips.oneApart(meant, written)).isEqualTo(slip);
  }

  @Property
  void a_letter_left_out_is_always_a_slip(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String word,
      @ForAll @IntRange(min = 0, max = 19) int at) {
    int place = at % word.length();

    assertThat(Slips.oneApart(word.substring(0, place) + word.substring(place + 1), word)).isTrue();
  }
}
