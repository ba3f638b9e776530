package it.census.writers.archive;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.report.RuleChanges;
import it.census.model.report.RuleChanges.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which lines made the difference, in the order in which people look for them. */
class RuleComparisonTest {

  private static final String SETTINGS = "census:\n  guard: { max_withdrawn: 10% }\n";

  @TempDir private Path folder;

  private List<Line> changes(Map<String, String> then, Map<String, String> today) throws Exception {
    new RuleSnapshots(folder, kept -> {}).keep("v1", then, "program");
    RuleChanges changes = new RuleComparison(folder).since("v1", today, "program", "pisa");
    assertThat(changes).isEqualTo(new RuleChanges("v1", true, false, changes.lines()));
    return changes.lines();
  }

  @Test
  void settings_that_are_inherited_now_and_say_the_same_are_no_change() throws Exception {
    assertThat(
            changes(
                Map.of("application.yml", SETTINGS, "codelists/a.csv", "A\n"),
                Map.of(
                    "application.yml", "extends: ../other/config\n",
                    "application.1.yml", SETTINGS,
                    "codelists/a.csv", "A\nB\n")))
        .containsExactly(new Line("codelists/a.csv", 2, true, "B"));
  }

  @Test
  void inherited_settings_bear_the_way_to_their_file_and_come_last() throws Exception {
    assertThat(
            changes(
                Map.of(
                    "application.yml", "extends: '../other/config/' # ours\nown: 1\n",
                    "application.1.yml", "extends: ../base\nnear: 1\n",
                    "application.2.yml", SETTINGS),
                Map.of(
                    "application.yml", "extends: '../other/config/' # ours\nown: 1\n",
                    "application.1.yml", "extends: ../base\nnear: 2\n",
                    "application.2.yml", SETTINGS + "far: 1\n",
                    "codelists/a.csv", "A\n",
                    "sources/lucca.yml", "id: lucca\n",
                    "sources/pisa.yml", "id: pisa\n")))
        .containsExactly(
            new Line("sources/pisa.yml", 1, true, "id: pisa"),
            new Line("codelists/a.csv", 1, true, "A"),
            new Line("../other/config/application.yml", 2, false, "near: 1"),
            new Line("../other/config/application.yml", 2, true, "near: 2"),
            new Line("../other/config/../base/application.yml", 3, true, "far: 1"));
  }
}
