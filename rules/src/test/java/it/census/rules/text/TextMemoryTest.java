package it.census.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that come again are remembered; memory stays bounded whatever comes. */
class TextMemoryTest {

  private final TextMemory<Integer> memory = new TextMemory<>();

  @Test
  void a_text_that_comes_again_is_known() {
    memory.keep("mq", 1);

    assertThat(memory.find("mq")).isEqualTo(1);
    assertThat(memory.find("ha")).isNull();
  }

  @Test
  void a_column_that_never_repeats_itself_is_left_alone() {
    for (int i = 0; i < 10_000; i++) {
      memory.keep("text " + i, i);
    }

    assertThat(memory.find("text 0")).isNull();
    assertThat(memory.find("text 9999")).isNull();
  }

  @Test
  void a_column_that_repeats_itself_keeps_what_it_knew_first() {
    memory.keep("text", 7);
    for (int i = 0; i < 10_000; i++) {
      memory.find("text");
      memory.keep("text " + i, i);
    }

    assertThat(memory.find("text")).isEqualTo(7);
    assertThat(memory.find("text 9999")).isNull();
  }

  @Test
  void long_texts_are_not_kept() {
    memory.keep("x".repeat(101), 1);

    assertThat(memory.find("x".repeat(101))).isNull();
  }
}
