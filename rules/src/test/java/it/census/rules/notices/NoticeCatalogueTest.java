package it.census.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.NoticeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeCatalogueTest {

  private static final Pattern DRAFT =
      Pattern.compile("NoticeType\\s*\\.(?:error|warning|info)\\(\\s*\"([^\"]+)\"");

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
  void no_notice_is_written_anywhere_and_left_out_of_the_list() throws IOException {
    assertThat(codesInTheSources())
        .hasSizeGreaterThan(100)
        .isSubsetOf(NoticeCatalogue.all().stream().map(NoticeType::code).toList());
  }

  private static Set<String> codesInTheSources() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher draft = DRAFT.matcher(Files.readString(file));
        while (draft.find()) {
          codes.add(draft.group(1));
        }
      }
    }
    return codes;
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
