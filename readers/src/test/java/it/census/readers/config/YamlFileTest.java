package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML as officers and enemies write it; {@code ¶} ends a line, {@code ⇥} is a tab. */
class YamlFileTest {

  @TempDir Path path;
  private TestFolder folder;

  @BeforeEach
  void a_folder() {
    folder = TestFolder.minimal(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "id: a¶name: A¶guard:¶⇥max_withdrawn: 20% | :4: the line begins with a tab: use blanks",
        "id: a¶name: A¶columns: { A: name | :3: is not readable YAML: expected ',' or '}', but got <stream end>",
        "id: a¶name: \"A | :2: is not readable YAML: found unexpected end of stream",
        "id: a¶name: A¶name: B | :3: the key `name` stands already in line 2",
        "id: a¶name: A¶columns: { X: name, X: kind } | :3: the key `X` stands already in line 3",
        "id: a¶name: &n A¶referent: { name: *n } | :2: anchors and aliases (`&`, `*`) are not allowed: write the value out, in quotes if it begins like that",
        "id: a¶name: A¶location: *.csv | :3: a value that begins with * & ! % @ or ` must be put in quotes",
        "id: a¶name: !!javax.script.ScriptEngineManager [x] | :2: YAML tags (`!`) are not allowed: put the value in quotes",
        "id: a¶name: !secret x | :2: YAML tags (`!`) are not allowed: put the value in quotes",
        "id: a¶name: A¶---¶id: b | :3: a second document (`---`) is not allowed",
        "id: a¶name: A¶? [x, y]¶: z | :3: a key is a text, not a list",
        "- a¶- b | :1: lines `key: value` are expected here, not a list",
        "just a text | :1: lines `key: value` are expected here, not a single value",
        "id: a¶name: \"x\\0y\" | :2: holds a control character",
        "id: a¶name: A¶location: \"inbox/\\0.csv\" | :3: holds a control character",
      })
  void what_is_not_plain_yaml_is_refused_with_its_line(String yaml, String problem) {
    folder.with("sources/a.yml", yaml.replace('¶', '\n').replace('⇥', '\t'));

    assertThat(folder.problems()).contains("sources/a.yml" + problem);
  }

  @Test
  void a_billion_laughs_are_not_laughed() {
    folder.with(
        "sources/a.yml",
        """
        a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]
        b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
        c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
        d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
        """);

    assertThat(folder.problems())
        .containsExactly(
            "sources/a.yml:1: anchors and aliases (`&`, `*`) are not allowed: write the value out, in"
                + " quotes if it begins like that");
  }

  @Test
  void ten_megabytes_are_not_a_source_definition() {
    folder.with("sources/a.yml", "id: a\nname: " + "x".repeat(10 << 20) + "\n");

    assertThat(folder.problems())
        .containsExactly("sources/a.yml: the file exceeds the limit of 1 MB");
  }

  @Test
  void brackets_by_the_hundred_thousand_neither_hang_nor_overflow() {
    folder.with("sources/a.yml", "id: a\nname: A\nsheets: " + "[".repeat(500_000) + "\n");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(folder.problems())
                .containsExactly("sources/a.yml:3: more than 12 levels inside each other"));
  }

  @Test
  void text_that_is_not_utf8_is_told_with_its_line() {
    folder.with("sources/a.yml", "id: a\nname: Località\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.problems())
        .containsExactly("sources/a.yml:2: is not UTF-8: save the file as UTF-8");
  }

  @Test
  void control_characters_are_told_with_their_line() {
    folder.with("sources/a.yml", "id: a\nname: A\nlocation: a\u0000b\n");

    assertThat(folder.problems())
        .containsExactly("sources/a.yml:3: holds the control character U+0000");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    folder.with("sources/a.yml", "\uFEFFid: a\r\nname: Località\r\n");

    assertThat(folder.source("a").name()).isEqualTo("Località");
  }

  @Test
  void an_empty_definition_lacks_what_is_required() {
    folder.with("sources/a.yml", "# nothing yet\n");

    assertThat(folder.problems())
        .containsExactly(
            "sources/a.yml:1: the key `id` is missing",
            "sources/a.yml:1: the key `name` is missing");
  }
}
