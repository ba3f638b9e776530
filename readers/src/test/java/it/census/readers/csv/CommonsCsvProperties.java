package it.census.readers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.readers.DeliveryUnreadable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Where a file keeps to the rules, the splitter and Commons CSV see the same table. */
class CommonsCsvProperties {

  @Property(tries = 1_000)
  void what_commons_csv_writes_is_read_by_both_alike(
      @ForAll("tables") List<List<String>> table,
      @ForAll("delimiters") char delimiter,
      @ForAll("quoting") QuoteMode quoting,
      @ForAll("lineEnds") String lineEnd)
      throws IOException, DeliveryUnreadable {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter)
            .setQuoteMode(quoting)
            .setRecordSeparator(lineEnd)
            .setIgnoreEmptyLines(false)
            .get();
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecords(table);
    }

    List<List<String>> ours = split(text.toString(), delimiter);

    assertThat(ours).isEqualTo(commons(text.toString(), format));
    assertThat(ours).isEqualTo(table);
  }

  private static List<List<String>> commons(String text, CSVFormat format) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return StreamSupport.stream(parser.spliterator(), false).map(CSVRecord::toList).toList();
    }
  }

  private static List<List<String>> split(String text, char delimiter) throws DeliveryUnreadable {
    List<List<String>> rows = new ArrayList<>();
    CharWindow window = new CharWindow(new StringReader(text));
    Dialect dialect = new Dialect(delimiter, '"', 3);
    try (RecordSplitter splitter = new RecordSplitter(window, dialect, 500, 10_000, line -> {})) {
      for (CsvRecord record = splitter.next(); record != null; record = splitter.next()) {
        List<String> cells = new ArrayList<>(record.cells());
        while (cells.size() < record.count()) {
          cells.add("");
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Cells as people fill them in; what a quote means in the middle of one is nobody's rule. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells =
        Arbitraries.oneOf(
            Arbitraries.of("A1", "Via Aurelia, 12", "1.200,50", "Area \"nord\"", "è", "due\nrighe"),
            Arbitraries.strings().withChars("abc àé;,|\t\"\n1€".toCharArray()).ofMaxLength(10));
    return cells.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(';', ',', '\t', '|');
  }

  @Provide
  Arbitrary<QuoteMode> quoting() {
    return Arbitraries.of(QuoteMode.ALL, QuoteMode.ALL_NON_NULL);
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n");
  }
}
