package it.census.rules.values;

import it.census.model.Cell;
import java.util.List;

/**
 * Learns from every cell of a column which sign separates decimals there. {@code 1.234} alone says
 * nothing; {@code 12,5}, {@code 1.234.567} or {@code 0.75} do, and so does a column in which every
 * number from a thousand up has a point before its last three digits and no smaller one has any.
 * Constant memory; one thread.
 */
public final class NumberEvidence {

  private long comma;
  private long point;
  private long openPoint;
  private long openComma;
  private long plainSmall;
  private long plainLarge;

  /** Takes note of one cell. Spreadsheet numbers are exact and say nothing about texts. */
  public void add(Cell cell) {
    if (!(cell instanceof Cell.Text text)) {
      return;
    }
    List<NumberToken> tokens = NumberToken.scan(text.shown());
    if (tokens.size() != 1) {
      return;
    }
    NumberToken token = tokens.get(0);
    switch (token.telling()) {
      case DECIMAL_COMMA -> comma++;
      case DECIMAL_POINT -> point++;
      case AMBIGUOUS -> noteOpen(token);
      case NOTHING -> notePlain(token);
      case MALFORMED -> {}
    }
  }

  /** The convention of the column; where no cell tells, the Italian one, and then as assumed. */
  public Settled<NumberConvention> settle() {
    if (comma == 0 && point == 0 && plainSmall > 0 && plainLarge == 0) {
      if (openPoint >= 2 && openComma == 0) {
        return new Settled<>(NumberConvention.DECIMAL_COMMA, Certainty.PREDOMINANT);
      }
      if (openComma >= 2 && openPoint == 0) {
        return new Settled<>(NumberConvention.DECIMAL_POINT, Certainty.PREDOMINANT);
      }
    }
    return Settled.byCount(
        NumberConvention.DECIMAL_COMMA,
        comma,
        NumberConvention.DECIMAL_POINT,
        point,
        NumberConvention.DECIMAL_COMMA);
  }

  private void noteOpen(NumberToken token) {
    if (token.separators().charAt(0) == '.') {
      openPoint++;
    } else {
      openComma++;
    }
  }

  private void notePlain(NumberToken token) {
    if (token.end() - token.start() > 3) {
      plainLarge++;
    } else {
      plainSmall++;
    }
  }
}
