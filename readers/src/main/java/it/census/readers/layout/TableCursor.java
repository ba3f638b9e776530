package it.census.readers.layout;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.ReadingNotices;
import it.census.readers.Refusal;
import it.census.readers.RowCursor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of all tables: fills gaps of spreadsheets, says what each row is. */
final class TableCursor implements RowCursor {

  /** Blank rows one after the other; a spreadsheet has no more rows. */
  static final int MOST_BLANK_ROWS = 1_048_576;

  private final TableSource source;
  private final List<TabularDelivery.Table> tables;
  private final ReadingLimits limits;
  private final ReadingLog log;

  private int table = -1;
  private int ordinal = -1;
  private @Nullable RowClassifier classifier;
  private @Nullable RowCells waiting;
  private int nextSheetRow;
  private long rows;
  private long blankRows;

  TableCursor(
      TableSource source,
      List<TabularDelivery.Table> tables,
      ReadingLimits limits,
      ReadingLog log) {
    this.source = source;
    this.tables = tables;
    this.limits = limits;
    this.log = log;
  }

  @Override
  public @Nullable RawRecord next() throws DeliveryUnreadable {
    while (true) {
      RowCells row = waiting != null ? waiting : nextRow();
      waiting = null;
      if (row == null) {
        if (!nextTable()) {
          return null;
        }
      } else if (row.place() instanceof Place.SheetRow place) {
        if (place.row() > nextSheetRow) {
          waiting = row;
          return blank(new Place.SheetRow(place.sheet(), nextSheetRow++));
        }
        nextSheetRow = place.row() + 1;
        return classified(row);
      } else {
        return classified(row);
      }
    }
  }

  private @Nullable RowCells nextRow() throws DeliveryUnreadable {
    if (classifier == null) {
      return null;
    }
    RowCells row = source.nextRow();
    // Blank rows of a sheet count once something follows them: as gaps.
    while (row != null && row.place() instanceof Place.SheetRow && row.isBlank()) {
      row = source.nextRow();
    }
    return row;
  }

  private boolean nextTable() throws DeliveryUnreadable {
    classifier = null;
    if (table + 1 >= tables.size()) {
      return false;
    }
    TabularDelivery.Table next = tables.get(++table);
    while (ordinal < next.ordinal()) {
      if (source.nextTable() == null) {
        throw DeliveryUnreadable.because(
            Refusal.DAMAGED, Map.of("detail", "changed while it was read"));
      }
      ordinal++;
    }
    classifier = next.layout().classifier();
    nextSheetRow = 1;
    return true;
  }

  private RawRecord blank(Place place) throws DeliveryUnreadable {
    count(true);
    return new RawRecord(table, place, RowKind.BLANK, List.of());
  }

  private RawRecord classified(RowCells row) throws DeliveryUnreadable {
    count(row.isBlank());
    if (classifier == null) {
      throw new IllegalStateException("no table is being read");
    }
    RowKind kind = classifier.classify(row);
    if (classifier.wasTitle()) {
      log.count(ReadingNotices.TITLE_AMONG_DATA, row.place(), tables.get(table).head().sheet());
    }
    List<Cell> cells = row.cells();
    int columns = tables.get(table).head().headers().size();
    int width = cells.size();
    while (width > columns && cells.get(width - 1).isBlank()) {
      width--;
    }
    if (kind == RowKind.DATA) {
      String sheet = tables.get(table).head().sheet();
      if (width > columns) {
        log.count(ReadingNotices.CELLS_BEYOND_HEADER, row.place(), sheet);
      }
      for (int column : row.filledDown()) {
        log.count(ReadingNotices.MERGED_CELLS_FILLED, row.place().cell(column, ""), sheet);
      }
    }
    return new RawRecord(table, row.place(), kind, cells.subList(0, width));
  }

  private void count(boolean blank) throws DeliveryUnreadable {
    blankRows = blank ? blankRows + 1 : 0;
    if (blankRows > MOST_BLANK_ROWS) {
      throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_BLANK_ROWS, MOST_BLANK_ROWS);
    }
    if (++rows > limits.rows()) {
      throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_ROWS, limits.rows());
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
