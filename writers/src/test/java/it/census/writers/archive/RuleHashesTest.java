package it.census.writers.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots of rules know whether they are what was written, wherever a process was killed. */
class RuleHashesTest {

  @TempDir private Path folder;
  private Path rules;
  private Path snapshot;
  private Path region;

  @BeforeEach
  void keep() throws IOException {
    rules = folder.resolve("rules");
    snapshot = rules.resolve("v1");
    region = snapshot.resolve("region.yml");
    keepAgain();
  }

  private void keepAgain() throws IOException {
    new RuleSnapshots(rules, kept -> Files.writeString(kept.resolve("region.yml"), "name: -"))
        .keep("v1", Map.of("region.yml", "name: x", "codelists/a.csv", "code"), "p1");
  }

  private boolean areRight() throws IOException {
    return RuleHashes.of(snapshot).areRight();
  }

  private Path fresh() throws IOException {
    return Files.writeString(snapshot.resolve(".region.yml.part"), "name: y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"codelists/a.csv", "files.sha256"})
  void damaged_rules_are_kept_anew_without_what_must_not_be_kept(String damaged)
      throws IOException {
    assertThat(areRight()).isTrue();
    Files.writeString(snapshot.resolve(damaged), "");
    assertThat(areRight()).isFalse();

    keepAgain();

    assertThat(areRight()).isTrue();
    assertThat(region).hasContent("name: -");
    assertThat(snapshot.resolve("codelists/a.csv")).hasContent("code");
    try (var left = Files.list(rules)) {
      assertThat(left).containsExactly(snapshot);
    }
  }

  @Test
  void without_a_list_nothing_is_known_and_nothing_is_called_damaged() throws IOException {
    Files.delete(snapshot.resolve("files.sha256"));
    Files.writeString(region, "");

    assertThat(areRight()).isTrue();
  }

  @Test
  void a_file_that_is_replaced_is_listed_as_what_it_is_now_only() throws IOException {
    RuleHashes.replace(rules, region, fresh());

    assertThat(areRight()).isTrue();
    assertThat(region).hasContent("name: y");
    Files.writeString(region, "name: x");
    assertThat(areRight()).isFalse();
  }

  @Test
  void killed_before_the_file_is_replaced_they_are_whole_and_it_can_be_done_again()
      throws IOException {
    RuleHashes.of(snapshot).expect(region, fresh());
    assertThat(areRight()).isTrue();

    RuleHashes.replace(rules, region, fresh());

    assertThat(areRight()).isTrue();
    assertThat(Files.readAllLines(snapshot.resolve("files.sha256"))).hasSize(3);
  }

  @Test
  void killed_after_the_file_was_replaced_they_are_whole_and_damage_is_still_seen()
      throws IOException {
    Path fresh = fresh();
    RuleHashes.of(snapshot).expect(region, fresh);
    Files.move(fresh, region, StandardCopyOption.REPLACE_EXISTING);

    assertThat(areRight()).isTrue();
    Files.writeString(region, "name: ");
    assertThat(areRight()).isFalse();
  }

  @Test
  void a_damaged_file_that_is_replaced_stays_damaged() throws IOException {
    Files.writeString(region, "nam");

    RuleHashes.replace(rules, region, fresh());

    assertThat(areRight()).isFalse();
  }
}
