package it.census.readers.csv;

import it.census.readers.DeliveryUnreadable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds delimiter and quote of a text table in its beginning: the delimiter that splits most
 * records into the same number of cells. Decimal commas and commas in addresses count little.
 */
final class DialectFinder {

  private static final int SAMPLE_CHARACTERS = 1 << 17;
  private static final Pattern SINGLE_QUOTED =
      Pattern.compile("(?<![^;,|\\t\\r\\n])'[^'\\r\\n]*'(?![^;,|\\t\\r\\n])");
  private static final Pattern DOUBLE_QUOTED =
      Pattern.compile("(?<![^;,|\\t\\r\\n])\"[^\"\\r\\n]*\"(?![^;,|\\t\\r\\n])");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
  private static final Pattern SENTENCE_COMMA = Pattern.compile(",(?= )");
  private static final Pattern EXCEL_HINT = Pattern.compile("(?i)\"?sep=(.)\"?[\\r\\n]");

  private final String sample;
  private final boolean cut;
  private final Predicate<String> knownHeader;

  private DialectFinder(String sample, boolean cut, Predicate<String> knownHeader) {
    this.sample = sample;
    this.cut = cut;
    this.knownHeader = knownHeader;
  }

  /** Reads the beginning of a text; closes it. */
  static Dialect find(Reader text, Predicate<String> knownHeader) throws DeliveryUnreadable {
    char[] start = new char[SAMPLE_CHARACTERS];
    int length = 0;
    try (text) {
      int count = 0;
      while (count >= 0 && length < start.length) {
        count = text.read(start, length, start.length - length);
        length += Math.max(0, count);
      }
    } catch (IOException failure) {
      throw DeliveryUnreadable.of(failure);
    }
    String sample = new String(start, 0, length).replace("\0", "");
    DialectFinder finder = new DialectFinder(sample, length == start.length, knownHeader);
    Dialect found = finder.find();
    return found.hasDelimiter() ? found : finder.insideQuotedLines(found);
  }

  private Dialect find() throws DeliveryUnreadable {
    char quote = usesSingleQuotes() ? '\'' : '"';
    boolean backslashes = usesBackslashes(quote);
    Matcher hint = EXCEL_HINT.matcher(sample);
    if (hint.lookingAt()) {
      Dialect named = new Dialect(hint.group(1).charAt(0), quote, backslashes, 1);
      return candidate(named).dialect();
    }
    Dialect oneColumn = new Dialect(Dialect.NO_DELIMITER, quote, backslashes, 1);
    Candidate best = new Candidate(oneColumn, 0);
    for (char delimiter : Dialect.DELIMITERS) {
      Candidate candidate = candidate(oneColumn.with(delimiter));
      if (candidate.score() > best.score()) {
        best = candidate;
      }
    }
    return best.dialect();
  }

  /**
   * The dialect of lines that are quoted as a whole, as a spreadsheet program leaves them that took
   * each line for one cell; the given one where they are not.
   */
  private Dialect insideQuotedLines(Dialect oneColumn) throws DeliveryUnreadable {
    if (sample.isEmpty() || sample.charAt(0) != oneColumn.quote()) {
      return oneColumn;
    }
    StringBuilder lines = new StringBuilder();
    for (CsvRecord record : split(oneColumn)) {
      lines.append(String.join("", record.cells())).append('\n');
    }
    Dialect inside = new DialectFinder(lines.toString(), false, knownHeader).find();
    return inside.usualCells() >= CsvSource.TELLING_CELLS ? inside : oneColumn;
  }

  private boolean usesSingleQuotes() {
    long lines = Math.max(1, sample.lines().filter(line -> !line.isBlank()).count());
    long single = SINGLE_QUOTED.matcher(sample).results().count();
    return single >= Math.max(2, lines / 2)
        && DOUBLE_QUOTED.matcher(sample).results().findAny().isEmpty();
  }

  /** Quotes inside words that are never doubled, but stand behind a backslash. */
  private boolean usesBackslashes(char quote) {
    return sample.indexOf('\\') >= 0
        && Pattern.compile("\\\\" + quote + "(?![;,|\\t\\r\\n]|\\z)").matcher(sample).find()
        && !Pattern.compile("[^;,|\\t\\r\\n\\\\" + quote + "]" + quote + quote + "[^;,|\\t\\r\\n]")
            .matcher(sample)
            .find();
  }

  private record Candidate(Dialect dialect, double score) {}

  private Candidate candidate(Dialect tried) throws DeliveryUnreadable {
    List<CsvRecord> records = split(tried);
    Map<Integer, Integer> counts = new TreeMap<>();
    records.forEach(record -> counts.merge(record.count(), 1, Integer::sum));
    int usual = 1;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      int rivals = counts.getOrDefault(usual, 0);
      boolean more = entry.getValue() > rivals;
      boolean asManyButWider = entry.getValue() == rivals && entry.getKey() > usual;
      if (entry.getKey() > 1 && (usual == 1 || more || asManyButWider)) {
        usual = entry.getKey();
      }
    }
    Dialect dialect = tried.ofCells(usual);
    if (usual == 1) {
      return new Candidate(dialect, 0);
    }
    double share = (double) counts.getOrDefault(usual, 0) / records.size();
    double width = 1 + Math.log(usual) / Math.log(2);
    double doubt = tried.delimiter() == ',' ? commaDoubt() : 1;
    return new Candidate(dialect, share * share * width * doubt + 0.5 * knownHeaders(records));
  }

  /** Half or less for commas that are mostly decimal signs or punctuation. */
  private double commaDoubt() {
    long commas = sample.chars().filter(c -> c == ',').count();
    long decimal = DECIMAL_COMMA.matcher(sample).results().count();
    long sentence = SENTENCE_COMMA.matcher(sample).results().count();
    return (decimal + sentence) * 2 > commas ? 0.5 : 1;
  }

  /** The most known headers in one of the first records. */
  private long knownHeaders(List<CsvRecord> records) {
    return records.stream()
        .limit(30)
        .filter(record -> record.count() > 1)
        .mapToLong(
            record ->
                record.cells().stream()
                    .filter(cell -> !cell.isBlank() && knownHeader.test(cell.strip()))
                    .count())
        .max()
        .orElse(0);
  }

  private List<CsvRecord> split(Dialect dialect) throws DeliveryUnreadable {
    List<CsvRecord> records = new ArrayList<>();
    CharWindow text = new CharWindow(new StringReader(sample));
    try (RecordSplitter splitter =
        new RecordSplitter(text, dialect, SAMPLE_CHARACTERS, SAMPLE_CHARACTERS, line -> {})) {
      for (CsvRecord record = splitter.next(); record != null; record = splitter.next()) {
        // A line of delimiters says as much as a filled one; an empty line says nothing.
        if (record.count() > 1 || !record.isBlank()) {
          records.add(record);
        }
      }
    }
    if (cut && records.size() > 1) {
      records.remove(records.size() - 1);
    }
    return records;
  }
}
