package it.census.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.text.References;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** An id depends on the source and on what counts of the reference, and on nothing else. */
class OfferIdProperties {

  @Property
  void every_reference_has_an_id_of_ten_characters(@ForAll @StringLength(max = 40) String text) {
    assertThat(OfferIds.of("comune-a", text)).matches("OT-[0-9A-HJKMNP-TV-Z]{10}");
  }

  /** Of Latin letters; a few Greek ones have no capital in one piece. */
  @Property
  void what_counts_of_a_reference_counts_of_it_again(@ForAll("latin") String text) {
    String normal = References.normalise(text);

    assertThat(References.normalise(normal)).isEqualTo(normal);
    assertThat(OfferIds.of("comune-a", normal)).isEqualTo(OfferIds.of("comune-a", text));
  }

  @Property
  void capitals_and_blanks_around_make_no_difference(@ForAll("references") String reference) {
    String dressed = " \t" + reference.toLowerCase(Locale.ROOT) + "\u00a0";

    assertThat(OfferIds.of("comune-a", dressed)).isEqualTo(OfferIds.of("comune-a", reference));
  }

  @Property
  void another_reference_or_source_has_another_id(
      @ForAll("references") String one, @ForAll("references") String other) {
    assertThat(OfferIds.of("comune-a", one).equals(OfferIds.of("comune-a", other)))
        .isEqualTo(one.equals(other));
    assertThat(OfferIds.of("comune-a", one)).isNotEqualTo(OfferIds.of("comune-b", one));
  }

  /**
   * Letters that have one capital and are its small letter. Of others ({@code ß}, {@code ŉ}, {@code
   * ı}) the contract's order, composed first and in capitals then, may leave a capital and an
   * accent that would compose now: their ids are as they are.
   */
  @Provide
  Arbitrary<String> latin() {
    char[] plain =
        IntStream.rangeClosed(0x01, 0x24f)
            .filter(OfferIdProperties::hasOneCapital)
            .mapToObj(Character::toString)
            .collect(Collectors.joining("", "", "\u0300\u0301\u0308\u200b\u2007\ufeff"))
            .toCharArray();
    return Arbitraries.strings().withChars(plain).ofMaxLength(40);
  }

  private static boolean hasOneCapital(int letter) {
    String small = Character.toString(letter);
    String capital = small.toUpperCase(Locale.ROOT);
    return capital.equals(small) || capital.toLowerCase(Locale.ROOT).equals(small);
  }

  @Provide
  Arbitrary<String> references() {
    return Arbitraries.strings().withChars("ABCXYZ0123456789-/".toCharArray()).ofLength(8);
  }
}
