package it.census.readers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.RowKind;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryOpener;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingNotices;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.RowCursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are broken, or made to do harm. */
@Timeout(30)
class HostileCsvTest {

  private static final ReadingLimits SMALL =
      new ReadingLimits(1L << 30, 1L << 30, 200, 100, 1_000, 10, 100, 20);

  @TempDir Path folder;

  @Test
  void rows_without_end_meet_their_limit() {
    DeliveryUnreadable refused = refused("Codice;Nome\n" + "a;b\n".repeat(1_000));

    assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_ROWS);
    assertThat(refused.sentence().en())
        .isEqualTo("The file exceeds 1000 rows. Split it into several files.");
  }

  @Test
  void columns_without_end_meet_their_limit_and_empty_ones_do_not_count() throws Exception {
    assertThat(read("Codice;Nome\na;b" + ";".repeat(10_000) + "\n", SMALL).rows(RowKind.DATA))
        .isEqualTo(1);

    DeliveryUnreadable refused = refused("Codice;Nome\na;b" + ";".repeat(10_000) + "c\n");

    assertThat(refused.refusal()).isEqualTo(Refusal.TOO_MANY_COLUMNS);
    assertThat(refused.sentence().en()).contains("(line 2)");
  }

  @Test
  void a_cell_without_end_meets_its_limit() {
    DeliveryUnreadable refused = refused("Codice;Nome\na;" + "b".repeat(101) + "\n");

    assertThat(refused.refusal()).isEqualTo(Refusal.CELL_TOO_LONG);
    assertThat(refused.sentence().en())
        .isEqualTo("A cell exceeds 100 characters (line 2). Shorten it.");
  }

  @Test
  void a_line_of_megabytes_is_refused_without_being_held() {
    assertThat(refused("x".repeat(5_000_000)).refusal()).isEqualTo(Refusal.CELL_TOO_LONG);
    assertThat(refused(" ".repeat(5_000_000)).refusal()).isEqualTo(Refusal.CELL_TOO_LONG);
  }

  @Test
  void a_quote_that_never_closes_does_not_swallow_a_large_file() throws Exception {
    String text =
        "Codice;Nome;Comune;Mq\nA0;\"Area;Prova;1\n" + "A1;Area;Prova;100\n".repeat(50_000);

    Counted read = read(text, ReadingLimits.DEFAULT);

    assertThat(read.rows(RowKind.DATA)).isEqualTo(50_001);
    assertThat(read.unclosed()).isEqualTo(1);
  }

  @Test
  void quotes_that_never_close_on_every_line_take_no_time_that_matters() throws Exception {
    String text = "Codice;Nome;Mq\n" + "A1;\"Area ;100\n".repeat(100_000);

    Counted read = read(text, ReadingLimits.DEFAULT);

    assertThat(read.rows(RowKind.DATA)).isEqualTo(100_000);
    assertThat(read.unclosed()).isEqualTo(100);
  }

  private record Counted(Map<RowKind, Integer> kinds, long unclosed) {
    int rows(RowKind kind) {
      return kinds.getOrDefault(kind, 0);
    }
  }

  private Counted read(String text, ReadingLimits limits) throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), text);
    Map<RowKind, Integer> kinds = new EnumMap<>(RowKind.class);
    try (OpenedDelivery delivery = new DeliveryOpener(limits).open(file, ReadingOptions.NONE)) {
      try (RowCursor cursor = delivery.rows()) {
        for (var row = cursor.next(); row != null; row = cursor.next()) {
          kinds.merge(row.kind(), 1, Integer::sum);
        }
      }
      return new Counted(
          kinds,
          delivery.notices().stream()
              .filter(notice -> notice.type().equals(ReadingNotices.QUOTE_NEVER_CLOSED))
              .count());
    }
  }

  private DeliveryUnreadable refused(String text) {
    return catchThrowableOfType(DeliveryUnreadable.class, () -> read(text, SMALL));
  }
}
