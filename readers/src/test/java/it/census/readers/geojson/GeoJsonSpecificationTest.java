package it.census.readers.geojson;

import it.census.readers.RecordSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples in {@code specs/geojson}; what their keys mean stands in the README there. */
class GeoJsonSpecificationTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/geojson");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_example_is_read_as_it_says() throws IOException {
    return new RecordSpecification(SPECS, ".geojson", folder).tests();
  }
}
