package it.census.model;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What stands in one cell of a delivery, before anybody interprets it. CSV and XML only know {@link
 * Text}; a spreadsheet also tells numbers, days and truth values, which then need no guess about
 * decimal signs or the order of day and month.
 */
public sealed interface Cell {

  /** The cell as its sender sees it; empty for an empty cell. */
  String shown();

  /** Whether there is nothing in it, or blanks only, non-breaking ones included. */
  default boolean isBlank() {
    String shown = shown();
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF') {
        return false;
      }
    }
    return true;
  }

  /** The cell in which nothing stands. */
  static Cell empty() {
    return Empty.INSTANCE;
  }

  /** A text cell, or an empty cell where the text is empty. */
  static Cell of(String text) {
    return text.isEmpty() ? empty() : new Text(text);
  }

  /** Nothing. */
  record Empty() implements Cell {
    private static final Cell INSTANCE = new Empty();

    @Override
    public String shown() {
      return "";
    }
  }

  /** Characters, untrimmed. */
  record Text(String shown) implements Cell {}

  /**
   * A number of a spreadsheet.
   *
   * @param value exact decimal value of the cell
   * @param shown as the cell shows it with its number format ({@code 999}, {@code 00123}, {@code
   *     12,5 %})
   */
  record Num(BigDecimal value, String shown) implements Cell {}

  /** A day or instant of a spreadsheet, written ISO: {@code 2026-03-01} where there is no time. */
  record Day(LocalDateTime value) implements Cell {
    @Override
    public String shown() {
      return value.toLocalTime().toSecondOfDay() == 0
          ? value.toLocalDate().toString()
          : value.toString();
    }
  }

  /** A truth value of a spreadsheet. */
  record Truth(boolean value) implements Cell {
    @Override
    public String shown() {
      return value ? "VERO" : "FALSO";
    }
  }

  /** A formula that failed: {@code #N/D}, {@code #REF!}. */
  record Fault(String shown) implements Cell {}
}
