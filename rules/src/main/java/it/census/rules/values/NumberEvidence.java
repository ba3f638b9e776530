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

  /** What one cell tells. */
  public enum Sign {
    NOTHING,
    COMMA,
    POINT,
    OPEN_POINT,
    OPEN_COMMA,
    PLAIN_SMALL,
    PLAIN_LARGE
  }

  private final long[] counts = new long[Sign.values().length];

  /** What a cell tells. Spreadsheet numbers are exact and say nothing about texts. */
  public static Sign of(Cell cell) {
    if (!(cell instanceof Cell.Text text)) {
      return Sign.NOTHING;
    }
    List<NumberToken> tokens = NumberToken.scan(text.shown());
    if (tokens.size() != 1) {
      return Sign.NOTHING;
    }
    NumberToken token = tokens.get(0);
    return switch (token.telling()) {
      case DECIMAL_COMMA -> Sign.COMMA;
      case DECIMAL_POINT -> Sign.POINT;
      case AMBIGUOUS -> token.separators().charAt(0) == '.' ? Sign.OPEN_POINT : Sign.OPEN_COMMA;
      case NOTHING -> token.end() - token.start() > 3 ? Sign.PLAIN_LARGE : Sign.PLAIN_SMALL;
      case MALFORMED -> Sign.NOTHING;
    };
  }

  /** Takes note of one cell. */
  public void add(Cell cell) {
    add(of(cell));
  }

  /** Takes note of what one cell tells. */
  public void add(Sign sign) {
    counts[sign.ordinal()]++;
  }

  /** The convention of the column; where no cell tells, the Italian one, and then as assumed. */
  public Settled<NumberConvention> settle() {
    long comma = count(Sign.COMMA);
    long point = count(Sign.POINT);
    if (comma == 0 && point == 0 && count(Sign.PLAIN_SMALL) > 0 && count(Sign.PLAIN_LARGE) == 0) {
      if (count(Sign.OPEN_POINT) >= 2 && count(Sign.OPEN_COMMA) == 0) {
        return new Settled<>(NumberConvention.DECIMAL_COMMA, Certainty.PREDOMINANT);
      }
      if (count(Sign.OPEN_COMMA) >= 2 && count(Sign.OPEN_POINT) == 0) {
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

  private long count(Sign sign) {
    return counts[sign.ordinal()];
  }
}
