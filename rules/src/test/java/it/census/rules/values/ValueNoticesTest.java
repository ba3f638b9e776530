package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Language;
import it.census.model.NoticeType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueNoticesTest {

  private static final List<NoticeType> ALL = ValueNotices.all();

  @Test
  void every_notice_has_a_code_of_its_own() {
    assertThat(ALL).extracting(NoticeType::code).doesNotHaveDuplicates();
  }

  @Test
  void every_notice_says_what_is_wrong_and_how_to_mend_it_in_both_languages() {
    for (NoticeType type : ALL) {
      for (Language language : Language.values()) {
        assertThat(type.message().in(language)).as(type.code()).isNotBlank();
        assertThat(type.fix().in(language)).as(type.code()).isNotBlank();
      }
      assertThat(type.message().it()).as(type.code()).isNotEqualTo(type.message().en());
    }
  }
}
