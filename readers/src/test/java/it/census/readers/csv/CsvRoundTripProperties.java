package it.census.readers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.readers.DeliveryUnreadable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written by the rules of RFC 4180 is read back as it was, whatever the dialect. */
class CsvRoundTripProperties {

  @Property(tries = 500)
  void a_quoted_table_reads_back_equal(
      @ForAll("tables") List<List<String>> table,
      @ForAll("dialects") Dialect dialect,
      @ForAll("lineEnds") String lineEnd)
      throws DeliveryUnreadable {
    StringBuilder text = new StringBuilder();
    List<Long> lines = new ArrayList<>();
    for (List<String> row : table) {
      lines.add(physicalLine(text));
      text.append(String.join(String.valueOf(dialect.delimiter()), quoted(row, dialect)));
      text.append(lineEnd);
    }

    List<CsvRecord> records = read(text.toString(), dialect);

    assertThat(records.stream().map(record -> padded(record, 3)).toList()).isEqualTo(table);
    assertThat(records.stream().map(CsvRecord::line).toList()).isEqualTo(lines);
    assertThat(records).allMatch(record -> record.count() == 3);
  }

  @Property(tries = 500)
  void any_text_at_all_is_read_to_its_end(
      @ForAll("texts") String text, @ForAll("dialects") Dialect dialect) throws DeliveryUnreadable {
    List<CsvRecord> records = read(text, dialect);

    assertThat(records).hasSizeLessThanOrEqualTo((int) physicalLine(new StringBuilder(text)));
    assertThat(records).extracting(CsvRecord::line).isSorted();
  }

  @Property(tries = 500)
  void a_text_without_quotes_loses_no_character(
      @ForAll("unquotedTexts") String text, @ForAll("dialects") Dialect dialect)
      throws DeliveryUnreadable {
    StringBuilder again = new StringBuilder();
    for (CsvRecord record : read(text, dialect)) {
      again.append(
          String.join(String.valueOf(dialect.delimiter()), padded(record, record.count())));
      again.append('\n');
    }
    String expected = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    assertThat(again.toString()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return cells().list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  private static Arbitrary<String> cells() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(3, Arbitraries.of("A1", "Via Aurelia, 12", "", "1.200,50", "è")),
        net.jqwik.api.Tuple.of(
            2,
            Arbitraries.strings().withChars(" \"';,|\t\n\rab1àé😀".toCharArray()).ofMaxLength(12)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(" \"';,\n\r\0a1".toCharArray()).ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> unquotedTexts() {
    return Arbitraries.strings().withChars(" ;,|\t\na1è".toCharArray()).ofMaxLength(60);
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    return Arbitraries.of(Dialect.DELIMITERS)
        .flatMap(
            delimiter -> Arbitraries.of('"', '\'').map(quote -> new Dialect(delimiter, quote, 3)));
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  private static List<String> quoted(List<String> row, Dialect dialect) {
    String quote = String.valueOf(dialect.quote());
    return row.stream().map(cell -> quote + cell.replace(quote, quote + quote) + quote).toList();
  }

  private static List<String> padded(CsvRecord record, int width) {
    List<String> cells = new ArrayList<>(record.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  private static long physicalLine(StringBuilder before) {
    return 1
        + before
            .toString()
            .replace("\r\n", "\n")
            .chars()
            .filter(c -> c == '\n' || c == '\r')
            .count();
  }

  private static List<CsvRecord> read(String text, Dialect dialect) throws DeliveryUnreadable {
    List<CsvRecord> records = new ArrayList<>();
    CharWindow window = new CharWindow(new StringReader(text));
    try (RecordSplitter splitter = new RecordSplitter(window, dialect, 500, 1_000, line -> {})) {
      for (CsvRecord record = splitter.next(); record != null; record = splitter.next()) {
        records.add(record);
      }
    }
    return records;
  }
}
