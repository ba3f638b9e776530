package it.census.readers.books;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.config.ReadingLimits;
import it.census.readers.Examples;
import it.census.readers.ReadingOptions;
import it.census.readers.Transcript;
import java.io.IOException;
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

/**
 * Runs the examples in {@code specs/workbook}, each in every format of workbooks; what their keys
 * mean stands in the README there.
 */
class WorkbookSpecificationTest {

  private static final Path SPECS = Path.of("src/test/resources/specs/workbook");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> every_example_is_read_as_it_says_in_every_format() throws IOException {
    return Examples.in(SPECS)
        .flatMap(
            example ->
                formats(example).stream()
                    .map(
                        format ->
                            DynamicTest.dynamicTest(
                                Examples.text(example, "id", "") + " as " + format,
                                () -> run(example, format))));
  }

  private void run(Map<String, Object> example, BookFormat format) throws Exception {
    Path file =
        format.write(
            folder,
            Examples.text(example, "id", ""),
            Examples.text(example, "days_from", "").equals("1904"),
            SpecifiedSheet.all(example));
    ReadingOptions options =
        new ReadingOptions(
            Optional.empty(),
            Examples.texts(example.get("only")),
            Examples.texts(example.get("known"))::contains);

    Transcript read = Transcript.of(file, options, ReadingLimits.DEFAULT);

    assertThat(new Transcript(read.tables(), read.rows(), codes(read.notices())))
        .isEqualTo(
            new Transcript(
                tables((Map<?, ?>) example.get("tables")),
                rows((List<?>) example.get("read")),
                Examples.texts(example.get("notices"))));
  }

  private static List<BookFormat> formats(Map<String, Object> example) {
    return example.containsKey("formats")
        ? Examples.texts(example.get("formats")).stream().map(BookFormat::valueOf).toList()
        : List.of(BookFormat.values());
  }

  /** Code and place, without the sentence. */
  private static List<String> codes(List<String> notices) {
    return notices.stream().map(notice -> notice.replaceFirst(": .*", "")).toList();
  }

  private static List<String> tables(Map<?, ?> tables) {
    List<String> shown = new ArrayList<>();
    tables.forEach((name, headers) -> shown.add(name + ": " + Examples.texts(headers)));
    return shown;
  }

  private static List<String> rows(List<?> rows) {
    return rows.stream()
        .map(Examples::texts)
        .map(
            row ->
                row.get(0)
                    + " "
                    + row.get(1).toUpperCase(Locale.ROOT)
                    + " "
                    + String.join(" ¦ ", row.subList(2, row.size())))
        .map(String::strip)
        .toList();
  }
}
