package it.census.readers.csv;

import it.census.model.Place;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into records and cells, forgiving what suppliers do to quotes. A quote that opens a
 * cell and never closes is taken as a character, so that it costs one cell and not the rest of the
 * file: RFC 4180 parsers would read on to the end.
 */
final class RecordSplitter implements AutoCloseable {

  /**
   * Characters looked at in vain, over a whole file, for closing quotes; beyond, cells must close
   * on their own line and soon. Keeps the time linear on files made to be slow.
   */
  private static final long VAIN_CHARACTERS = 20_000_000;

  /** How far a closing quote is looked for once that many characters were looked at in vain. */
  private static final int SHORT_LOOK = 1_000;

  /** Cells of one record, empty ones included; nobody has so many columns, not even of nothing. */
  private static final int MOST_CELLS = 200_000;

  /**
   * A line inside a quoted cell with as many delimiters as a row of at least so many cells is one.
   */
  private static final int WIDE = 4;

  private final CharWindow text;
  private final Dialect dialect;
  private final int maxCells;
  private final int maxLength;
  private final LongConsumer onUnclosed;
  private long inVain;

  private final List<String> cells = new ArrayList<>();
  private int count;
  private int cellEnd;
  private boolean quoted;

  /**
   * @param maxCells cells of one record that may hold anything
   * @param maxLength characters of one cell
   * @param onUnclosed told the line of every quote that never closes
   */
  RecordSplitter(
      CharWindow text, Dialect dialect, int maxCells, int maxLength, LongConsumer onUnclosed) {
    this.text = text;
    this.dialect = dialect;
    this.maxCells = maxCells;
    this.maxLength = maxLength;
    this.onUnclosed = onUnclosed;
  }

  /** The next record, {@code null} after the last. A line with nothing on it is a record too. */
  @Nullable CsvRecord next() throws DeliveryUnreadable {
    if (text.at(0) == CharWindow.END) {
      return null;
    }
    long line = text.line();
    cells.clear();
    count = 0;
    while (true) {
      add(cell(), line);
      if (quoted) {
        text.advance(cellEnd);
      } else {
        text.skip(cellEnd);
      }
      int after = text.at(0);
      if (after == dialect.delimiter()) {
        text.skip(1);
        continue;
      }
      if (after != CharWindow.END) {
        text.advance(text.lineBreak(0));
      }
      break;
    }
    return new CsvRecord(line, List.copyOf(cells), count);
  }

  /** Empty cells are added only when something follows them: a line of delimiters stays small. */
  private void add(String cell, long line) throws DeliveryUnreadable {
    count++;
    if (cell.isEmpty() && count <= MOST_CELLS) {
      return;
    }
    if (count > maxCells) {
      throw DeliveryUnreadable.because(
          Refusal.TOO_MANY_COLUMNS,
          Map.of("limit", Integer.toString(maxCells), "place", new Place.CsvLine(line).text()));
    }
    while (cells.size() < count - 1) {
      cells.add("");
    }
    cells.add(cell);
  }

  /** Reads the cell at the present position; leaves its end in {@code cellEnd}. */
  private String cell() throws DeliveryUnreadable {
    quoted = false;
    int open = 0;
    while (text.at(open) == ' ') {
      open++;
      if (open > maxLength) {
        throw tooLong();
      }
    }
    if (text.at(open) == dialect.quote()) {
      int close = dialect.backslashes() ? closingQuote(open, true) : -1;
      if (close > 0) {
        quoted = true;
        return withoutBackslashes(text.text(open + 1, close));
      }
      // A folder (C:\aree\) may end in a backslash too.
      close = closingQuote(open, false);
      if (close > 0) {
        quoted = true;
        return unquoted(text.text(open + 1, close));
      }
      onUnclosed.accept(text.line());
    }
    return plainCell();
  }

  private String plainCell() throws DeliveryUnreadable {
    int end = text.cellEnd(dialect.delimiter(), maxLength);
    if (end < 0) {
      throw tooLong();
    }
    cellEnd = end;
    return text.text(0, end);
  }

  /** Where the quote closes, or -1; the end of the cell is left in {@code cellEnd}. */
  private int closingQuote(int open, boolean backslashes) throws DeliveryUnreadable {
    boolean manyLines = false;
    int delimiters = 0;
    int farthest = inVain > VAIN_CHARACTERS ? Math.min(SHORT_LOOK, maxLength) : maxLength;
    for (int at = open + 1; at - open <= farthest + 1; at++) {
      int c = text.at(at);
      if (c == CharWindow.END) {
        return vain(at - open);
      }
      if (backslashes && c == '\\' && isEscaped(text.at(at + 1))) {
        at++;
      } else if (c == dialect.quote()) {
        if (text.at(at + 1) == dialect.quote()) {
          at++;
        } else if (closes(at)) {
          return at;
        } else if (manyLines && isCellStart(at)) {
          // Another cell opens: this one never closed.
          return vain(at - open);
        }
      } else if (c == '\n' || c == '\r') {
        boolean wholeRow =
            manyLines && dialect.usualCells() >= WIDE && delimiters == dialect.usualCells() - 1;
        if (wholeRow || inVain > VAIN_CHARACTERS) {
          return vain(at - open);
        }
        manyLines = true;
        delimiters = 0;
      } else if (c == dialect.delimiter()) {
        delimiters++;
      }
    }
    return vain(farthest);
  }

  private int vain(int characters) {
    inVain += characters;
    return -1;
  }

  /** Whether nothing but blanks stands between a quote and the end of its cell. */
  private boolean closes(int quote) throws DeliveryUnreadable {
    int end = quote + 1;
    while (text.at(end) == ' ' && end - quote <= maxLength) {
      end++;
    }
    if (!isCellEnd(end)) {
      return false;
    }
    cellEnd = end;
    return true;
  }

  private boolean isCellStart(int quote) throws DeliveryUnreadable {
    int before = text.at(quote - 1);
    return before == dialect.delimiter() || before == '\n' || before == '\r';
  }

  private boolean isCellEnd(int at) throws DeliveryUnreadable {
    int c = text.at(at);
    return c == dialect.delimiter() || c == '\n' || c == '\r' || c == CharWindow.END;
  }

  /** What a backslash makes a plain character; before any other it is one itself. */
  private boolean isEscaped(int c) {
    return c == dialect.quote() || c == '\\';
  }

  private String withoutBackslashes(String inner) {
    StringBuilder plain = new StringBuilder(inner.length());
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      char next = i + 1 < inner.length() ? inner.charAt(i + 1) : '\0';
      boolean escapes = c == '\\' && (isEscaped(next) || next == '\n' || next == '\r');
      boolean doubled = c == dialect.quote() && next == c;
      plain.append(escapes || doubled ? inner.charAt(++i) : c);
    }
    return plain.toString();
  }

  private String unquoted(String inner) {
    String quote = String.valueOf(dialect.quote());
    return inner.contains(quote) ? inner.replace(quote + quote, quote) : inner;
  }

  private DeliveryUnreadable tooLong() {
    return DeliveryUnreadable.because(
        Refusal.CELL_TOO_LONG,
        Map.of(
            "limit", Integer.toString(maxLength), "place", new Place.CsvLine(text.line()).text()));
  }

  @Override
  public void close() {
    text.close();
  }
}
