package it.census.readers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
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

/** Runs the examples in {@code specs/csv}; what their keys mean stands in the README there. */
class CsvSpecificationTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/csv");
  private static final String VISIBLE = "␊␍␉␀␠␢␚⊙";
  private static final String MEANT = "\n\r\t\0 \u00a0\u001a\ufeff";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_example_is_read_as_it_says() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream()
          .flatMap(CsvSpecificationTest::cases)
          .map(spec -> DynamicTest.dynamicTest((String) spec.get("id"), () -> run(spec)));
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
    Charset charset = Charset.forName((String) spec.getOrDefault("charset", "UTF-8"));
    String input = meant(((String) spec.get("input")).replace("\n", ""));
    Path file = Files.write(folder.resolve(spec.get("id") + ".csv"), input.getBytes(charset));

    List<String> known = strings(spec.getOrDefault("known", List.of()));
    ReadingOptions options = new ReadingOptions(Optional.empty(), List.of(), known::contains);
    try (OpenedDelivery delivery = new DeliveryOpener(ReadingLimits.DEFAULT).open(file, options)) {
      List<List<String>> rows = new ArrayList<>();
      try (RowCursor cursor = delivery.rows()) {
        for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
          rows.add(shown(row));
        }
      }
      List<?> expectedRows = (List<?>) spec.get("rows");
      assertThat(rows).isEqualTo(expectedRows.stream().map(this::expected).toList());
      assertThat(delivery.tables().get(0).headers()).isEqualTo(strings(spec.get("headers")));
      assertThat(delivery.delimiter().orElse("none"))
          .isEqualTo(meant((String) spec.get("delimiter")));
      assertThat(delivery.notices().stream().map(CsvSpecificationTest::shown).toList())
          .isEqualTo(strings(spec.getOrDefault("notices", List.of())));
    }
  }

  private List<String> expected(Object row) {
    return strings(row).stream().map(CsvSpecificationTest::meant).toList();
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  private static List<String> shown(RawRecord row) {
    List<String> shown = new ArrayList<>();
    shown.add(row.place().text().replace("line ", ""));
    shown.add(row.kind().name().toLowerCase(Locale.ROOT));
    row.cells().stream().map(Cell::shown).forEach(shown::add);
    return shown;
  }

  private static String shown(Notice notice) {
    return (notice.code() + " " + notice.place().text()).strip();
  }

  private static String meant(String visible) {
    String text = visible;
    for (int i = 0; i < VISIBLE.length(); i++) {
      text = text.replace(VISIBLE.charAt(i), MEANT.charAt(i));
    }
    return text;
  }
}
