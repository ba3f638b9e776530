package it.census.readers.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every limit of reading, each exceeded by one. */
@Timeout(10)
class HostileXmlTest {

  private static final ReadingLimits SMALL =
      new ReadingLimits(1L << 30, 1L << 30, 200, 100, 3, 5, 100, 20);

  private static final ReadingOptions RECORD =
      new ReadingOptions(Optional.of("/o/r"), java.util.List.of(), header -> false);

  @TempDir Path folder;

  @Test
  void elements_nested_too_deep_are_refused() throws Exception {
    assertThat(refused("<o><r>" + "<a>".repeat(30) + "</a>".repeat(30) + "</r></o>"))
        .isEqualTo(Refusal.TOO_DEEP);
  }

  @Test
  void texts_longer_than_a_cell_may_be_are_refused_however_they_are_written() throws Exception {
    String text = "x".repeat(101);
    for (String inside :
        new String[] {
          "<a>" + text + "</a>",
          "<a><![CDATA[" + text + "]]></a>",
          "<a>" + "x".repeat(60) + "<![CDATA[" + "x".repeat(60) + "]]></a>",
          "<a b='" + text + "'/>",
          "<a>" + "x".repeat(60) + "</a><a>" + "x".repeat(60) + "</a>"
        }) {
      assertThat(refused("<o><r>" + inside + "</r></o>"))
          .as(inside)
          .isEqualTo(Refusal.CELL_TOO_LONG);
    }
  }

  @Test
  void a_text_without_end_is_refused_before_it_is_read() throws Exception {
    String endless = "x".repeat(20_000_000);

    assertThat(refused("<o><r><a><![CDATA[" + endless)).isEqualTo(Refusal.CELL_TOO_LONG);
    assertThat(refused("<o><r><a>" + endless)).isEqualTo(Refusal.CELL_TOO_LONG);
    assertThat(refused("<o><r a='" + endless)).isEqualTo(Refusal.CELL_TOO_LONG);
  }

  @Test
  void comments_however_long_cost_nothing() throws Exception {
    Path file = write("<o><!--" + "x".repeat(20_000_000) + "--><r><a>1</a></r></o>");

    assertThat(Transcript.of(file, RECORD, SMALL).rows()).containsExactly("line 1, r[1] DATA 1");
  }

  @Test
  void more_columns_than_a_table_may_have_are_refused() throws Exception {
    String six = IntStream.range(0, 6).mapToObj(i -> "<c" + i + "/>").collect(Collectors.joining());
    String endless =
        IntStream.range(0, 100_000).mapToObj(i -> "<c" + i + "/>").collect(Collectors.joining());
    String attributes =
        IntStream.range(0, 200).mapToObj(i -> " c" + i + "='1'").collect(Collectors.joining());

    assertThat(refused("<o><r>" + six + "</r></o>")).isEqualTo(Refusal.TOO_MANY_COLUMNS);
    assertThat(refused("<o><r>" + endless + "</r></o>")).isEqualTo(Refusal.TOO_MANY_COLUMNS);
    assertThat(refused("<o><r" + attributes + "/></o>")).isEqualTo(Refusal.TOO_MANY_COLUMNS);
  }

  @Test
  void one_row_without_end_is_refused() throws Exception {
    assertThat(refused("<o><r>" + "<a/>".repeat(1_000_000) + "</r></o>"))
        .isEqualTo(Refusal.TOO_MANY_COLUMNS);
  }

  @Test
  void more_rows_than_a_delivery_may_have_are_refused() throws Exception {
    assertThat(refused("<o>" + "<r><a>1</a></r>".repeat(4) + "</o>"))
        .isEqualTo(Refusal.TOO_MANY_ROWS);
  }

  @Test
  void a_document_type_is_passed_over_and_never_fetched() throws Exception {
    Path file = write("<!DOCTYPE o SYSTEM 'http://127.0.0.1:9/o.dtd'><o><r><a>1</a></r></o>");

    assertThat(Transcript.of(file, RECORD, SMALL).rows()).containsExactly("line 1, r[1] DATA 1");
  }

  private Refusal refused(String content) throws IOException {
    Path file = write(content);
    return catchThrowableOfType(DeliveryUnreadable.class, () -> Transcript.of(file, RECORD, SMALL))
        .refusal();
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("delivery.xml"), content);
  }
}
