package it.census.readers.ods;

import it.census.model.Cell;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.workbook.CellAddress;
import it.census.readers.workbook.Merge;
import it.census.readers.workbook.RowBuilder;
import it.census.readers.workbook.SheetRow;
import it.census.readers.xml.SafeXml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The tables and rows of an OpenDocument spreadsheet, in their order. Rows that hold nothing are
 * left out; a row that the file states once and repeats is given as often as it stands in the
 * sheet.
 */
final class OdsContent {

  /** As many as a sheet has rows; files made to exhaust memory have more. */
  private static final int MOST_MERGES = CellAddress.LAST_ROW;

  /**
   * Filled rows of all sheets below which nobody minds how few of them the file states; beyond,
   * their ratio is limited like that of packed bytes.
   */
  private static final int REPEAT_GRACE = 100_000;

  private final OdsElements xml;
  private final OdsCells cells;
  private final ReadingLimits limits;
  private final Set<String> hiddenStyles = new HashSet<>();
  private boolean inTable;
  private String name = "";
  private boolean hidden;
  private RowBuilder builder;
  private List<Merge> merges = new ArrayList<>();
  private long rowsBefore;
  private @Nullable SheetRow repeated;
  private int timesLeft;
  private long stated;
  private long expanded;

  OdsContent(XMLStreamReader content, SafeXml safe, ReadingLimits limits) {
    this.xml = new OdsElements(content, safe);
    this.cells = new OdsCells(xml);
    this.limits = limits;
    this.builder = new RowBuilder("", limits);
  }

  /** Moves to the next table; false after the last. */
  boolean nextTable() throws DeliveryUnreadable {
    while (inTable) {
      nextDistinctRow();
    }
    String style = "";
    while (xml.nextElement()) {
      if (xml.is(OdsElements.STYLE, "style")) {
        style = xml.attribute(OdsElements.STYLE, "name");
      } else if (xml.is(OdsElements.STYLE, "table-properties")) {
        if (xml.attribute(OdsElements.TABLE, "display").equals("false")) {
          hiddenStyles.add(style);
        }
      } else if (xml.is(OdsElements.TABLE, "tracked-changes")) {
        // Deleted rows are kept there, as tables of their own.
        xml.skip();
      } else if (xml.is(OdsElements.TABLE, "table")) {
        begin();
        return true;
      }
    }
    return false;
  }

  private void begin() {
    inTable = true;
    name = xml.attribute(OdsElements.TABLE, "name");
    hidden = hiddenStyles.contains(xml.attribute(OdsElements.TABLE, "style-name"));
    builder = new RowBuilder(name, limits);
    merges = new ArrayList<>();
    rowsBefore = 0;
    timesLeft = 0;
  }

  String name() {
    return name;
  }

  boolean hidden() {
    return hidden;
  }

  /** The merged ranges of the present table, known once its last row was read. */
  List<Merge> merges() {
    return List.copyOf(merges);
  }

  /** The next row of the present table that holds anything, {@code null} after the last. */
  @Nullable SheetRow nextRow() throws DeliveryUnreadable {
    if (timesLeft > 0 && repeated != null) {
      timesLeft--;
      int number = CellAddress.checkedRow(repeated.number() + 1L);
      repeated = new SheetRow(number, repeated.hidden(), repeated.cells());
      return repeated;
    }
    return nextDistinctRow();
  }

  /** Like {@link #nextRow()}, but a row that the file repeats is given once. */
  @Nullable SheetRow nextDistinctRow() throws DeliveryUnreadable {
    timesLeft = 0;
    while (inTable) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.is(OdsElements.TABLE, "table-row")) {
          SheetRow row = readRow();
          if (row != null) {
            return row;
          }
        } else if (!isGroupOfRows()) {
          xml.skip();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.is(OdsElements.TABLE, "table")) {
        inTable = false;
      }
    }
    return null;
  }

  private boolean isGroupOfRows() {
    return xml.is(OdsElements.TABLE, "table-header-rows")
        || xml.is(OdsElements.TABLE, "table-rows")
        || xml.is(OdsElements.TABLE, "table-row-group");
  }

  private @Nullable SheetRow readRow() throws DeliveryUnreadable {
    int times = xml.count(OdsElements.TABLE, "number-rows-repeated");
    String visibility = xml.attribute(OdsElements.TABLE, "visibility");
    long number = rowsBefore + 1;
    rowsBefore += times;
    if (!readCells(number)) {
      return null;
    }
    timesLeft = times - 1;
    count(times);
    boolean isHidden = visibility.equals("collapse") || visibility.equals("filter");
    repeated = builder.take(CellAddress.checkedRow(number), isHidden);
    return repeated;
  }

  /** Puts the cells of a row in their columns; false where none holds anything. */
  private boolean readCells(long row) throws DeliveryUnreadable {
    int column = 0;
    boolean filled = false;
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        int columns = xml.count(OdsElements.TABLE, "number-columns-repeated");
        if (xml.is(OdsElements.TABLE, "table-cell")) {
          filled |= readCell(row, column, columns);
        } else {
          // The cells under a merged range: whatever they hold, nobody sees it.
          xml.skip();
        }
        column = (int) Math.min(CellAddress.COLUMNS, (long) column + columns);
      }
      event = xml.next();
    }
    return filled;
  }

  /** Counts a row that stands for so many, which may not be too many. */
  private void count(int times) throws DeliveryUnreadable {
    stated++;
    expanded += times;
    if (expanded > limits.rows()) {
      throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_ROWS, limits.rows());
    }
    if (expanded > REPEAT_GRACE && expanded / limits.inflateRatio() > stated) {
      throw DeliveryUnreadable.because(
          Refusal.INFLATES_TOO_FAR, Map.of("limit", "1:" + limits.inflateRatio()));
    }
  }

  /** Puts a cell in its columns; false where it holds nothing. */
  private boolean readCell(long row, int column, int columns) throws DeliveryUnreadable {
    int width = xml.count(OdsElements.TABLE, "number-columns-spanned");
    int height = xml.count(OdsElements.TABLE, "number-rows-spanned");
    Cell cell = cells.read();
    if (width > 1 || height > 1) {
      merge(row, column, width, height);
    }
    if (cell.isBlank()) {
      return false;
    }
    int number = CellAddress.checkedRow(row);
    for (int i = 0; i < columns; i++) {
      builder.put(number, CellAddress.checkedColumn(column + i), cell);
    }
    return true;
  }

  private void merge(long row, int column, int width, int height) throws DeliveryUnreadable {
    if (row > CellAddress.LAST_ROW || column >= CellAddress.COLUMNS) {
      return;
    }
    if (merges.size() == MOST_MERGES) {
      throw DeliveryUnreadable.because(
          Refusal.DAMAGED, Map.of("detail", name + ": merged cells > " + MOST_MERGES));
    }
    int last = (int) Math.min(CellAddress.LAST_ROW, row + height - 1);
    int right = (int) Math.min(CellAddress.COLUMNS - 1L, (long) column + width - 1);
    merges.add(new Merge((int) row, last, column, right));
  }
}
