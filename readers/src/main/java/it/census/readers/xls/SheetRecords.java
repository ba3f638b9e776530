package it.census.readers.xls;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.workbook.CellAddress;
import it.census.readers.workbook.Merge;
import it.census.readers.workbook.RowBuilder;
import it.census.readers.workbook.SheetRow;
import it.census.readers.workbook.SheetRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The rows of one XLS sheet, in the order in which the file stores them. */
final class SheetRecords implements SheetRows {

  private final XlsRecords records;
  private final XlsCells cells;
  private final String sheet;
  private final RowBuilder builder;
  private final boolean worksheet;
  private final BitSet hiddenRows = new BitSet();
  private final List<Merge> merges = new ArrayList<>();
  private int row = -1;
  private int depth = 1;
  private @Nullable Record waiting;
  private @Nullable FormulaRecord awaitingText;

  SheetRecords(XlsRecords records, XlsCells cells, String sheet, ReadingLimits limits)
      throws DeliveryUnreadable {
    this.records = records;
    this.cells = cells;
    this.sheet = sheet;
    this.builder = new RowBuilder(sheet, limits);
    this.worksheet =
        records.next() instanceof BOFRecord start && start.getType() == BOFRecord.TYPE_WORKSHEET;
  }

  /** Whether it is a sheet of cells, and no chart or macro. */
  boolean isWorksheet() {
    return worksheet;
  }

  @Override
  public @Nullable SheetRow next() throws DeliveryUnreadable {
    while (depth > 0) {
      Record record = waiting == null ? records.next() : waiting;
      waiting = null;
      if (record == null) {
        throw DeliveryUnreadable.because(Refusal.TRUNCATED);
      }
      int of = rowOf(record);
      if (of >= 0 && row >= 0 && of != row) {
        waiting = record;
        return take(of);
      }
      if (of >= 0) {
        row = of;
      }
      use(record);
    }
    return row >= 0 ? take(-1) : null;
  }

  private SheetRow take(int following) {
    SheetRow taken = builder.take(row + 1, hiddenRows.get(row));
    row = following;
    return taken;
  }

  /** The row of a cell, from 0; -1 for what is no cell of this sheet. */
  private int rowOf(Record record) {
    if (depth > 1) {
      return -1;
    }
    if (record instanceof CellValueRecordInterface cell) {
      return cell.getRow();
    }
    return record instanceof LabelRecord label ? label.getRow() : -1;
  }

  private void use(Record record) throws DeliveryUnreadable {
    if (record instanceof BOFRecord) {
      depth++;
    } else if (record instanceof EOFRecord) {
      depth--;
    } else if (depth == 1) {
      useOwn(record);
    }
  }

  private void useOwn(Record record) throws DeliveryUnreadable {
    if (record instanceof RowRecord described) {
      hiddenRows.set(described.getRowNumber(), described.getZeroHeight());
    } else if (record instanceof MergeCellsRecord ranges) {
      for (int i = 0; i < ranges.getNumAreas(); i++) {
        add(ranges.getAreaAt(i));
      }
    } else if (record instanceof StringRecord text && awaitingText != null) {
      put(awaitingText.getColumn(), Cell.of(text.getString()));
      awaitingText = null;
    } else if (record instanceof LabelRecord label) {
      put(label.getColumn(), XlsCells.read(label));
    } else if (record instanceof CellValueRecordInterface cell) {
      boolean textFollows = cell instanceof FormulaRecord f && f.hasCachedResultString();
      awaitingText = textFollows ? (FormulaRecord) cell : null;
      put(cell.getColumn(), cells.read(cell, place(cell.getColumn())));
    }
  }

  private void put(int column, Cell cell) throws DeliveryUnreadable {
    builder.put(row + 1, CellAddress.checkedColumn(column), cell);
  }

  private Place place(int column) {
    return new Place.SheetCell(sheet, row + 1, column);
  }

  private void add(CellRangeAddress range) {
    merges.add(
        new Merge(
            range.getFirstRow() + 1,
            range.getLastRow() + 1,
            range.getFirstColumn(),
            range.getLastColumn()));
  }

  /** The merged ranges, known once the last row was read. */
  List<Merge> merges() {
    return merges;
  }

  @Override
  public void close() {
    records.close();
  }
}
