package it.census.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.text.Folding;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is folded once is folded for good: words are compared by it on both sides. */
class FoldingProperties {

  @Property
  void folding_twice_changes_nothing_more(@ForAll("texts") String text) {
    assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
  }

  @Property
  void folding_with_signs_twice_changes_nothing_more(@ForAll("texts") String text) {
    String folded = Folding.foldWithSigns(text);

    assertThat(Folding.foldWithSigns(folded)).isEqualTo(folded);
  }

  @Property
  void softening_twice_changes_nothing_more(@ForAll("texts") String text) {
    assertThat(Folding.soften(Folding.soften(text))).isEqualTo(Folding.soften(text));
  }

  @Property
  void capitals_blanks_and_signs_around_make_no_difference(@ForAll("words") String word) {
    String dressed = "  «" + word.toUpperCase(Locale.ROOT) + "» ";

    assertThat(Folding.fold(dressed)).isEqualTo(Folding.fold(word));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.strings()
            .withChars("aAàÀÅİıßẞǅﬁ²½ªº€+%’'´ \u00a0\u2007\u200b\u0301-._n\t".toCharArray())
            .ofMaxLength(20));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcàèéìòùxyz019 ".toCharArray()).ofMaxLength(20);
  }
}
