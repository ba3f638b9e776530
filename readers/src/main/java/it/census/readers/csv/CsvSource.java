package it.census.readers.csv;

import it.census.model.Cell;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.ReadingNotices;
import it.census.readers.layout.ReadingLog;
import it.census.readers.layout.RowCells;
import it.census.readers.layout.TableSource;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a text table. */
final class CsvSource implements TableSource {

  /** A row in another delimiter is told by its number of cells; fewer could be chance. */
  static final int TELLING_CELLS = 3;

  /** What DOS editors put at the end of a file. */
  private static final String END_OF_FILE_MARK = "\u001A";

  private final RecordSplitter splitter;
  private final Dialect dialect;
  private final ReadingLimits limits;
  private final ReadingLog log;
  private boolean started;

  CsvSource(Reader text, Dialect dialect, ReadingLimits limits, ReadingLog log) {
    this.dialect = dialect;
    this.limits = limits;
    this.log = log;
    CharWindow window =
        new CharWindow(
            text,
            (line, times) ->
                log.count(ReadingNotices.NUL_BYTES_DROPPED, new Place.CsvLine(line), "", times));
    this.splitter =
        new RecordSplitter(
            window, dialect, limits.columns(), limits.cellLength(), this::reportUnclosedQuote);
  }

  private void reportUnclosedQuote(long line) {
    log.add(
        Notice.about(
            ReadingNotices.QUOTE_NEVER_CLOSED,
            new Place.CsvLine(line),
            "",
            String.valueOf(dialect.quote())));
  }

  @Override
  public @Nullable Sheet nextTable() {
    if (started) {
      return null;
    }
    started = true;
    return Sheet.ONLY;
  }

  @Override
  public @Nullable RowCells nextRow() throws DeliveryUnreadable {
    CsvRecord record = splitter.next();
    while (record != null && record.cells().equals(List.of(END_OF_FILE_MARK))) {
      record = splitter.next();
    }
    if (record == null) {
      return null;
    }
    Place place = new Place.CsvLine(record.line());
    List<Cell> cells = new ArrayList<>(record.cells().size());
    for (String text : inOwnDelimiter(record)) {
      countLostCharacters(text, place);
      cells.add(Cell.of(text));
    }
    return RowCells.of(place, cells);
  }

  private void countLostCharacters(String text, Place place) {
    if (text.indexOf('\uFFFD') >= 0) {
      long lost = text.chars().filter(c -> c == '\uFFFD').count();
      log.count(ReadingNotices.CHARACTERS_LOST, place, "", lost);
    }
  }

  /**
   * The cells of a record; split again where its line uses another delimiter than the file, or is
   * quoted as a whole.
   */
  private List<String> inOwnDelimiter(CsvRecord record) throws DeliveryUnreadable {
    if (record.count() != 1 || record.isBlank() || dialect.usualCells() < TELLING_CELLS) {
      return record.cells();
    }
    String line = record.cells().get(0);
    for (char delimiter : Dialect.DELIMITERS) {
      if (line.indexOf(delimiter) >= 0) {
        CsvRecord split = split(line, delimiter);
        if (split.count() == dialect.usualCells()) {
          boolean quoted = delimiter == dialect.delimiter();
          log.count(
              quoted ? ReadingNotices.ROWS_QUOTED_WHOLE : ReadingNotices.DELIMITER_MIXED,
              new Place.CsvLine(record.line()),
              quoted ? "" : String.valueOf(delimiter));
          return split.cells();
        }
      }
    }
    return record.cells();
  }

  private CsvRecord split(String text, char delimiter) throws DeliveryUnreadable {
    Dialect other = dialect.with(delimiter);
    CharWindow window = new CharWindow(new StringReader(text));
    try (RecordSplitter again =
        new RecordSplitter(window, other, limits.columns(), limits.cellLength(), line -> {})) {
      CsvRecord record = again.next();
      return record == null || again.next() != null ? new CsvRecord(0, List.of(), 0) : record;
    }
  }

  @Override
  public void close() {
    splitter.close();
  }
}
