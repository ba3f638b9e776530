package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.Cell;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import it.census.rules.text.Abbreviations;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordReadersTest {

  private static final Vocabulary WORDS = SampleConfiguration.vocabulary();

  static Stream<Specs.Line> codes() {
    return Specs.lines("codes.csv");
  }

  static Stream<Specs.Line> codeLists() {
    return Specs.lines("code-lists.csv");
  }

  static Stream<Specs.Line> contacts() {
    return Specs.lines("contacts.csv");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void codes_are_read_as_the_table_says(Specs.Line line) {
    Reading<?> reading =
        switch (line.column(1)) {
          case "boolean" -> withoutRule(new BooleanReader(list("boolean")).read(line.cell()));
          case "category" ->
              new CadastralCategoryReader(reader("cadastral_category")).read(line.cell());
          default -> reader(line.column(1)).read(line.cell());
        };
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @ParameterizedTest
  @MethodSource("codeLists")
  void several_codes_are_read_as_the_table_says(Specs.Line line) {
    Reading<?> reading = reader(line.column(1)).readAll(line.cell());
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void addresses_and_numbers_are_read_as_the_table_says(Specs.Line line) {
    Reading<?> reading =
        switch (line.column(1)) {
          case "email" -> new EmailReader().read(line.cell());
          case "phone" -> new PhoneReader().read(line.cell());
          case "url" -> new UrlReader().read(line.cell());
          default -> new UrlReader().readAll(line.cell());
        };
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @Test
  void the_words_of_a_source_come_before_all_others() {
    CodeReader reader =
        CodeReader.of(list("offer_status"), Abbreviations.none(), Map.of("ok", "DISPONIBILE"));
    assertThat(reader.read(Cell.of("OK")))
        .isEqualTo(Reading.corrected("DISPONIBILE", "configured"));
  }

  @Test
  void a_word_that_means_two_codes_means_none() {
    CodeList list =
        new CodeList("colours", List.of(entry("RED", "vivo"), entry("BLUE", "vivo", "cielo")));
    CodeReader reader = CodeReader.of(list, Abbreviations.none());
    assertThat(Specs.shown(reader.read(Cell.of("vivo")))).isEqualTo(" |  | code_ambiguous");
    assertThat(Specs.shown(reader.read(Cell.of("cielo")))).isEqualTo("BLUE | synonym | ");
  }

  @Test
  void an_unknown_word_is_told_with_what_is_allowed_and_what_is_nearest() {
    Reading<String> reading = reader("site_class").read(Cell.of("qwerty uiop"));
    assertThat(reading.remark().orElseThrow().arguments())
        .isEqualTo(
            Map.of(
                "unknown", "qwerty uiop",
                "allowed", "GREENFIELD, BROWNFIELD",
                "list", "site_class",
                "nearest_it", "",
                "nearest_en", ""));
    assertThat(reader("offer_status").nearest("parzialmente occupato libero"))
        .contains("DISPONIBILE");
  }

  /** Which word of a language stood there is of no interest here. */
  private static Reading<Boolean> withoutRule(Reading<Boolean> reading) {
    return new Reading<>(reading.value(), java.util.Optional.empty(), reading.remark());
  }

  private static CodeReader reader(String list) {
    return CodeReader.of(list(list), Abbreviations.of(WORDS));
  }

  private static CodeList list(String name) {
    return WORDS.codeList(name);
  }

  private static CodeList.Entry entry(String code, String... synonyms) {
    return new CodeList.Entry(code, new Bilingual(code, code), List.of(synonyms), Map.of());
  }
}
