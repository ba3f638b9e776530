package it.census.readers;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.TableHead;
import it.census.model.config.ReadingLimits;
import it.census.readers.csv.CsvReader;
import it.census.readers.ods.OdsReader;
import it.census.readers.xls.XlsReader;
import it.census.readers.xlsx.XlsxReader;
import it.census.readers.xml.XmlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one door for deliveries: opens any supported file, whatever its name says. Format, character
 * set, delimiter, sheets and header rows are found in the content.
 */
public final class DeliveryOpener {

  private final ReadingLimits limits;
  private final Map<DeliveryFormat, FormatReader> readers;

  public DeliveryOpener(ReadingLimits limits) {
    this(limits, defaultReaders());
  }

  /** An opener with other readers than those of this module. */
  public DeliveryOpener(ReadingLimits limits, Map<DeliveryFormat, FormatReader> readers) {
    this.limits = limits;
    this.readers = Map.copyOf(readers);
  }

  /** The readers of this module, one for each format. */
  public static Map<DeliveryFormat, FormatReader> defaultReaders() {
    Map<DeliveryFormat, FormatReader> readers = new EnumMap<>(DeliveryFormat.class);
    readers.put(DeliveryFormat.CSV, new CsvReader());
    readers.put(DeliveryFormat.XLSX, new XlsxReader());
    readers.put(DeliveryFormat.XLS, new XlsReader());
    readers.put(DeliveryFormat.ODS, new OdsReader());
    readers.put(DeliveryFormat.XML, new XmlReader());
    return readers;
  }

  /**
   * Opens a delivery.
   *
   * @throws DeliveryUnreadable where nothing of the file can be used
   */
  public OpenedDelivery open(Path file, ReadingOptions options) throws DeliveryUnreadable {
    DeliveryFormat format = FormatSniffer.sniff(file, limits);
    FormatReader reader = readers.get(format);
    if (reader == null) {
      throw DeliveryUnreadable.because(Refusal.UNKNOWN_FORMAT, Map.of("detail", format.key()));
    }
    OpenedDelivery delivery = reader.open(file, options, limits);
    Optional<Notice> misnamed = FileName.contradicts(file, format);
    return misnamed.isPresent() ? new Annotated(delivery, misnamed.get()) : delivery;
  }

  /** A delivery with one more notice, told before the others. */
  private record Annotated(OpenedDelivery delivery, Notice notice) implements OpenedDelivery {

    @Override
    public DeliveryFormat format() {
      return delivery.format();
    }

    @Override
    public Optional<String> charset() {
      return delivery.charset();
    }

    @Override
    public Optional<String> delimiter() {
      return delivery.delimiter();
    }

    @Override
    public List<TableHead> tables() {
      return delivery.tables();
    }

    @Override
    public RowCursor rows() throws DeliveryUnreadable {
      return delivery.rows();
    }

    @Override
    public List<Notice> notices() {
      List<Notice> notices = new ArrayList<>(List.of(notice));
      notices.addAll(delivery.notices());
      return List.copyOf(notices);
    }

    @Override
    public void close() {
      delivery.close();
    }
  }
}
