package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.OfferField;
import it.census.rules.text.Abbreviations;
import it.census.rules.text.MissingValues;
import it.census.rules.text.TextCleaner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReadersTest {

  private static final TextReader TEXTS =
      new TextReader(new TextCleaner(Abbreviations.of(SampleConfiguration.vocabulary())));

  static Stream<Specs.Line> texts() {
    return Specs.lines("texts.csv");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void texts_are_cleaned_as_the_table_says(Specs.Line line) {
    Reading<String> reading =
        switch (line.column(1)) {
          case "line" -> TEXTS.line(line.cell());
          case "paragraph" -> TEXTS.paragraph(line.cell());
          default -> TEXTS.name(line.cell());
        };
    assertThat(Specs.shown(reading)).isEqualTo(Specs.unescaped(Specs.expected(line, 2)));
  }

  @Test
  void a_word_for_nothing_may_be_a_value_in_some_fields() {
    MissingValues missing = MissingValues.of(SampleConfiguration.vocabulary());
    assertThat(missing.isMissing(" N.D. ", OfferField.OWNER_NAME)).isTrue();
    assertThat(missing.isMissing("n.d.", OfferField.ENERGY_CLASS)).isFalse();
    assertThat(missing.isMissing("non  presente", OfferField.OWNER_NAME)).isTrue();
    assertThat(missing.isMissing("non presente", OfferField.CRANE)).isFalse();
    assertThat(missing.isMissing("\u00A0-\u00A0", OfferField.NAME)).isTrue();
    assertThat(missing.isMissing("Area", OfferField.NAME)).isFalse();
  }
}
