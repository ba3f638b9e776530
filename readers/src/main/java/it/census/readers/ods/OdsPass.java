package it.census.readers.ods;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.workbook.SheetRow;
import it.census.readers.workbook.SheetRows;
import it.census.readers.workbook.WorkbookSource;
import it.census.readers.xml.SafeXml;
import it.census.readers.zip.SafeZip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over all sheets, which stand one after the other in one part. */
final class OdsPass implements WorkbookSource.SheetOpener {

  private final SafeZip zip;
  private final InputStream in;
  private final OdsContent content;
  private int present = -1;

  private OdsPass(SafeZip zip, InputStream in, OdsContent content) {
    this.zip = zip;
    this.in = in;
    this.content = content;
  }

  static OdsPass open(Path file, SafeXml safe, ReadingLimits limits) throws DeliveryUnreadable {
    SafeZip zip = SafeZip.open(file, limits);
    try {
      InputStream in = OdsReader.content(zip);
      return new OdsPass(zip, in, new OdsContent(safe.open(in), safe, limits));
    } catch (DeliveryUnreadable | RuntimeException refused) {
      zip.close();
      throw refused;
    }
  }

  /** Sheets are asked for in their order; those passed over are skipped. */
  @Override
  public SheetRows open(int sheet) throws DeliveryUnreadable {
    while (present < sheet) {
      if (!content.nextTable()) {
        throw DeliveryUnreadable.because(
            Refusal.DAMAGED, Map.of("detail", "changed while it was read"));
      }
      present++;
    }
    return new SheetRows() {
      @Override
      public @Nullable SheetRow next() throws DeliveryUnreadable {
        return content.nextRow();
      }

      @Override
      public void close() {
        // The pass is closed as a whole.
      }
    };
  }

  @Override
  public void close() {
    try (zip) {
      in.close();
    } catch (IOException afterReading) {
      throw new UncheckedIOException(afterReading);
    }
  }
}
