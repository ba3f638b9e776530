package it.census.readers.xlsx;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.workbook.NumberFormats;
import it.census.readers.workbook.SheetOutline;
import it.census.readers.workbook.SheetRow;
import it.census.readers.workbook.SheetRows;
import it.census.readers.workbook.WorkbookSource;
import it.census.readers.xml.SafeXml;
import it.census.readers.zip.SafeZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What all passes over one workbook share: its sheets, shared texts and number formats. */
final class XlsxFile {

  private final Workbook workbook;
  private final SharedTexts texts;
  private final NumberFormats formats;
  private final List<SheetOutline> outlines;
  private final SafeXml safe;
  private final ReadingLimits limits;

  private XlsxFile(
      Workbook workbook,
      SharedTexts texts,
      NumberFormats formats,
      List<SheetOutline> outlines,
      SafeXml safe,
      ReadingLimits limits) {
    this.workbook = workbook;
    this.texts = texts;
    this.formats = formats;
    this.outlines = List.copyOf(outlines);
    this.safe = safe;
    this.limits = limits;
  }

  /**
   * Reads everything but the rows.
   *
   * @param wanted names of the sheets to be read; the others are not looked into
   */
  static XlsxFile read(SafeZip zip, Predicate<String> wanted, ReadingLimits limits)
      throws DeliveryUnreadable {
    SafeXml safe = SafeXml.forParts(limits);
    Parts parts = new Parts(zip);
    Workbook workbook = Workbook.read(parts, safe);
    SharedTexts texts = SharedTexts.none();
    NumberFormats formats = new NumberFormats();
    try {
      Optional<String> textPart = workbook.texts().filter(parts::has);
      if (textPart.isPresent()) {
        try (InputStream in = parts.open(textPart.get())) {
          texts = SharedTexts.read(in, safe);
        }
      }
      Optional<String> stylePart = workbook.styles().filter(parts::has);
      if (stylePart.isPresent()) {
        try (InputStream in = parts.open(stylePart.get())) {
          formats = StylesPart.read(in, safe);
        }
      }
      List<SheetOutline> outlines = new ArrayList<>();
      for (Workbook.Sheet sheet : workbook.sheets()) {
        outlines.add(
            wanted.test(sheet.name())
                ? outline(sheet, parts, safe, limits)
                : new SheetOutline(sheet.name(), sheet.hidden(), List.of(), 0));
      }
      return new XlsxFile(workbook, texts, formats, outlines, safe, limits);
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    }
  }

  private static SheetOutline outline(
      Workbook.Sheet sheet, Parts parts, SafeXml safe, ReadingLimits limits)
      throws IOException, DeliveryUnreadable {
    try (SheetXml rows =
        new SheetXml(parts.open(sheet.part()), safe, CellValues.PRESENCE, sheet.name(), limits)) {
      int width = 0;
      for (SheetRow row = rows.next(); row != null; row = rows.next()) {
        width = Math.max(width, row.cells().size());
      }
      return new SheetOutline(sheet.name(), sheet.hidden(), rows.merges(), width);
    }
  }

  List<SheetOutline> outlines() {
    return outlines;
  }

  /** A pass over the rows, which opens the file anew. */
  WorkbookSource.SheetOpener pass(Path file) throws DeliveryUnreadable {
    SafeZip zip = SafeZip.open(file, limits);
    Parts parts = new Parts(zip);
    CellReader cells = new CellReader(texts, formats, workbook.from1904());
    return new WorkbookSource.SheetOpener() {
      @Override
      public SheetRows open(int sheet) throws DeliveryUnreadable {
        Workbook.Sheet opened = workbook.sheets().get(sheet);
        try {
          return new SheetXml(parts.open(opened.part()), safe, cells, opened.name(), limits);
        } catch (IOException broken) {
          throw SafeZip.unreadable(broken);
        }
      }

      @Override
      public void close() {
        zip.close();
      }
    };
  }
}
