package it.census.jobs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A table of text for the terminal: numbers to the right. Where it is wider than the window,
 * columns of numbers that hold nothing but zeros are left out; then the last column is cut, or
 * where the table is to fit in any case, the widest ones.
 */
final class TextTable {

  /** A column of text is never cut to less. */
  private static final int NARROWEST = 8;

  private final List<Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private boolean fitting;

  TextTable text(String title) {
    columns.add(new Column(title, false, false));
    return this;
  }

  /** A column by which a row is called in a next command: it is cut last. */
  TextTable name(String title) {
    columns.add(new Column(title, false, true));
    return this;
  }

  TextTable number(String title) {
    columns.add(new Column(title, true, false));
    return this;
  }

  /** Whatever its cells hold, the table is no wider than the window. */
  TextTable fitting() {
    fitting = true;
    return this;
  }

  /** A row of plain cells; numbers get a thousands separator. */
  TextTable row(Object... values) {
    List<Cell> cells = new ArrayList<>(values.length);
    for (Object value : values) {
      cells.add(
          value instanceof Cell cell ? cell : new Cell(show(value), UnaryOperator.identity()));
    }
    rows.add(cells);
    return this;
  }

  /** A cell in a colour that does not count for its width. */
  static Cell painted(String text, UnaryOperator<String> paint) {
    return new Cell(text, paint);
  }

  void print(Terminal terminal) {
    int[] widths = widths(terminal.width());
    for (int c = columns.size() - 1; c >= 0 && width(widths) > terminal.width(); c--) {
      if (isEmpty(c)) {
        without(c).print(terminal);
        return;
      }
    }
    StringBuilder header = new StringBuilder();
    for (int c = 0; c < columns.size(); c++) {
      header
          .append(c == 0 ? "" : "  ")
          .append(pad(columns.get(c).title(), widths[c], columns.get(c)));
    }
    terminal.out().println(terminal.bold(header.toString().stripTrailing()));
    for (List<Cell> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns.size(); c++) {
        Cell cell = row.get(c);
        String padded = pad(cell.text(), widths[c], columns.get(c));
        line.append(c == 0 ? "" : "  ").append(cell.paint().apply(padded));
      }
      terminal.out().println(line.toString().stripTrailing());
    }
  }

  private static int width(int[] widths) {
    return Arrays.stream(widths).sum() + 2 * (widths.length - 1);
  }

  /** Whether a column tells nothing in any row. */
  private boolean isEmpty(int column) {
    return columns.get(column).right()
        && rows.stream().allMatch(row -> row.get(column).text().equals("0"));
  }

  private TextTable without(int column) {
    TextTable narrower = new TextTable();
    narrower.fitting = fitting;
    narrower.columns.addAll(columns);
    narrower.columns.remove(column);
    for (List<Cell> row : rows) {
      List<Cell> cells = new ArrayList<>(row);
      cells.remove(column);
      narrower.rows.add(cells);
    }
    return narrower;
  }

  private int[] widths(int available) {
    int[] widths = new int[columns.size()];
    int used = 2 * (columns.size() - 1);
    for (int c = 0; c < widths.length; c++) {
      widths[c] = columns.get(c).title().length();
      for (List<Cell> row : rows) {
        widths[c] = Math.max(widths[c], row.get(c).text().length());
      }
      used += widths[c];
    }
    if (fitting) {
      cutWidest(widths, used - available);
      return widths;
    }
    int last = widths.length - 1;
    if (used > available && !columns.get(last).right()) {
      widths[last] = Math.max(20, widths[last] - (used - available));
    }
    return widths;
  }

  private void cutWidest(int[] widths, int tooMuch) {
    for (int left = tooMuch; left > 0; left--) {
      int widest = widest(widths, false);
      widest = widest < 0 ? widest(widths, true) : widest;
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  /** The widest column that can be cut, among names or among the others; -1: none. */
  private int widest(int[] widths, boolean name) {
    int widest = -1;
    for (int c = 0; c < widths.length; c++) {
      Column column = columns.get(c);
      boolean cuttable = !column.right() && column.name() == name && widths[c] > NARROWEST;
      if (cuttable && (widest < 0 || widths[c] > widths[widest])) {
        widest = c;
      }
    }
    return widest;
  }

  private static String pad(String text, int width, Column column) {
    String cut = text.length() > width ? text.substring(0, width - 1) + "…" : text;
    String blanks = " ".repeat(width - cut.length());
    return column.right() ? blanks + cut : cut + blanks;
  }

  private static String show(Object value) {
    return value instanceof Long number
        ? String.format(Locale.ROOT, "%,d", number)
        : String.valueOf(value);
  }

  record Cell(String text, UnaryOperator<String> paint) {}

  private record Column(String title, boolean right, boolean name) {}
}
