package it.census.readers.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.Cell;
import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.RowCursor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Runs the examples in {@code specs/xml}; what their keys mean stands in the README there. */
class XmlSpecificationTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/xml");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_example_is_read_as_it_says() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream()
          .flatMap(XmlSpecificationTest::cases)
          .map(spec -> DynamicTest.dynamicTest(text(spec, "id", ""), () -> run(spec)));
    }
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> cases(Path file) {
    Load load = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build());
    try {
      return StreamSupport.stream(
          load.loadAllFromString(Files.readString(file)).spliterator(), false)
          .map(document -> (Map<String, Object>) document)
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private void run(Map<String, Object> spec) throws Exception {
    Charset charset = Charset.forName(text(spec, "charset", "UTF-8"));
    Path file =
        Files.write(
            folder.resolve(text(spec, "id", "") + ".xml"),
            text(spec, "input", "").getBytes(charset));
    ReadingOptions options =
        new ReadingOptions(
            Optional.ofNullable((String) spec.get("record")),
            List.of(),
            strings(spec.get("known"))::contains);

    if (spec.containsKey("refused")) {
      DeliveryUnreadable refused =
          catchThrowableOfType(DeliveryUnreadable.class, () -> open(file, options));
      assertThat(List.of(refused.refusal().name(), refused.sentence().en()))
          .isEqualTo(strings(spec.get("refused")));
      return;
    }
    try (OpenedDelivery delivery = open(file, options)) {
      assertThat(delivery.tables().get(0).headers()).isEqualTo(strings(spec.get("headers")));
      List<?> expected = (List<?>) spec.get("rows");
      assertThat(rows(delivery))
          .isEqualTo(expected.stream().map(XmlSpecificationTest::strings).toList());
      assertThat(
              delivery.notices().stream()
                  .map(notice -> notice.code() + ": " + notice.value())
                  .toList())
          .isEqualTo(strings(spec.get("notices")));
    }
  }

  private static OpenedDelivery open(Path file, ReadingOptions options) throws DeliveryUnreadable {
    return new DeliveryOpener(ReadingLimits.DEFAULT).open(file, options);
  }

  private static List<List<String>> rows(OpenedDelivery delivery) throws DeliveryUnreadable {
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor cursor = delivery.rows()) {
      for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
        List<String> shown = new ArrayList<>();
        shown.add(row.place().text());
        shown.add(row.kind().name().toLowerCase(Locale.ROOT));
        row.cells().stream().map(Cell::shown).forEach(shown::add);
        while (shown.get(shown.size() - 1).isEmpty()) {
          shown.remove(shown.size() - 1);
        }
        rows.add(shown);
      }
    }
    return rows;
  }

  private static String text(Map<String, Object> spec, String key, String otherwise) {
    return spec.get(key) instanceof String text ? text : otherwise;
  }

  private static List<String> strings(Object list) {
    return list instanceof List<?> texts ? texts.stream().map(String::valueOf).toList() : List.of();
  }
}
