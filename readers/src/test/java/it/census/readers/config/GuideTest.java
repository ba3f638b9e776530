package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.HelperColumn;
import it.census.model.config.SourceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/CONFIGURATION.md tells officers is what the reader takes. */
class GuideTest {

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path path;

  private static String guide() throws IOException {
    return Files.readString(OwnConfigurationTest.folder().resolveSibling("docs/CONFIGURATION.md"));
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE.matcher(guide()).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private SourceDefinition read(String example) {
    return new TestFolder(path)
        .with("application.yml", "extends: " + OwnConfigurationTest.folder() + "\n")
        .with("sources/comune-esempio.yml", example)
        .source("comune-esempio");
  }

  @Test
  void the_examples_are_right() throws IOException {
    assertThat(read(examples().get(0)).name()).isEqualTo("Comune di Esempio");
    assertThat(read(examples().get(1)).formerly()).containsExactly("comune-vecchio");
  }

  @Test
  void the_long_example_has_every_key_in_the_order_of_the_messages() throws IOException {
    List<String> keys =
        examples()
            .get(1)
            .lines()
            .filter(l -> l.matches("[a-z_]+:.*"))
            .map(l -> l.replaceFirst(":.*", ""))
            .toList();
    String told =
        new TestFolder(path)
            .with("sources/comune-esempio.yml", examples().get(1) + "unknown: 1\n")
            .with("application.yml", "extends: " + OwnConfigurationTest.folder() + "\n")
            .problems()
            .get(0);

    assertThat(told).endsWith("valid: " + String.join(", ", keys));
  }

  @Test
  void every_supplier_type_and_helper_is_explained() throws IOException {
    assertThat(guide())
        .contains(Arrays.stream(HelperColumn.values()).map(h -> "`" + h.key() + "`").toList());
    assertThat(guide().replaceAll("\n# ", " ")).contains(String.join(", ", SupplierTypes.ALL));
  }
}
