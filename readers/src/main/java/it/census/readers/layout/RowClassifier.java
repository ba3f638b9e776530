package it.census.readers.layout;

import it.census.model.Cell;
import it.census.model.RowKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says what each row of a table is; asked for every row in order, from the first on, once a pass.
 * Remembers only how many rows came before.
 */
public final class RowClassifier {

  private static final int NARROW = 2;

  /** Columns of a table, and cells of its usual row, from which one lone text is a title. */
  private static final int WIDE = 5;

  private static final int FULL = 4;

  private static final int LONGEST_TITLE = 150;

  /** As sums are written in a text file. */
  private static final Pattern SUM =
      Pattern.compile("[€$£]?\\s*-?\\d[\\d.,' ]*\\s*(€|mq\\.?|m2|m²|ha)?");

  private final int headingRows;
  private final List<List<String>> headerRows;
  private final int columns;
  private final int usualFill;
  private int filledRows;
  private boolean title;

  /**
   * @param headingRows rows that hold anything up to the first that can be data
   * @param headerRows folded texts of the header rows, one list a row
   * @param usualFill filled cells of a usual row
   */
  RowClassifier(int headingRows, List<List<String>> headerRows, int columns, int usualFill) {
    this.headingRows = headingRows;
    this.headerRows = headerRows;
    this.columns = columns;
    this.usualFill = usualFill;
  }

  /** What the next row is. */
  public RowKind classify(RowCells row) {
    title = false;
    if (row.isBlank()) {
      return RowKind.BLANK;
    }
    if (filledRows < headingRows) {
      filledRows++;
      return RowKind.HEADING;
    }
    List<Cell> cells = row.cells();
    if (cells.stream().allMatch(RowClassifier::isNothing)) {
      return RowKind.BLANK;
    }
    if (TotalRows.isTotal(cells) || isLoneSum(cells)) {
      return RowKind.TOTAL;
    }
    if (repeatsHeader(cells) || (columns > NARROW && TotalRows.isFootnote(cells))) {
      return RowKind.HEADING;
    }
    title = isTitle(row);
    return title ? RowKind.HEADING : RowKind.DATA;
  }

  /** Whether the row classified last is a title among the data. */
  boolean wasTitle() {
    return title;
  }

  /** Blank, or a way to write so: {@code -}, {@code n.d.}, {@code N/A}. */
  private static boolean isNothing(Cell cell) {
    return cell.isBlank() || (cell instanceof Cell.Text && CellShape.of(cell) == CellShape.MISSING);
  }

  /**
   * A sum without a name: the only cell filled in a wide table, a number, and not in the first
   * column, where it could be the number of a row that is still to be written.
   */
  private boolean isLoneSum(List<Cell> cells) {
    if (columns < WIDE || usualFill < FULL || !isNothing(cells.get(0))) {
      return false;
    }
    List<Cell> filled = cells.stream().filter(cell -> !isNothing(cell)).toList();
    return filled.size() == 1
        && (filled.get(0) instanceof Cell.Num
            || SUM.matcher(filled.get(0).shown().strip()).matches());
  }

  /**
   * "Industrial areas" above some of the rows: the only cell filled, without digits or merged. A
   * few ways to write "nothing", copied down from the rows above, make no difference; where they
   * fill the row, somebody described something.
   */
  private boolean isTitle(RowCells row) {
    if (columns < WIDE || usualFill < FULL) {
      return false;
    }
    int only = -1;
    int nothings = 0;
    for (int column = 0; column < row.cells().size(); column++) {
      Cell cell = row.cells().get(column);
      if (!isNothing(cell)) {
        if (only >= 0) {
          return false;
        }
        only = column;
      } else if (!cell.isBlank()) {
        nothings++;
      }
    }
    if (nothings * 2 >= usualFill) {
      return false;
    }
    Cell cell = row.cells().get(only);
    if (!(cell instanceof Cell.Text) || cell.shown().length() > LONGEST_TITLE) {
      return false;
    }
    boolean merged = row.heading(only).equals(row.heading(only + 1));
    return merged || CellShape.of(cell) == CellShape.WORDS;
  }

  /** The header once more, as on every printed page. */
  private boolean repeatsHeader(List<Cell> cells) {
    for (List<String> header : headerRows) {
      int filled = 0;
      int same = 0;
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isBlank()) {
          filled++;
          String text = column < header.size() ? header.get(column) : "";
          if (!text.isEmpty() && text.equals(Window.folded(cells.get(column).shown()))) {
            same++;
          } else if (filled - same > 3) {
            break;
          }
        }
      }
      if (same >= Math.min(2, columns) && same * 5 >= filled * 4) {
        return true;
      }
    }
    return false;
  }
}
