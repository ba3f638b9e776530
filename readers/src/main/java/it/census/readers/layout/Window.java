package it.census.readers.layout;

import it.census.model.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The first rows of a table that hold anything, prepared for finding its header. */
final class Window {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\ufeff]+");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final List<RowCells> rows = new ArrayList<>();
  private final List<Boolean> adjacent = new ArrayList<>();
  private final int width;
  private final String[][] texts;
  private final CellShape[][] shapes;
  private final int[] fills;

  Window(List<RowCells> firstRows) {
    boolean blankBefore = false;
    Place before = Place.delivery();
    for (RowCells row : firstRows) {
      if (row.isBlank()) {
        blankBefore = true;
      } else {
        rows.add(row);
        adjacent.add(!blankBefore && !leavesGap(before, row.place()));
        blankBefore = false;
        before = row.place();
      }
    }
    width = rows.stream().mapToInt(RowCells::width).max().orElse(0);
    texts = new String[rows.size()][width];
    shapes = new CellShape[rows.size()][width];
    fills = new int[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      fill(row);
    }
  }

  private void fill(int row) {
    RowCells cells = rows.get(row);
    for (int column = 0; column < width; column++) {
      texts[row][column] = collapse(cells.heading(column));
      fills[row] += texts[row][column].isEmpty() ? 0 : 1;
      boolean own = column < cells.cells().size() && !cells.cells().get(column).isBlank();
      shapes[row][column] =
          own ? CellShape.of(cells.cells().get(column)) : CellShape.of(texts[row][column]);
    }
  }

  private static boolean leavesGap(Place before, Place after) {
    return before instanceof Place.SheetRow upper
        && after instanceof Place.SheetRow lower
        && lower.row() > upper.row() + 1;
  }

  /** White space of every kind collapsed, line breaks included. */
  static String collapse(String text) {
    return isTidy(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Plain letters and signs with single blanks between them: as most cells are written. */
  private static boolean isTidy(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && blank)) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank;
  }

  /** For comparing headers: collapsed, lower case. */
  static String folded(String text) {
    return collapse(text).toLowerCase(Locale.ROOT);
  }

  int rows() {
    return rows.size();
  }

  int width() {
    return width;
  }

  RowCells row(int row) {
    return rows.get(row);
  }

  String text(int row, int column) {
    return texts[row][column];
  }

  CellShape shape(int row, int column) {
    return shapes[row][column];
  }

  boolean isFilled(int row, int column) {
    return !texts[row][column].isEmpty();
  }

  /** Whether no blank row stands between this row and the one before. */
  boolean isAdjacent(int row) {
    return adjacent.get(row);
  }

  int filled(int row) {
    return fills[row];
  }

  /** Filled cells of a usual row: the median over all rows that fill more than one cell. */
  int usualFill() {
    int[] several = Arrays.stream(fills).filter(fill -> fill > 1).sorted().toArray();
    return several.length == 0 ? 1 : several[several.length / 2];
  }

  /**
   * Share of the filled cells of a column, from a row on, that look as asked; 0 where none is
   * filled.
   */
  double shareBelow(int firstRow, int column, Predicate<CellShape> look) {
    return share(firstRow, rows(), column, look, 0, 0);
  }

  /** The same over all rows but those of a block. */
  double shareOutside(HeaderBlock block, int column, Predicate<CellShape> look) {
    return share(0, rows(), column, look, block.first(), block.last() + 1);
  }

  private double share(
      int from, int to, int column, Predicate<CellShape> look, int exceptFrom, int exceptTo) {
    int filled = 0;
    int matching = 0;
    for (int row = from; row < to; row++) {
      CellShape shape = shapes[row][column];
      boolean excepted = row >= exceptFrom && row < exceptTo;
      if (!excepted && shape != CellShape.EMPTY && shape != CellShape.MISSING) {
        filled++;
        if (look.test(shape)) {
          matching++;
        }
      }
    }
    return filled == 0 ? 0 : (double) matching / filled;
  }

  /** Whether its column goes on like this cell, {@code A-1} and {@code A-2}: then it is no name. */
  boolean isOneOfASeries(int row, int column) {
    String pattern = DIGITS.matcher(texts[row][column]).replaceAll("#");
    if (pattern.equals(texts[row][column])) {
      return false;
    }
    for (String[] other : texts) {
      if (!other[column].equalsIgnoreCase(texts[row][column])
          && DIGITS.matcher(other[column]).replaceAll("#").equals(pattern)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell holds a year and its column, below, does not: then it can be a name. */
  boolean isYearAmongNone(int row, int column) {
    if (!YEAR.matcher(texts[row][column]).matches()) {
      return false;
    }
    for (int below = row + 1; below < rows(); below++) {
      if (YEAR.matcher(texts[below][column]).matches()) {
        return false;
      }
    }
    return true;
  }
}
