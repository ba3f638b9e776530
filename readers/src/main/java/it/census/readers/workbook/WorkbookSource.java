package it.census.readers.workbook;

import it.census.model.Place;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.ReadingNotices;
import it.census.readers.layout.ReadingLog;
import it.census.readers.layout.RowCells;
import it.census.readers.layout.TableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the sheets of a workbook, whatever its file format. */
public final class WorkbookSource implements TableSource {

  /** Opens the rows of one sheet after the other. */
  public interface SheetOpener extends AutoCloseable {
    /**
     * The rows of the sheet with the given number in the list of outlines.
     *
     * @throws DeliveryUnreadable where the sheet cannot be read
     */
    SheetRows open(int sheet) throws DeliveryUnreadable;

    @Override
    void close();
  }

  private final List<SheetOutline> outlines;
  private final SheetOpener opener;
  private final ReadingLog log;
  private int present = -1;
  private @Nullable SheetRows rows;
  private @Nullable MergedCells merged;

  public WorkbookSource(List<SheetOutline> outlines, SheetOpener opener, ReadingLog log) {
    this.outlines = List.copyOf(outlines);
    this.opener = opener;
    this.log = log;
  }

  @Override
  public @Nullable Sheet nextTable() throws DeliveryUnreadable {
    closeSheet();
    if (present + 1 >= outlines.size()) {
      return null;
    }
    SheetOutline outline = outlines.get(++present);
    merged = new MergedCells(outline);
    return new Sheet(outline.name(), outline.hidden());
  }

  @Override
  public @Nullable RowCells nextRow() throws DeliveryUnreadable {
    if (merged == null) {
      return null;
    }
    if (rows == null) {
      rows = opener.open(present);
    }
    SheetRow row = rows.next();
    if (row == null) {
      return null;
    }
    if (row.hidden() && !row.isBlank()) {
      String sheet = outlines.get(present).name();
      log.count(ReadingNotices.HIDDEN_ROWS_READ, new Place.SheetRow(sheet, row.number()), sheet);
    }
    return merged.apply(row);
  }

  private void closeSheet() {
    merged = null;
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  @Override
  public void close() {
    closeSheet();
    opener.close();
  }
}
