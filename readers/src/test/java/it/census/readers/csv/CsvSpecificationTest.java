package it.census.readers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.Examples;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples in {@code specs/csv}; what their keys mean stands in the README there. */
class CsvSpecificationTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/csv");
  private static final String VISIBLE = "␊␍␉␀␠␢␚⊙";
  private static final String MEANT = "\n\r\t\0 \u00a0\u001a\ufeff";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_example_is_read_as_it_says() throws IOException {
    return Examples.in(SPECS)
        .map(spec -> DynamicTest.dynamicTest(Examples.text(spec, "id", ""), () -> run(spec)));
  }

  private void run(Map<String, Object> spec) throws Exception {
    Charset charset = Charset.forName((String) spec.getOrDefault("charset", "UTF-8"));
    String input = meant(((String) spec.get("input")).replace("\n", ""));
    Path file = Files.write(folder.resolve(spec.get("id") + ".csv"), input.getBytes(charset));

    List<String> known = Examples.texts(spec.getOrDefault("known", List.of()));
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
      assertThat(delivery.tables().get(0).headers()).isEqualTo(Examples.texts(spec.get("headers")));
      assertThat(delivery.delimiter().orElse("none"))
          .isEqualTo(meant((String) spec.get("delimiter")));
      assertThat(delivery.notices().stream().map(CsvSpecificationTest::shown).toList())
          .isEqualTo(Examples.texts(spec.getOrDefault("notices", List.of())));
    }
  }

  private List<String> expected(Object row) {
    return Examples.texts(row).stream().map(CsvSpecificationTest::meant).toList();
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
