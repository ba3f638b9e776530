package it.census.rules.values;

import it.census.model.Cell;
import it.census.rules.text.Cleaned;
import it.census.rules.text.TextCleaner;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads texts: one line, several lines, or a name. Several changes to one text are told by the
 * names of their rules joined by {@code +}. Built once, shared by all threads.
 */
public final class TextReader {

  /** What stands where a character was lost before the file reached us. */
  private static final char LOST = '\uFFFD';

  private final TextCleaner cleaner;

  public TextReader(TextCleaner cleaner) {
    this.cleaner = cleaner;
  }

  /** One line: line breaks become blanks. */
  public Reading<String> line(Cell cell) {
    return read(cell, cleaner::line);
  }

  /** Free text of several lines. */
  public Reading<String> paragraph(Cell cell) {
    return read(cell, cleaner::paragraph);
  }

  /** A name: one line, abbreviations written out, capitals as Italian writes names. */
  public Reading<String> name(Cell cell) {
    return read(cell, cleaner::name);
  }

  private static Reading<String> read(Cell cell, Function<String, Cleaned> clean) {
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    Cleaned cleaned = clean.apply(cell.shown());
    if (cleaned.text().isEmpty() || NumberReader.isSignsOnly(cleaned.text())) {
      return Reading.missing();
    }
    Reading<String> reading = Reading.of(cleaned.text()).by(String.join("+", cleaned.rules()));
    return cleaned.text().indexOf(LOST) >= 0
        ? reading.saying(ValueNotices.TEXT_CHARACTERS_LOST, Map.of())
        : reading;
  }
}
