package it.census.rules.values;

import it.census.model.Cell;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads postal codes, which stay text. One of five digits is told also where a program made a
 * number of it ({@code 57025.0}) or the word or the country stands ahead. Anything else is read as
 * it stands: other countries have other forms, and whether it fits its province is judged later.
 */
public final class PostalCodeReader {

  private static final Pattern CODE =
      Pattern.compile("(?i)(?:(?:c\\.?a\\.?p\\.?|i|it)[\\s:-]*)?(\\d{5})(?:[.,]0+)?");

  private final TextReader texts;

  public PostalCodeReader(TextReader texts) {
    this.texts = texts;
  }

  /** Reads one cell. */
  public Reading<String> read(Cell cell) {
    String text =
        cell instanceof Cell.Num number && number.value().stripTrailingZeros().scale() <= 0
            ? number.value().toBigInteger().toString()
            : cell.shown().strip();
    Matcher code = CODE.matcher(text);
    return code.matches()
        ? Reading.of(code.group(1)).by(code.group(1).equals(text) ? "" : "postal_code_format")
        : texts.line(cell);
  }
}
