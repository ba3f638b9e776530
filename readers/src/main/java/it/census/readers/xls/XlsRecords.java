package it.census.readers.xls;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The records of an XLS file, one after the other. */
final class XlsRecords implements AutoCloseable {

  private final POIFSFileSystem container;
  private final RecordFactoryInputStream records;

  private XlsRecords(POIFSFileSystem container, RecordFactoryInputStream records) {
    this.container = container;
    this.records = records;
  }

  /**
   * Opens the records of a workbook.
   *
   * @param position of the first record to read, in bytes; 0 for the workbook's own
   */
  static XlsRecords open(Path file, long position) throws DeliveryUnreadable {
    POIFSFileSystem container = container(file);
    try {
      DirectoryNode root = container.getRoot();
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        throw root.hasEntryCaseInsensitive("EncryptedPackage")
            ? DeliveryUnreadable.because(Refusal.PASSWORD)
            : tooOld();
      }
      InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
      stream.skipNBytes(position);
      return new XlsRecords(container, new RecordFactoryInputStream(stream, false));
    } catch (IOException | RuntimeException broken) {
      close(container);
      throw unreadable(broken);
    } catch (DeliveryUnreadable refused) {
      close(container);
      throw refused;
    }
  }

  private static POIFSFileSystem container(Path file) throws DeliveryUnreadable {
    try {
      return new POIFSFileSystem(file.toFile(), true);
    } catch (IOException | RuntimeException broken) {
      throw unreadable(broken);
    }
  }

  /** The next record, {@code null} after the last. */
  @Nullable Record next() throws DeliveryUnreadable {
    try {
      return records.nextRecord();
    } catch (RuntimeException broken) {
      throw unreadable(broken);
    }
  }

  @Override
  public void close() {
    close(container);
  }

  private static void close(POIFSFileSystem container) {
    try {
      container.close();
    } catch (IOException afterTheLastRecord) {
      throw new UncheckedIOException(afterTheLastRecord);
    }
  }

  /** The library tells every kind of damage by unchecked exceptions of many types. */
  private static DeliveryUnreadable unreadable(Exception broken) {
    if (broken instanceof EncryptedDocumentException) {
      return DeliveryUnreadable.because(Refusal.PASSWORD, Map.of(), broken);
    }
    if (broken instanceof OldExcelFormatException) {
      return tooOld();
    }
    if (broken instanceof IndexOutOfBoundsException || broken instanceof EOFException) {
      return DeliveryUnreadable.because(Refusal.TRUNCATED, Map.of(), broken);
    }
    return DeliveryUnreadable.because(
        Refusal.DAMAGED, Map.of("detail", String.valueOf(broken.getMessage())), broken);
  }

  private static DeliveryUnreadable tooOld() {
    return DeliveryUnreadable.because(Refusal.UNKNOWN_FORMAT, Map.of("detail", "Excel 5.0/95"));
  }
}
