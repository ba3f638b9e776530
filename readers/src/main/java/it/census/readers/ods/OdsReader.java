package it.census.readers.ods;

import it.census.model.DeliveryFormat;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.FormatReader;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import it.census.readers.layout.TabularDelivery;
import it.census.readers.workbook.SheetOutline;
import it.census.readers.workbook.WorkbookSource;
import it.census.readers.xml.SafeXml;
import it.census.readers.zip.SafeZip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads OpenDocument spreadsheets (LibreOffice) as their sender sees them: numbers with their exact
 * value and the text shown, formulas by the value they had when the file was saved, hidden sheets
 * and rows too. Comments, drawings and the history of changes are no cells.
 *
 * <p>Repeated rows and cells are expanded one by one as they are read, never in memory; blank rows
 * that only fill the sheet up to its last row are none.
 */
public final class OdsReader implements FormatReader {

  static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  @Override
  public OpenedDelivery open(Path file, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable {
    SafeXml safe = SafeXml.forParts(limits);
    List<SheetOutline> outlines;
    try (SafeZip zip = SafeZip.open(file, limits)) {
      refuseEncrypted(zip, safe);
      outlines = outlines(zip, safe, limits);
    }
    return TabularDelivery.open(
        DeliveryFormat.ODS,
        log -> new WorkbookSource(outlines, OdsPass.open(file, safe, limits), log),
        options,
        limits);
  }

  private static List<SheetOutline> outlines(SafeZip zip, SafeXml safe, ReadingLimits limits)
      throws DeliveryUnreadable {
    try (InputStream in = content(zip)) {
      return OdsOutlines.read(new OdsContent(safe.open(in), safe, limits));
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    }
  }

  /** The part with the cells. */
  static InputStream content(SafeZip zip) throws DeliveryUnreadable {
    return find(zip, CONTENT)
        .orElseThrow(
            () ->
                DeliveryUnreadable.because(
                    Refusal.DAMAGED, Map.of("detail", CONTENT + " is missing")));
  }

  private static Optional<InputStream> find(SafeZip zip, String part) throws DeliveryUnreadable {
    try {
      return zip.find(part);
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    }
  }

  /** Which parts are encrypted stands in the manifest; the parts themselves look damaged. */
  private static void refuseEncrypted(SafeZip zip, SafeXml safe) throws DeliveryUnreadable {
    Optional<InputStream> manifest = find(zip, MANIFEST);
    if (manifest.isEmpty()) {
      return;
    }
    try (InputStream in = manifest.get()) {
      OdsElements xml = new OdsElements(safe.open(in), safe);
      while (xml.nextElement()) {
        if (xml.is(OdsElements.MANIFEST, "encryption-data")) {
          throw DeliveryUnreadable.because(Refusal.PASSWORD);
        }
      }
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    }
  }
}
