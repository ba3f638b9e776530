package it.census.readers;

import it.census.model.DeliveryFormat;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.TableHead;
import it.census.model.config.ReadingLimits;
import it.census.readers.csv.CsvReader;
import it.census.readers.geojson.GeoJsonReader;
import it.census.readers.ods.OdsReader;
import it.census.readers.xls.XlsReader;
import it.census.readers.xlsx.XlsxReader;
import it.census.readers.xml.XmlReader;
import it.census.readers.zip.PackedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one door for deliveries: opens any supported file, whatever its name says, and the one file
 * in a zip archive. Format, character set, delimiter, sheets and header rows are found in the
 * content.
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
    readers.put(DeliveryFormat.GEOJSON, new GeoJsonReader());
    return readers;
  }

  /**
   * Opens a delivery.
   *
   * @throws DeliveryUnreadable where nothing of the file can be used
   */
  public OpenedDelivery open(Path file, ReadingOptions options) throws DeliveryUnreadable {
    Optional<DeliveryFormat> format = FormatSniffer.sniff(file, limits);
    return format.isPresent()
        ? open(file, String.valueOf(file.getFileName()), format.get(), options)
        : unpacked(file, options);
  }

  private OpenedDelivery unpacked(Path archive, ReadingOptions options) throws DeliveryUnreadable {
    PackedFile packed = PackedFile.unpack(archive, limits);
    boolean opened = false;
    try {
      DeliveryFormat format =
          FormatSniffer.sniff(packed.file(), limits)
              .orElseThrow(
                  () ->
                      DeliveryUnreadable.because(
                          Refusal.ARCHIVE, Map.of("detail", "zip: " + packed.name())));
      OpenedDelivery delivery = open(packed.file(), packed.name(), format, options);
      opened = true;
      Notice unpacked = Notice.about(ReadingNotices.UNPACKED, Place.delivery(), "", packed.name());
      return new Annotated(delivery, unpacked, packed::close);
    } finally {
      if (!opened) {
        packed.close();
      }
    }
  }

  private OpenedDelivery open(Path file, String name, DeliveryFormat format, ReadingOptions options)
      throws DeliveryUnreadable {
    FormatReader reader = readers.get(format);
    if (reader == null) {
      throw DeliveryUnreadable.because(Refusal.UNKNOWN_FORMAT, Map.of("detail", format.key()));
    }
    OpenedDelivery delivery = reader.open(file, options, limits);
    Optional<Notice> misnamed = FileName.contradicts(name, format);
    return misnamed.isPresent() ? new Annotated(delivery, misnamed.get(), () -> {}) : delivery;
  }

  /**
   * A delivery with one more notice, told before the others, and with something to do at its end.
   */
  private record Annotated(OpenedDelivery delivery, Notice notice, Runnable afterwards)
      implements OpenedDelivery {

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
      afterwards.run();
    }
  }
}
