package it.census.readers.xls;

import it.census.model.DeliveryFormat;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.FormatReader;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.layout.TabularDelivery;
import it.census.readers.workbook.WorkbookSource;
import java.nio.file.Path;

/**
 * Reads Excel workbooks of the old binary format (XLS as written by Excel 97 to 2003), with the
 * same eyes as {@link it.census.readers.xlsx.XlsxReader}. Older ones are refused with the advice to
 * save them anew.
 *
 * <p>Records are pulled in constant memory; only the shared texts of the workbook are held.
 */
public final class XlsReader implements FormatReader {

  @Override
  public OpenedDelivery open(Path file, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable {
    XlsFile workbook = XlsFile.read(file, options::wants, limits);
    return TabularDelivery.open(
        DeliveryFormat.XLS,
        log -> new WorkbookSource(workbook.outlines(), workbook.pass(), log),
        options,
        limits);
  }
}
