package it.census.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

  @Test
  void a_long_sentence_is_broken_between_words_and_set_in() {
    assertThat(Wrapping.wrapped("  a.yml:1: unknown key; valid: one, two, three", 20, "      "))
        .isEqualTo("  a.yml:1: unknown\n      key; valid:\n      one, two,\n      three");
  }

  @Test
  void what_fits_stays_as_it_is() {
    assertThat(Wrapping.wrapped("  short", 20, "    ")).isEqualTo("  short");
    assertThat(Wrapping.wrapped("  one two", Integer.MAX_VALUE, "    ")).isEqualTo("  one two");
  }

  @Test
  void a_word_longer_than_the_width_stays_whole() {
    assertThat(Wrapping.wrapped("  abcdefghijklmnop qr st", 8, "    "))
        .isEqualTo("  abcdefghijklmnop\n    qr\n    st");
    assertThat(Wrapping.wrapped("abcdefghijklmnop", 8, "    ")).isEqualTo("abcdefghijklmnop");
  }
}
