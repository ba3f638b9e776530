package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.TestCensus;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.TableHead;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.RowCursor;
import it.census.readers.asread.RowsAsRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A delivery kept as rows reads like its bytes, whatever their format. */
class RowsAsReadTest {

  /** Changes nothing. */
  private static final RowsAsRead.Change NOTHING =
      new RowsAsRead.Change() {
        @Override
        public RawRecord row(RawRecord row) {
          return row;
        }

        @Override
        public String text(String text) {
          return text;
        }

        @Override
        public long sentAgain() {
          return 0;
        }
      };

  @TempDir private Path folder;

  /** Everything a delivery tells. */
  private record Content(
      String format,
      Optional<String> charset,
      Optional<String> delimiter,
      List<TableHead> tables,
      List<RawRecord> rows,
      List<Notice> notices) {

    static Content of(OpenedDelivery delivery) throws DeliveryUnreadable {
      List<RawRecord> rows = new ArrayList<>();
      try (RowCursor cursor = delivery.rows()) {
        for (RawRecord row = cursor.next(); row != null; row = cursor.next()) {
          rows.add(row);
        }
      }
      return new Content(
          delivery.format().key(),
          delivery.charset(),
          delivery.delimiter(),
          delivery.tables(),
          rows,
          delivery.notices());
    }
  }

  /** The deliveries of the first night: each can be read. */
  static List<Path> deliveries() throws IOException {
    Path samples = TestCensus.root().resolve("sample-data");
    try (Stream<Path> walk = Files.walk(samples, 2)) {
      return walk.filter(f -> samples.relativize(f).getNameCount() == 2)
          .filter(f -> f.toString().matches(".*\\.(csv|xlsx|xls|ods|xml|geojson|zip)"))
          .filter(f -> !f.startsWith(samples.resolve("expected")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void rows_places_cells_and_notices_are_those_of_the_file(Path file) throws Exception {
    Path kept = folder.resolve("kept");
    Content content;
    try (OpenedDelivery delivery =
        new DeliveryOpener(ReadingLimits.DEFAULT).open(file, ReadingOptions.NONE)) {
      content = Content.of(delivery);
      RowsAsRead.write(delivery, NOTHING, kept);
    }

    try (OpenedDelivery rows = RowsAsRead.open(kept)) {
      assertThat(Content.of(rows)).isEqualTo(content);
      assertThat(Content.of(rows)).isEqualTo(content);
    }
  }

  @Test
  void rows_that_end_too_early_are_a_damaged_file() throws Exception {
    Path kept = folder.resolve("kept");
    Files.writeString(kept, "census-rows 1\n{\"format\":\"csv\",\"tables\":[]}\n");

    try (OpenedDelivery rows = RowsAsRead.open(kept)) {
      assertThatThrownBy(() -> Content.of(rows)).isInstanceOf(DeliveryUnreadable.class);
    }
  }
}
