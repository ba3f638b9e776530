package it.census.readers.xls;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.workbook.NumberFormats;
import it.census.readers.workbook.SheetOutline;
import it.census.readers.workbook.SheetRow;
import it.census.readers.workbook.SheetRows;
import it.census.readers.workbook.WorkbookSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;

/** What all passes over one XLS workbook share: its sheets, shared texts and number formats. */
final class XlsFile {

  /** The only version of the format that is read: BIFF8, Excel 97 to 2003. */
  private static final int BIFF8 = 0x600;

  private final Path file;
  private final ReadingLimits limits;
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private final NumberFormats formats = new NumberFormats();
  private final List<SheetInfo> sheets = new ArrayList<>();
  private Optional<SSTRecord> texts = Optional.empty();
  private boolean from1904;
  private boolean scrambled;

  private record SheetInfo(int boundIndex, boolean ordered, SheetOutline outline) {}

  private XlsFile(Path file, ReadingLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Reads everything but the rows.
   *
   * @param wanted names of the sheets to be read; the others are not looked into
   */
  static XlsFile read(Path file, Predicate<String> wanted, ReadingLimits limits)
      throws DeliveryUnreadable {
    XlsFile workbook = new XlsFile(file, limits);
    workbook.readGlobals();
    for (int i = 0; i < workbook.bound.size(); i++) {
      workbook.addSheet(i, wanted);
    }
    return workbook;
  }

  private void readGlobals() throws DeliveryUnreadable {
    try (XlsRecords records = XlsRecords.open(file, 0)) {
      for (Record record = records.next();
          !(record instanceof EOFRecord);
          record = records.next()) {
        if (record == null) {
          throw DeliveryUnreadable.because(Refusal.TRUNCATED);
        }
        note(record);
      }
    }
  }

  private void note(Record record) throws DeliveryUnreadable {
    if (record instanceof BOFRecord start && start.getVersion() != BIFF8) {
      throw DeliveryUnreadable.because(Refusal.UNKNOWN_FORMAT, Map.of("detail", "Excel 5.0/95"));
    } else if (record instanceof FormatRecord format) {
      formats.addFormat(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord style) {
      formats.addStyle(style.getFormatIndex());
    } else if (record instanceof BoundSheetRecord sheet) {
      bound.add(sheet);
    } else if (record instanceof SSTRecord shared) {
      texts = Optional.of(shared);
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (record instanceof FilePassRecord) {
      // Scrambled with the password everybody knows, as "protect workbook" does.
      scrambled = true;
    }
  }

  private void addSheet(int index, Predicate<String> wanted) throws DeliveryUnreadable {
    BoundSheetRecord tab = bound.get(index);
    String name = tab.getSheetname();
    boolean hidden = tab.isHidden() || tab.isVeryHidden();
    if (!wanted.test(name)) {
      sheets.add(new SheetInfo(index, true, new SheetOutline(name, hidden, List.of(), 0)));
      return;
    }
    try (SheetRecords rows = openStored(index)) {
      if (!rows.isWorksheet()) {
        return;
      }
      int width = 0;
      int last = 0;
      boolean ordered = true;
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        width = Math.max(width, row.cells().size());
        ordered &= row.number() > last;
        last = row.number();
      }
      sheets.add(
          new SheetInfo(index, ordered, new SheetOutline(name, hidden, rows.merges(), width)));
    }
  }

  List<SheetOutline> outlines() {
    return sheets.stream().map(SheetInfo::outline).toList();
  }

  /** A pass over the rows, which opens the file anew for each sheet. */
  WorkbookSource.SheetOpener pass() {
    return new WorkbookSource.SheetOpener() {
      @Override
      public SheetRows open(int sheet) throws DeliveryUnreadable {
        SheetInfo info = sheets.get(sheet);
        SheetRecords stored = openStored(info.boundIndex());
        return info.ordered() ? stored : SortedRows.of(stored);
      }

      @Override
      public void close() {
        // Every sheet closes the file it opened.
      }
    };
  }

  private SheetRecords openStored(int index) throws DeliveryUnreadable {
    XlsRecords records = XlsRecords.open(file, scrambled ? 0 : bound.get(index).getPositionOfBof());
    if (scrambled) {
      skipTo(records, index);
    }
    return new SheetRecords(
        records, new XlsCells(texts, formats, from1904), bound.get(index).getSheetname(), limits);
  }

  /** Scrambled records can only be read from the first on. */
  private void skipTo(XlsRecords records, int index) throws DeliveryUnreadable {
    List<BoundSheetRecord> stored = new ArrayList<>(bound);
    stored.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
    int before = stored.indexOf(bound.get(index)) + 1;
    int depth = 0;
    while (before > 0) {
      Record record = records.next();
      if (record == null) {
        throw DeliveryUnreadable.because(Refusal.TRUNCATED);
      }
      if (record instanceof BOFRecord) {
        depth++;
      } else if (record instanceof EOFRecord && --depth == 0) {
        before--;
      }
    }
  }
}
