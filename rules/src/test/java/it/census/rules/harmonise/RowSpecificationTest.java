package it.census.rules.harmonise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Runs the examples in {@code specs/rows}. */
class RowSpecificationTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/rows");

  @TestFactory
  Stream<DynamicTest> every_row_becomes_what_its_example_says() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream()
          .flatMap(RowSpecificationTest::examples)
          .map(s -> DynamicTest.dynamicTest(s.id(), () -> run(s)));
    }
  }

  private static void run(RowSpecification example) {
    assertThat(example.actual()).isEqualTo(example.expected());
  }

  @SuppressWarnings("unchecked")
  static Stream<RowSpecification> examples(Path file) {
    Load load = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());
    try {
      return StreamSupport.stream(
          load.loadAllFromString(Files.readString(file)).spliterator(), false)
          .map(document -> new RowSpecification((Map<String, Object>) document))
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
