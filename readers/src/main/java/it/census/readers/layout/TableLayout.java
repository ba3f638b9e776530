package it.census.readers.layout;

import it.census.model.Place;
import it.census.model.ServiceSheet;
import it.census.readers.DeliveryUnreadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the header of a table stands, what its columns are called and where its data begins; found
 * in its first rows.
 *
 * @param headers one a column, white space collapsed, stacked rows joined by a blank, empty for an
 *     unnamed column; phantom columns at the right are left out
 * @param headerPlace the bottom row of the header, empty where no row looks like one: then all rows
 *     are data
 * @param headingRows rows that hold anything above the first data row: preamble, header,
 *     instructions
 * @param headerRows each header row by itself, folded for comparison
 * @param filledRows rows of the window that hold anything
 * @param usualFill filled cells of a usual row
 * @param knownHeaders columns whose name the vocabulary knows
 * @param isService whether it begins like a sheet of the template that holds no offers
 */
public record TableLayout(
    List<String> headers,
    Optional<Place> headerPlace,
    int headingRows,
    List<List<String>> headerRows,
    int filledRows,
    int usualFill,
    int knownHeaders,
    boolean isService) {

  /** Rows with several cells, among which the header is looked for. */
  public static final int WINDOW_ROWS = 60;

  /** Rows of a single cell besides: a preamble may be long, but no book. */
  private static final int LONGEST_PREAMBLE = 500;

  /** Characters after which the window ends, whatever the number of its rows. */
  private static final int WINDOW_CHARACTERS = 2_000_000;

  public TableLayout {
    headers = List.copyOf(headers);
    headerRows = List.copyOf(headerRows);
  }

  public boolean hasHeader() {
    return headerPlace.isPresent();
  }

  /** A classifier for one pass over the table, from its first row on. */
  public RowClassifier classifier() {
    return new RowClassifier(headingRows, headerRows, headers.size(), usualFill);
  }

  /** The layout of a sheet that turns out to hold no data at all, only text for people to read. */
  TableLayout withoutData() {
    return new TableLayout(
        List.of(),
        Optional.empty(),
        Integer.MAX_VALUE,
        List.of(),
        filledRows,
        usualFill,
        0,
        isService);
  }

  /** Reads the beginning of the present table of a source and finds its layout. */
  public static TableLayout read(TableSource source, Predicate<String> knownHeader)
      throws DeliveryUnreadable {
    List<RowCells> window = new ArrayList<>();
    int filled = 0;
    int several = 0;
    long characters = 0;
    long blank = 0;
    while (several < WINDOW_ROWS
        && filled < LONGEST_PREAMBLE
        && characters < WINDOW_CHARACTERS
        && blank <= TableCursor.MOST_BLANK_ROWS) {
      RowCells row = source.nextRow();
      if (row == null) {
        break;
      }
      blank = row.isBlank() ? blank + 1 : 0;
      if (blank == 0) {
        filled++;
        several += isSeveral(row) ? 1 : 0;
        characters += row.cells().stream().mapToLong(cell -> cell.shown().length()).sum();
        window.add(row);
      } else if (window.isEmpty() || !window.get(window.size() - 1).isBlank()) {
        // One blank row tells as much as a thousand.
        window.add(row);
      }
    }
    return detect(window, knownHeader);
  }

  /**
   * Finds the layout of a table.
   *
   * @param firstRows of the table, from its very first row on
   * @param knownHeader whether the vocabulary knows a text as a column header
   */
  public static TableLayout detect(List<RowCells> firstRows, Predicate<String> knownHeader) {
    Window window = new Window(firstRows);
    Optional<HeaderBlock> found = new HeaderFinder(window, knownHeader).find();
    if (found.isEmpty()) {
      List<String> unnamed = Collections.nCopies(window.width(), "");
      return new TableLayout(
          unnamed,
          Optional.empty(),
          0,
          List.of(),
          window.rows(),
          window.usualFill(),
          0,
          isService(window));
    }
    HeaderBlock block = found.get();
    int instructions = new InstructionRows(window).countBelow(block.last());
    List<List<String>> headerRows = new ArrayList<>();
    for (int row = block.first(); row <= block.last(); row++) {
      headerRows.add(folded(window, row));
    }
    List<String> headers = named(block.joined(window), window, block.last() + 1);
    return new TableLayout(
        headers,
        Optional.of(window.row(block.last()).place()),
        block.last() + 1 + instructions,
        headerRows,
        window.rows(),
        window.usualFill(),
        (int) headers.stream().filter(h -> !h.isEmpty() && knownHeader.test(h)).count(),
        isService(window));
  }

  private static boolean isSeveral(RowCells row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).limit(2).count() > 1;
  }

  private static boolean isService(Window window) {
    for (int column = 0; window.rows() > 0 && column < window.width(); column++) {
      if (window.isFilled(0, column)) {
        return window.text(0, column).equals(ServiceSheet.MARK);
      }
    }
    return false;
  }

  /** Without the columns at the right that have neither a name nor a value. */
  private static List<String> named(List<String> headers, Window window, int firstBelow) {
    int width = headers.size();
    while (width > 0
        && headers.get(width - 1).isEmpty()
        && window.shareBelow(firstBelow, width - 1, shape -> true) == 0) {
      width--;
    }
    return headers.subList(0, width);
  }

  private static List<String> folded(Window window, int row) {
    List<String> texts = new ArrayList<>(window.width());
    for (int column = 0; column < window.width(); column++) {
      texts.add(Window.folded(window.text(row, column)));
    }
    return List.copyOf(texts);
  }
}
