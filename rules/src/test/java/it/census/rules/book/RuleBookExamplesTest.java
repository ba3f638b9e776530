package it.census.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.model.Severity;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookExamplesTest {

  @ParameterizedTest
  @MethodSource("examples")
  void the_book_says_what_the_example_says_and_nothing_else(Example example) {
    Verdict verdict = SmallRegion.BOOK.judge(example.row());

    assertThat(verdict.notices())
        .extracting(RuleBookExamplesTest::written)
        .isEqualTo(example.expected());
    example
        .leaves()
        .forEach((f, v) -> assertThat(f.valueIn(verdict.offer())).as(f.key()).isEqualTo(v));
    assertThat(example.empties()).allMatch(f -> !f.isFilledIn(verdict.offer()));
    assertThat(verdict.rejected())
        .isEqualTo(verdict.notices().stream().anyMatch(n -> n.severity() == Severity.ERROR));
    if (!example.says().isEmpty()) {
      assertThat(sentences(verdict.notices(), example.rule())).contains(example.says());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_notice_points_to_the_cell_of_its_field_and_names_the_offer(Example example) {
    for (Notice notice : SmallRegion.BOOK.judge(example.row()).notices()) {
      OfferField field = OfferField.find(notice.field()).orElseThrow();
      assertThat(notice.place()).isEqualTo(example.row().placeOf(field));
      assertThat(notice.offerId()).isEqualTo(example.row().offer().identity().offerId());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_fact_a_sentence_names_is_supplied(Example example) {
    for (Notice notice : SmallRegion.BOOK.judge(example.row()).notices()) {
      for (Language language : Language.values()) {
        assertThat(notice.message(language)).doesNotContain("{", "}").isNotBlank();
        assertThat(notice.howToFix(language)).doesNotContain("{", "}").isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_field_that_no_notice_speaks_of_keeps_its_value(Example example) {
    Verdict verdict = SmallRegion.BOOK.judge(example.row());

    List<OfferField> changed =
        List.of(OfferField.values()).stream()
            .filter(
                f -> {
                  Object before = f.valueIn(example.row().offer());
                  return before != null && !before.equals(f.valueIn(verdict.offer()));
                })
            .toList();

    if (verdict.notices().isEmpty()) {
      assertThat(changed).isEmpty();
    }
    assertThat(changed)
        .allMatch(f -> example.leaves().containsKey(f) || example.empties().contains(f));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shed", "lot", "derelict_site"})
  void nothing_is_said_of_an_offer_that_is_in_order(String offer) {
    assertThat(SmallRegion.BOOK.judge(Example.row(offer)).notices()).isEmpty();
  }

  @Test
  void every_rule_has_an_example_in_which_it_speaks_and_one_in_which_it_is_silent() {
    List<Example> examples = Example.all();

    for (String code : SmallRegion.BOOK.notices().stream().map(t -> t.code()).toList()) {
      if (code.equals(RuleFailed.NOTICE.code())) {
        continue; // has a test of its own: RuleBookTest
      }
      assertThat(examples)
          .as("an example of %s that speaks", code)
          .anyMatch(e -> e.rule().equals(code) && speaks(e, code));
      assertThat(examples)
          .as("an example of %s that is silent", code)
          .anyMatch(e -> e.rule().equals(code) && !speaks(e, code));
    }
  }

  @Test
  void every_example_is_of_a_rule_of_the_book() {
    assertThat(Example.all().stream().map(Example::rule).distinct())
        .isSubsetOf(SmallRegion.BOOK.notices().stream().map(t -> t.code()).toList());
  }

  static List<Example> examples() {
    return Example.all();
  }

  private static boolean speaks(Example example, String code) {
    return example.expected().stream().anyMatch(n -> n.split(" ")[1].equals(code));
  }

  /** {@code WARNING name_says_nothing name = 12/b}, as the examples have it. */
  private static String written(Notice notice) {
    String value = notice.value().isEmpty() ? "" : " = " + notice.value();
    return notice.severity() + " " + notice.code() + " " + notice.field() + value;
  }

  private static String sentences(List<Notice> notices, String code) {
    return notices.stream()
        .filter(n -> n.code().equals(code))
        .map(n -> n.message(Language.IT))
        .collect(Collectors.joining("\n"));
  }
}
