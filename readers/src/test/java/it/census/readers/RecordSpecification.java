package it.census.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.Cell;
import it.census.model.RawRecord;
import it.census.model.config.ReadingLimits;
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

/**
 * Runs examples of formats whose rows are records and not lines of a sheet (XML, GeoJSON); what
 * their keys mean stands in the README beside the examples.
 *
 * @param specs folder of the examples
 * @param extension of the files made of them
 * @param work folder for these files
 */
public record RecordSpecification(Path specs, String extension, Path work) {

  /** A test for each example. */
  public Stream<DynamicTest> tests() throws IOException {
    return Examples.in(specs)
        .map(spec -> DynamicTest.dynamicTest(Examples.text(spec, "id", ""), () -> run(spec)));
  }

  private void run(Map<String, Object> spec) throws Exception {
    Charset charset = Charset.forName(Examples.text(spec, "charset", "UTF-8"));
    Path file =
        Files.write(
            work.resolve(Examples.text(spec, "id", "") + extension),
            Examples.text(spec, "input", "").getBytes(charset));
    ReadingOptions options =
        new ReadingOptions(
            Optional.ofNullable((String) spec.get("record")),
            List.of(),
            Examples.texts(spec.get("known"))::contains);

    if (spec.containsKey("refused")) {
      DeliveryUnreadable refused =
          catchThrowableOfType(DeliveryUnreadable.class, () -> open(file, options));
      assertThat(List.of(refused.refusal().name(), refused.sentence().en()))
          .isEqualTo(Examples.texts(spec.get("refused")));
      return;
    }
    try (OpenedDelivery delivery = open(file, options)) {
      assertThat(delivery.tables().get(0).headers()).isEqualTo(Examples.texts(spec.get("headers")));
      assertThat(delivery.tables().get(0).epsg().map(String::valueOf))
          .isEqualTo(Optional.ofNullable(spec.get("epsg")));
      List<?> expected = (List<?>) spec.get("rows");
      assertThat(rows(delivery)).isEqualTo(expected.stream().map(Examples::texts).toList());
      assertThat(
              delivery.notices().stream()
                  .map(notice -> notice.code() + ": " + notice.value())
                  .toList())
          .isEqualTo(Examples.texts(spec.get("notices")));
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
}
