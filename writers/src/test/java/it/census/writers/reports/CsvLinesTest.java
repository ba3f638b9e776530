package it.census.writers.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

/** The files are those that Commons CSV would write, byte for byte. */
class CsvLinesTest {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final String SIGNS = "aZ0 ,;\"\n\r\t#'!+-àè€’\u00A0\u0001";

  @Test
  void cells_of_all_sorts_are_quoted_as_the_library_quotes_them() throws Exception {
    List<String[]> records =
        new ArrayList<>(List.<String[]>of(new String[] {""}, new String[] {"", ""}));
    Random random = new Random(20_261_101);
    for (int i = 0; i < 20_000; i++) {
      records.add(record(random));
    }

    assertThat(ours(records)).isEqualTo(theirs(records));
  }

  @Test
  void half_a_surrogate_pair_shows_as_a_question_mark() throws Exception {
    assertThat(ours(List.<String[]>of(new String[] {"a\uD83D", "\uD83D\uDE00"})))
        .isEqualTo("a?,\uD83D\uDE00\n");
  }

  private static String[] record(Random random) {
    String[] cells = new String[1 + random.nextInt(4)];
    for (int i = 0; i < cells.length; i++) {
      StringBuilder cell = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        cell.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      cells[i] = cell.toString();
    }
    return cells;
  }

  private static String ours(List<String[]> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvLines lines = new CsvLines(out)) {
      for (String[] record : records) {
        for (String cell : record) {
          lines.cell(cell);
        }
        lines.end();
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String theirs(List<String[]> records) throws IOException {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      for (String[] record : records) {
        printer.printRecord(Arrays.asList((Object[]) record));
      }
    }
    return out.toString();
  }
}
