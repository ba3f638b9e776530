package it.census.readers.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** A cell as an example describes it; see {@code specs/workbook/README.md}. */
public sealed interface SpecifiedCell {

  /** Nothing stands in it; it may have a format all the same. */
  record Empty(String format) implements SpecifiedCell {}

  /** {@code ←}: joined with the cell to the left. */
  record JoinedLeft() implements SpecifiedCell {}

  /** {@code ↑}: joined with the cell above. */
  record JoinedUp() implements SpecifiedCell {}

  record Text(String text) implements SpecifiedCell {}

  /**
   * A number.
   *
   * @param format of the cell, empty for none
   * @param shown what the spreadsheet program shows
   */
  record Quantity(BigDecimal value, String format, String shown) implements SpecifiedCell {}

  /** A day or instant, stored as the number of days. */
  record Day(LocalDateTime value, String format) implements SpecifiedCell {}

  record Truth(boolean value) implements SpecifiedCell {}

  /** A formula that failed: {@code #N/A}. */
  record Fault(String code) implements SpecifiedCell {}

  /** A formula with the value it had when the file was saved. */
  record Formula(String formula, SpecifiedCell result) implements SpecifiedCell {}

  /** A text that leads somewhere. */
  record Link(String text, String address) implements SpecifiedCell {}

  /** The cell that a value of an example describes: a text, or a map of what is special. */
  static SpecifiedCell of(Object described) {
    if (described instanceof Map<?, ?> special) {
      return ofSpecial(special);
    }
    return switch (String.valueOf(described)) {
      case "" -> new Empty("");
      case "←" -> new JoinedLeft();
      case "↑" -> new JoinedUp();
      default -> new Text(String.valueOf(described));
    };
  }

  private static SpecifiedCell ofSpecial(Map<?, ?> special) {
    if (special.containsKey("formula")) {
      return new Formula(text(special, "formula"), of(special.get("result")));
    }
    if (special.containsKey("number")) {
      String number = text(special, "number");
      String shown = special.containsKey("shown") ? text(special, "shown") : number;
      return new Quantity(
          new BigDecimal(number),
          text(special, "as"),
          special.containsKey("shown") ? shown : shown.replace('.', ','));
    }
    if (special.containsKey("day")) {
      String day = text(special, "day");
      return day.contains("T")
          ? new Day(LocalDateTime.parse(day), "dd/mm/yyyy hh:mm")
          : new Day(LocalDate.parse(day).atStartOfDay(), "dd/mm/yyyy");
    }
    if (special.containsKey("empty")) {
      return new Empty(text(special, "as"));
    }
    if (special.containsKey("truth")) {
      return new Truth(text(special, "truth").equals("true"));
    }
    if (special.containsKey("fault")) {
      return new Fault(text(special, "fault"));
    }
    if (special.containsKey("link")) {
      return new Link(text(special, "text"), text(special, "link"));
    }
    if (special.containsKey("times")) {
      return new Text(text(special, "text").repeat(Integer.parseInt(text(special, "times"))));
    }
    throw new IllegalArgumentException("no such cell: " + special);
  }

  private static String text(Map<?, ?> special, String key) {
    return special.containsKey(key) ? String.valueOf(special.get(key)) : "";
  }
}
