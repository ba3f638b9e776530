package it.census.readers.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.Language;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of GeoJSON files: each is a refusal with a sentence, or a value that is told. */
class HostileGeoJsonTest {

  private static final ReadingLimits SMALL =
      new ReadingLimits(1 << 20, 1 << 20, 10, 10, 3, 5, 100, 10);

  @TempDir Path folder;

  @Test
  void nesting_beyond_the_limit() throws Exception {
    assertThat(refused(feature("\"a\":" + "[".repeat(500) + "]".repeat(500))))
        .isEqualTo(Refusal.TOO_DEEP);
    assertThat(refused("{\"x\":" + "[".repeat(100_000))).isEqualTo(Refusal.TOO_DEEP);
  }

  @Test
  void texts_names_and_numbers_beyond_the_length_of_a_cell() throws Exception {
    assertThat(refused(feature("\"a\":\"" + "x".repeat(200) + "\"")))
        .isEqualTo(Refusal.CELL_TOO_LONG);
    assertThat(refused(feature("\"" + "x".repeat(200) + "\":1"))).isEqualTo(Refusal.CELL_TOO_LONG);
    assertThat(refused(feature("\"a\":1" + "0".repeat(200)))).isEqualTo(Refusal.CELL_TOO_LONG);
    assertThat(refused(feature("\"a\":[" + "\"xxxxxxxx\",".repeat(20) + "1]")))
        .isEqualTo(Refusal.CELL_TOO_LONG);
  }

  @Test
  void more_columns_than_a_table_may_have() throws Exception {
    String properties =
        IntStream.range(0, 6).mapToObj(i -> "\"p" + i + "\":1").collect(Collectors.joining(","));

    assertThat(refused(feature(properties))).isEqualTo(Refusal.TOO_MANY_COLUMNS);
    assertThat(refused(feature("\"a\":[" + "0,".repeat(1_000) + "0]")))
        .isEqualTo(Refusal.TOO_MANY_COLUMNS);
  }

  @Test
  void more_rows_than_a_delivery_may_have() throws Exception {
    String features = "{\"properties\":{\"a\":1}},".repeat(3) + "{\"properties\":{\"a\":1}}";

    assertThat(refused("{\"features\":[" + features + "]}")).isEqualTo(Refusal.TOO_MANY_ROWS);
  }

  @Test
  void an_outline_too_long_for_a_cell_still_gives_its_point() throws Exception {
    String ring =
        IntStream.rangeClosed(0, 40)
            .mapToObj(i -> 2 * Math.PI * i / 40)
            .map(a -> "[" + (11 + Math.cos(a) / 10) + "," + (43 + Math.sin(a) / 10) + "]")
            .collect(Collectors.joining(","));
    Path file =
        write(
            "{\"features\":[{\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[["
                + ring
                + "]]}}]}");

    try (OpenedDelivery delivery = new DeliveryOpener(SMALL).open(file, ReadingOptions.NONE)) {
      assertThat(delivery.tables().get(0).headers())
          .isEqualTo(List.of("a", "longitude", "latitude"));
      assertThat(delivery.notices())
          .extracting(notice -> notice.place().text() + ": " + notice.message(Language.EN))
          .containsExactly(
              "line 1, features[1]: Outlines too long for a cell: 1; only the point inside of them"
                  + " is used.");
    }
    Transcript read = Transcript.of(file, ReadingOptions.NONE, SMALL);
    assertThat(read.rows()).isEqualTo(List.of("line 1, features[1] DATA #1 ¦ #11 ¦ #43.0078217"));
  }

  private Refusal refused(String json) throws Exception {
    Path file = write(json);
    return catchThrowableOfType(
            DeliveryUnreadable.class, () -> Transcript.of(file, ReadingOptions.NONE, SMALL))
        .refusal();
  }

  private static String feature(String properties) {
    return "{\"features\":[{\"properties\":{" + properties + "},\"geometry\":null}]}";
  }

  private Path write(String json) throws Exception {
    return Files.writeString(folder.resolve("a.geojson"), json);
  }
}
