package it.census.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.Severity;
import it.census.rules.rule.AgeingRule;
import it.census.rules.rule.OfferRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule of the book. */
class RuleNamesTest {

  private static final Pattern FACT = Pattern.compile("\\{([a-z_0-9]+)}");

  @ParameterizedTest
  @MethodSource("rules")
  void the_code_of_a_rule_is_the_name_of_its_class(OfferRule rule) {
    assertThat(rule.notice().code()).isEqualTo(snake(rule.getClass()));
  }

  @ParameterizedTest
  @MethodSource("ageingRules")
  void the_code_of_an_ageing_rule_is_the_name_of_its_class(AgeingRule rule) {
    assertThat(rule.notice().code()).isEqualTo(snake(rule.getClass()));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void every_notice_speaks_both_languages_in_whole_sentences(NoticeType type) {
    assertThat(List.of(type.message().it(), type.message().en(), type.fix().it(), type.fix().en()))
        .allSatisfy(
            sentence ->
                assertThat(sentence).endsWith(".").hasSizeBetween(12, 300).doesNotContain("  "));
    assertThat(type.message().it()).isNotEqualTo(type.message().en());
    assertThat(type.fix().it()).isNotEqualTo(type.fix().en());
    assertThat(type.source()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("notices")
  void both_languages_name_the_same_facts(NoticeType type) {
    assertThat(facts(type.message().it())).isEqualTo(facts(type.message().en()));
    assertThat(facts(type.fix().it())).isEqualTo(facts(type.fix().en()));
  }

  @Test
  void codes_are_unique() {
    assertThat(notices().map(NoticeType::code)).doesNotHaveDuplicates();
  }

  @Test
  void only_what_the_contract_rejects_is_an_error() {
    assertThat(notices().filter(t -> t.severity() == Severity.ERROR).map(NoticeType::code))
        .containsExactlyInAnyOrder(
            "municipality_unresolved", "municipality_outside_region", "nothing_describes_offer");
  }

  @Test
  void information_is_what_was_assumed_or_changed_and_needs_nobody_to_look() {
    assertThat(notices().filter(t -> t.severity() == Severity.INFO).map(NoticeType::code))
        .containsExactlyInAnyOrder(
            "identity_derived",
            "energy_class_on_legacy_scale",
            "links_repeated",
            "price_on_request_assumed");
  }

  @Test
  void what_ages_is_told_apart_from_what_does_not() {
    assertThat(AgeingRules.notices()).allMatch(t -> AgeingRules.isAgeing(t.code()));
    assertThat(SmallRegion.BOOK.notices()).noneMatch(t -> AgeingRules.isAgeing(t.code()));
    assertThat(ageingRules().map(AgeingRule::notice).toList()).isEqualTo(AgeingRules.notices());
  }

  @Test
  void every_rule_is_listed_once() {
    assertThat(SmallRegion.BOOK.rules().stream().map(Object::getClass)).doesNotHaveDuplicates();
    assertThat(SmallRegion.BOOK.rules()).hasSizeGreaterThan(30);
  }

  @Test
  void every_field_a_sentence_speaks_of_has_a_label_in_both_languages() {
    assertThat(OfferField.values())
        .allMatch(f -> !f.label().it().isBlank() && !f.label().en().isBlank());
  }

  static Stream<OfferRule> rules() {
    return SmallRegion.BOOK.rules().stream();
  }

  static Stream<AgeingRule> ageingRules() {
    return AgeingRules.all(SmallRegion.SETTINGS).stream();
  }

  static Stream<NoticeType> notices() {
    return Stream.concat(SmallRegion.BOOK.notices().stream(), AgeingRules.notices().stream());
  }

  private static String snake(Class<?> rule) {
    return rule.getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The facts a sentence names; one that differs by language counts as one. */
  private static Set<String> facts(String sentence) {
    Set<String> facts = new TreeSet<>();
    Matcher fact = FACT.matcher(sentence);
    while (fact.find()) {
      facts.add(fact.group(1).replaceAll("_(it|en)$", ""));
    }
    return facts;
  }
}
