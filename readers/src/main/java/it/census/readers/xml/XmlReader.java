package it.census.readers.xml;

import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.FormatReader;
import it.census.readers.OpenedDelivery;
import it.census.readers.ReadingNotices;
import it.census.readers.ReadingOptions;
import it.census.readers.Refusal;
import java.io.CharConversionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Reads XML in which any element may be a row: the one that the source definition names, that of a
 * known layout, or the one that repeats. Namespaces do not count, only local names. Nested elements
 * and attributes become columns, repeated ones lists.
 *
 * <p>A first pass learns the columns and whether the file is whole; each reading of the rows is a
 * pass of its own, in constant memory.
 */
public final class XmlReader implements FormatReader {

  private static final int MOST_NAMED = 10;

  @Override
  public OpenedDelivery open(Path file, ReadingOptions options, ReadingLimits limits)
      throws DeliveryUnreadable {
    List<Notice> notices = new ArrayList<>();
    SafeXml safe = new SafeXml(limits);
    XmlSource source = XmlSource.asDeclared(file, safe);
    ElementKind root;
    try {
      root = survey(source, limits);
    } catch (DeliveryUnreadable refused) {
      if (!isForeignBytes(refused)) {
        throw refused.refusal() == Refusal.MALFORMED_XML && source.endsInTheMiddle()
            ? DeliveryUnreadable.because(Refusal.TRUNCATED, Map.of(), refused)
            : refused;
      }
      source = source.in(XmlSource.WINDOWS_1252);
      root = survey(source, limits);
      notices.add(
          Notice.about(
              ReadingNotices.CHARSET_NOT_AS_DECLARED,
              Place.delivery(),
              "",
              XmlSource.WINDOWS_1252.name()));
    }
    if (options.record().isEmpty()) {
      refuseWorkbook(root);
    }
    XmlTable table = XmlTable.of(root, records(root, options, notices), limits);
    if (!table.outside().isEmpty()) {
      notices.add(
          Notice.about(
              ReadingNotices.ELEMENTS_OUTSIDE_ROWS,
              Place.delivery(),
              "",
              String.join(", ", table.outside().stream().limit(MOST_NAMED).toList())));
    }
    return new XmlDelivery(source, root, table, List.copyOf(notices), limits);
  }

  private static ElementKind survey(XmlSource source, ReadingLimits limits)
      throws DeliveryUnreadable {
    try (XmlSource.Opened opened = source.open()) {
      return XmlSurvey.of(opened.xml(), source.safe(), limits);
    }
  }

  /** A spreadsheet that its program saved as XML: the elements are cells, and no record is one. */
  private static void refuseWorkbook(ElementKind root) throws DeliveryUnreadable {
    ElementKind body = root.child("body");
    if (root.name().equals("document") && body != null && body.child("spreadsheet") != null) {
      throw workbook("OpenDocument, XML");
    }
    if (root.name().equals("Workbook") && root.child("Worksheet") != null) {
      throw workbook("Excel 2003, XML");
    }
  }

  private static DeliveryUnreadable workbook(String program) {
    return DeliveryUnreadable.because(Refusal.UNKNOWN_FORMAT, Map.of("detail", program));
  }

  /** Whether the file was refused because its bytes are not of the declared character set. */
  private static boolean isForeignBytes(DeliveryUnreadable refused) {
    for (Throwable at = refused.getCause(); at != null; at = at.getCause()) {
      if (at instanceof CharConversionException
          || (at instanceof XMLStreamException parser
              && parser.getNestedException() instanceof CharConversionException)) {
        return true;
      }
    }
    return false;
  }

  private static Set<ElementKind> records(
      ElementKind root, ReadingOptions options, List<Notice> notices) throws DeliveryUnreadable {
    if (options.record().isPresent()) {
      Set<ElementKind> named = RecordFinder.named(root, options.record().get());
      if (named.isEmpty()) {
        throw DeliveryUnreadable.because(
            Refusal.NO_TABLE, Map.of("detail", options.record().get()));
      }
      return named;
    }
    Optional<KnownLayout> layout = KnownLayout.of(root);
    if (layout.isPresent()) {
      notices.add(
          Notice.about(
              ReadingNotices.XML_LAYOUT_RECOGNISED, Place.delivery(), "", layout.get().record()));
      return RecordFinder.named(root, layout.get().record());
    }
    Set<ElementKind> found = RecordFinder.found(root, options.knownHeader());
    notices.add(
        Notice.about(
            ReadingNotices.ROW_ELEMENT_ASSUMED,
            Place.delivery(),
            "",
            String.join(", ", found.stream().map(ElementKind::path).limit(MOST_NAMED).toList())));
    return found;
  }
}
