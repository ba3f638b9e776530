package it.census.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.NoticeType;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeCatalogueTest {

  @Test
  void everything_that_can_be_said_is_in_one_list_under_one_name_each() {
    assertThat(NoticeCatalogue.all())
        .extracting(NoticeType::code)
        .doesNotHaveDuplicates()
        .contains(
            "column_unknown",
            "value_out_of_range",
            "tender_open_needs_deadline",
            "rule_failed",
            "confirmation_too_old");
  }

  @Test
  void a_code_for_two_things_is_refused() {
    NoticeType one = NoticeType.info("same").says("A.", "B.").fix("C.", "D.").because("E.");
    NoticeType other = NoticeType.error("same").says("A.", "B.").fix("C.", "D.").because("E.");

    assertThatThrownBy(() -> NoticeCatalogue.withoutTwins(List.of(one, other)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two kinds of notice are called same");
  }

  @Test
  void every_code_is_a_word_in_small_letters() {
    assertThat(NoticeCatalogue.all())
        .allMatch(type -> type.code().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
  }
}
