package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.GuardLimits;
import it.census.model.config.Vocabulary.Abbreviation;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One configuration folder upon another. */
class ExtendsTest {

  @TempDir Path path;
  private TestFolder base;
  private TestFolder own;

  @BeforeEach
  void two_folders() {
    base = TestFolder.minimal(path.resolve("base"));
    own =
        new TestFolder(path.resolve("trials/own")).with("application.yml", "extends: ../../base\n");
  }

  @Test
  void a_folder_that_says_nothing_else_is_the_other() {
    CensusConfiguration read = own.read();

    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("folder", "files")
        .isEqualTo(base.read());
    assertThat(read.folder()).isEqualTo(path.resolve("trials/own"));
    assertThat(read.files())
        .containsEntry("application.yml", "extends: ../../base\n")
        .containsEntry("application.1.yml", "# all defaults\n")
        .containsEntry("region.yml", TestFolder.REGION);
  }

  @Test
  void settings_are_laid_over_key_by_key() {
    base.with(
        "application.yml",
        "census:\n  workers: 4\n  guard: { max_withdrawn: 10%, max_rejected: 10% }\n");
    own.with("application.yml", "extends: ../../base/\ncensus: { guard: { max_rejected: 40% } }\n");

    assertThat(own.read().settings().workers()).isEqualTo(4);
    assertThat(own.read().settings().guard())
        .isEqualTo(new GuardLimits(new BigDecimal("0.1"), new BigDecimal("0.4")));
  }

  @Test
  void files_of_one_name_replace() {
    own.with("abbreviations.csv", "abbreviation,expansion,kind\nloc.,località,street\n");
    own.with("codelists/province.csv", "code,label_it,label_en,synonyms\nAA,Altra,Other,\n");

    var vocabulary = own.read().vocabulary();

    assertThat(vocabulary.abbreviations())
        .containsExactly(new Abbreviation("loc.", "località", "street"));
    assertThat(vocabulary.codeList("province").entries())
        .extracting(e -> e.label().en())
        .containsExactly("Other");
    assertThat(vocabulary.codeList("boolean").entries()).hasSize(2);
  }

  @Test
  void sources_are_added_and_replaced_by_id_and_keep_their_own_way_to_the_files() {
    base.with("sources/a.yml", "id: a\nname: A\nlocation: ../in/a/*.csv\n");
    base.with("sources/b.yml", "id: b\nname: B\n");
    base.with("sources/c.yml", "id: c\nname: C\nlocation: /srv/c\n");
    base.with("sources/d.yml", "id: d\nname: D\nlocation: https://example.org/d.csv\n");
    own.with("sources/b.yml", "id: b\nname: Other B\n");
    own.with("sources/e.yml", "id: e\nname: E\nlocation: e.csv\n");

    assertThat(own.read().sources())
        .extracting(s -> s.name() + " " + s.location())
        .containsExactly(
            "A ../../base/../in/a/*.csv",
            "Other B inbox/b/",
            "C /srv/c",
            "D https://example.org/d.csv",
            "E e.csv");
  }

  @Test
  void where_a_definition_is_read_from_does_not_change_its_fingerprint() {
    base.with("sources/a.yml", "id: a\nname: A\nlocation: ../in/a/*.csv\n");

    assertThat(own.source("a").fingerprint()).isEqualTo(base.source("a").fingerprint());
  }

  @Test
  void mistakes_are_told_where_they_stand() {
    base.with("sources/a.yml", "id: a\n");
    base.with("application.yml", "census:\n  worker: 4\n");
    own.with("application.yml", "extends: ../../base\ncensus:\n  workers: x\n");

    assertThat(own.problems())
        .containsExactly(
            "../../base/application.yml:2: unknown key `worker`; did you mean `workers`? valid: freshness,"
                + " showcase, guard, workers, plausibility, limits, publisher, retention, serve",
            "../../base/sources/a.yml:1: the key `name` is missing",
            "application.yml:3: `workers: x` must be a whole number from 1 to 8");
  }

  @Test
  void a_replacement_with_a_slip_in_its_name_is_told() {
    own.with("codelists/offer-status.csv", "code,label_it,label_en,synonyms,showcase\n");

    assertThat(own.problemsInBrief())
        .containsExactly(
            "codelists/offer-status.csv: unknown file `codelists/offer-status.csv`; did you mean"
                + " `codelists/offer_status.csv`…");
  }

  @Test
  void folders_may_stand_upon_each_other_several_deep() {
    TestFolder top =
        new TestFolder(path.resolve("top"))
            .with("application.yml", "extends: trials/../../trials/own\n");

    assertThat(top.read().region()).isEqualTo(base.read().region());
  }

  @Test
  void a_circle_is_told() {
    base.with("application.yml", "extends: ../trials/own\n");

    assertThat(own.problems())
        .containsExactly(
            "../../base/application.yml:1: `extends` comes back to a folder already read: ../trials/own");
  }

  @Test
  void a_folder_cannot_stand_upon_itself() {
    own.with("application.yml", "extends: .\n");

    assertThat(own.problems())
        .containsExactly("application.yml:1: `extends` comes back to a folder already read: .");
  }

  @Test
  void a_folder_that_is_not_there_is_told_alone() {
    own.with("application.yml", "extends: ../bse\n").with("abbreviations.csv", "x\n");

    assertThat(own.problems())
        .containsExactly(
            "application.yml:1: `"
                + path.resolve("trials/bse")
                + "` is not a configuration folder: it has"
                + " no application.yml");
  }

  @Test
  void a_tower_of_folders_is_told() {
    for (int i = 0; i < 10; i++) {
      new TestFolder(path.resolve("f" + i))
          .with("application.yml", "extends: ../f" + (i + 1) + "\n");
    }

    assertThat(new TestFolder(path.resolve("f0")).problems())
        .containsExactly(
            "../f1/../f2/../f3/../f4/../f5/../f6/../f7/application.yml:1: `extends`: more than 8 folders"
                + " upon each other");
  }
}
