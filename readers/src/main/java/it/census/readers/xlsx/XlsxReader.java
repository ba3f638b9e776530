package it.census.readers.xlsx;

import it.census.model.DeliveryFormat;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.FormatReader;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.layout.TabularDelivery;
import it.census.readers.workbook.WorkbookSource;
import it.census.readers.zip.SafeZip;
import java.nio.file.Path;

/**
 * Reads Excel workbooks (XLSX; XLSM without its macros; also in the strict dialect) as their sender
 * sees them: formulas by the value they had when the file was saved, numbers, percentages and days
 * by their number format, hidden sheets and rows too.
 *
 * <p>Rows are pulled from the XML of each sheet in constant memory; only the shared texts of the
 * workbook are held. A sheet is passed over once beforehand, because its merged ranges stand behind
 * its rows; a damaged file is thereby refused before its first row is used.
 */
public final class XlsxReader implements FormatReader {

  @Override
  public OpenedDelivery open(Path file, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable {
    XlsxFile workbook;
    try (SafeZip zip = SafeZip.open(file, limits)) {
      workbook = XlsxFile.read(zip, options::wants, limits);
    }
    return TabularDelivery.open(
        DeliveryFormat.XLSX,
        log -> new WorkbookSource(workbook.outlines(), workbook.pass(file), log),
        options,
        limits);
  }
}
