package it.census.readers.layout;

import java.util.regex.Pattern;

/**
 * Rows right under the header that explain how to fill the table in, left over from a template:
 * column numbers, "mandatory / optional", formats, worked examples, sentences above numbers.
 */
final class InstructionRows {

  private static final int MAX_ROWS = 4;

  private static final Pattern HINT =
      Pattern.compile(
          "\\(.*\\)|\\[.*\\]"
              + "|(es|e\\.?g|ad es|p\\.?\\s?es)\\..*"
              + "|(obbligatori[oa]|facoltativ[oa]|opzionale|mandatory|optional|required|conditional)\\b.*"
              + "|(testo|numero|data|decimale|intero|text|number|date|string|integer|decimal|float)"
              + "( .{0,20})?"
              + "|.{0,20}([yag]{4}[-/ ]?mm[-/ ]?[dg]{2}|[dg]{2}[-/ ]?mm[-/ ]?[yag]{2,4}).*"
              + "|(inserire|indicare|specificare|riportare|selezionare|scegliere|compilare|scrivere"
              + "|insert|enter|provide|state|select|choose|specify|give|fill|please)\\b.{4,}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(riga di )?(esempio|example|fac[- ]simile)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Window window;

  InstructionRows(Window window) {
    this.window = window;
  }

  /** How many rows under the header (whose bottom row is given) are instructions. */
  int countBelow(int headerRow) {
    int count = 0;
    while (count < MAX_ROWS
        && headerRow + count + 1 < window.rows()
        && isInstruction(headerRow + count + 1)) {
      count++;
    }
    return count;
  }

  private boolean isInstruction(int row) {
    return isExample(row) || isNumbering(row) || isHints(row) || isTextAboveValues(row);
  }

  private boolean isExample(int row) {
    for (int column = 0; column < window.width(); column++) {
      if (window.isFilled(row, column)) {
        return EXAMPLE.matcher(window.text(row, column)).matches();
      }
    }
    return false;
  }

  /** The columns counted: 1, 2, 3, 4; at least four. */
  private boolean isNumbering(int row) {
    int expected = 1;
    for (int column = 0; column < window.width(); column++) {
      if (window.isFilled(row, column)) {
        String digits = window.text(row, column).replaceAll("^[(\\[]|[)\\].]$", "");
        if (!digits.equals(Integer.toString(expected))) {
          return false;
        }
        expected++;
      }
    }
    return expected > 4;
  }

  private boolean isHints(int row) {
    int filled = 0;
    int hints = 0;
    for (int column = 0; column < window.width(); column++) {
      if (window.isFilled(row, column)) {
        filled++;
        hints += HINT.matcher(window.text(row, column)).matches() ? 1 : 0;
      }
    }
    boolean enough = hints > 1 || (filled == 1 && window.width() > 3);
    return enough && hints * 2 > filled;
  }

  /** Sentences where every other row has numbers or dates. */
  private boolean isTextAboveValues(int row) {
    if (window.rows() - row <= 3) {
      return false;
    }
    int valueColumns = 0;
    int sentences = 0;
    int length = 0;
    for (int column = 0; column < window.width(); column++) {
      if (window.shareBelow(row + 1, column, shape -> shape == CellShape.VALUE) >= 0.8) {
        valueColumns++;
        if (window.shape(row, column).isText()) {
          sentences++;
          length += window.text(row, column).length();
        }
      }
    }
    return valueColumns >= 3 && sentences * 5 >= valueColumns * 4 && length >= sentences * 12;
  }
}
