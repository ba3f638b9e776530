package it.census.rules.values;

import it.census.model.Cell;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Italian postal codes: five digits, which stay text. */
public final class PostalCodeReader {

  private static final Pattern CODE =
      Pattern.compile("(?i)(?:(?:c\\.?a\\.?p\\.?|i|it)[\\s:-]*)?(\\d{5})(?:\\.0+)?");

  /** Reads one cell. */
  public Reading<String> read(Cell cell) {
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    String text =
        cell instanceof Cell.Num number && number.value().stripTrailingZeros().scale() <= 0
            ? number.value().toBigInteger().toString()
            : cell.shown().strip();
    if (NumberReader.isSignsOnly(text)) {
      return Reading.missing();
    }
    Matcher code = CODE.matcher(text);
    return code.matches()
        ? Reading.of(code.group(1)).by(code.group(1).equals(text) ? "" : "postal_code_format")
        : Reading.unreadable(PlaceNotices.POSTAL_CODE_UNREADABLE, Map.of());
  }
}
