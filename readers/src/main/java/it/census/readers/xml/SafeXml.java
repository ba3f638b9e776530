package it.census.readers.xml;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.io.InputBootstrapper;
import com.ctc.wstx.io.ReaderBootstrapper;
import com.ctc.wstx.io.StreamBootstrapper;
import com.ctc.wstx.io.SystemId;
import com.ctc.wstx.stax.WstxInputFactory;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.zip.SafeZip;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Opens XML from strangers: nothing outside the file is ever fetched, document types are skipped, a
 * file that uses an entity of its own is refused, and depth, attributes and texts are limited. The
 * parser is named, never looked up: one found on the class path could have no limits at all.
 */
public final class SafeXml {

  /** Fewer would refuse what spreadsheet programs write. */
  private static final int FEWEST_ATTRIBUTES_ALLOWED = 100;

  /** Workbooks write long lists of ranges into one attribute; those that are cells are checked. */
  private static final int ATTRIBUTE_LENGTH = 1 << 20;

  /**
   * Characters or bytes between two events of the parser: it keeps a tag whole, and a name, however
   * long.
   */
  private static final int LONGEST_TOKEN = 24 << 20;

  /** Characters of the name of an element or attribute. */
  private static final int LONGEST_NAME = 1_000;

  /** Different names of elements, attributes and namespaces in one file: the parser keeps all. */
  private static final int MOST_NAMES = 50_000;

  private final WstxInputFactory factory;
  private final ReadingLimits limits;
  private final boolean inParts;

  /** For a file that is XML. */
  public SafeXml(ReadingLimits limits) {
    this(limits, false);
  }

  /** For the parts of a workbook, whose sender knows nothing of XML. */
  public static SafeXml forParts(ReadingLimits limits) {
    return new SafeXml(limits, true);
  }

  private SafeXml(ReadingLimits limits, boolean inParts) {
    this.limits = limits;
    this.inParts = inParts;
    this.factory = hardened(limits);
  }

  private static WstxInputFactory hardened(ReadingLimits limits) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    // Texts come in pieces and are counted here: the parser's own limit lets CDATA sections through
    // and refuses long comments, which cost nothing.
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT,
        Math.max(FEWEST_ATTRIBUTES_ALLOWED, limits.columns()));
    factory.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Math.max(ATTRIBUTE_LENGTH, limits.cellLength()));
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.xmlDepth());
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity " + systemId);
        });
    return factory;
  }

  /** The parser's factory, for a binder that asks for one. */
  public XMLInputFactory factory() {
    return factory;
  }

  /** A reader of bytes; the character set is that of the XML declaration. */
  public XMLStreamReader open(InputStream in) throws DeliveryUnreadable {
    TokenMeter meter = new TokenMeter(LONGEST_TOKEN);
    return guarded(StreamBootstrapper.getInstance(null, null, meter.metered(in)), meter);
  }

  /** A reader of characters, where the declared character set is known to be wrong. */
  public XMLStreamReader open(Reader in) throws DeliveryUnreadable {
    TokenMeter meter = new TokenMeter(LONGEST_TOKEN);
    return guarded(ReaderBootstrapper.getInstance(null, null, meter.metered(in), null), meter);
  }

  private XMLStreamReader guarded(InputBootstrapper start, TokenMeter meter)
      throws DeliveryUnreadable {
    try {
      ReaderConfig config = factory.createPrivateConfig();
      XMLStreamReader xml =
          factory.createSR(config, SystemId.construct((String) null), start, false, false);
      return new Guarded(xml, config, meter);
    } catch (XMLStreamException broken) {
      throw unreadable(broken);
    }
  }

  /**
   * The next event of a reader opened here.
   *
   * @throws DeliveryUnreadable not well-formed, cut short, beyond a limit or with entities
   */
  public int next(XMLStreamReader xml) throws DeliveryUnreadable {
    try {
      return xml.next();
    } catch (XMLStreamException broken) {
      throw unreadable(broken);
    }
  }

  /** Whether an event carries characters. */
  public static boolean isText(int event) {
    return event == XMLStreamReader.CHARACTERS
        || event == XMLStreamReader.CDATA
        || event == XMLStreamReader.SPACE;
  }

  /**
   * Checks a text that is gathered from several elements.
   *
   * @throws DeliveryUnreadable longer than a cell may be
   */
  public void checkLength(int characters, XMLStreamReader at) throws DeliveryUnreadable {
    if (characters > limits.cellLength()) {
      throw cellTooLong(Integer.toString(line(at.getLocation())));
    }
  }

  /** What a failure of the parser means for the delivery. */
  public DeliveryUnreadable unreadable(XMLStreamException failure) {
    Throwable nested = failure.getNestedException();
    Optional<DeliveryUnreadable> carried =
        DeliveryUnreadable.carriedBy(failure)
            .or(() -> nested == null ? Optional.empty() : DeliveryUnreadable.carriedBy(nested));
    return carried.orElseGet(() -> judged(failure, nested));
  }

  private DeliveryUnreadable judged(XMLStreamException failure, @Nullable Throwable nested) {
    if (failure instanceof WstxEOFException || nested instanceof EOFException) {
      return DeliveryUnreadable.because(Refusal.TRUNCATED, Map.of(), failure);
    }
    if (nested instanceof TokenMeter.TokenTooLong) {
      return tooMuch(failure, "> " + LONGEST_TOKEN);
    }
    if (nested instanceof IOException io
        && !(io instanceof CharConversionException)
        && !(io instanceof UnsupportedEncodingException)) {
      return inParts ? SafeZip.unreadable(io) : DeliveryUnreadable.of(io);
    }
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    String line = Long.toString(line(failure.getLocation()));
    return beyondLimit(message.toLowerCase(Locale.ROOT), line)
        .orElseGet(() -> tooMuch(failure, message));
  }

  private DeliveryUnreadable tooMuch(XMLStreamException failure, String detail) {
    String line = Long.toString(line(failure.getLocation()));
    return DeliveryUnreadable.because(
        inParts ? Refusal.DAMAGED : Refusal.MALFORMED_XML,
        Map.of("line", line, "detail", detail),
        failure);
  }

  /** The parser tells its limits by message only. */
  private Optional<DeliveryUnreadable> beyondLimit(String message, String line) {
    if (message.contains("element depth limit")) {
      return Optional.of(DeliveryUnreadable.beyond(Refusal.TOO_DEEP, limits.xmlDepth()));
    }
    if (message.contains("attribute size limit")) {
      return Optional.of(cellTooLong(line));
    }
    if (message.contains("attribute limit")) {
      return Optional.of(
          DeliveryUnreadable.because(
              Refusal.TOO_MANY_COLUMNS,
              Map.of("limit", Integer.toString(limits.columns()), "place", "line " + line)));
    }
    if (message.contains("entity")) {
      return Optional.of(DeliveryUnreadable.because(Refusal.FORBIDDEN_XML, Map.of("line", line)));
    }
    return Optional.empty();
  }

  private DeliveryUnreadable cellTooLong(String line) {
    return DeliveryUnreadable.because(
        Refusal.CELL_TOO_LONG,
        Map.of("limit", Integer.toString(limits.cellLength()), "place", "line " + line));
  }

  private static int line(@Nullable Location where) {
    return where == null ? 1 : Math.max(1, where.getLineNumber());
  }

  /**
   * Counts the characters between two tags. The parser works lazily, so that long comments are
   * skipped and not kept; what it then finds too late is told with its event all the same.
   */
  private final class Guarded extends StreamReaderDelegate {

    private final ReaderConfig config;
    private final TokenMeter meter;
    private final Set<String> namespaces = new HashSet<>();
    private int textLength;

    Guarded(XMLStreamReader xml, ReaderConfig config, TokenMeter meter) {
      super(xml);
      this.config = config;
      this.meter = meter;
    }

    @Override
    public int next() throws XMLStreamException {
      try {
        int event = super.next();
        meter.reset();
        switch (event) {
          case CHARACTERS, CDATA, SPACE -> count(getTextLength());
          case START_ELEMENT -> {
            textLength = 0;
            checkNames();
          }
          case END_ELEMENT -> textLength = 0;
          case ENTITY_REFERENCE ->
              throw new XMLStreamException("entity " + getLocalName(), getLocation());
          default -> {
            // Comments and instructions are passed over; a document type is never looked into.
          }
        }
        return event;
      } catch (WstxLazyException late) {
        throw late.getCause() instanceof XMLStreamException broken
            ? broken
            : new XMLStreamException(late);
      }
    }

    /** A file of ever new names fills the memory without nesting or length. */
    private void checkNames() throws XMLStreamException {
      boolean tooLong = getLocalName().length() > LONGEST_NAME;
      for (int i = 0; i < getAttributeCount(); i++) {
        tooLong |= super.getAttributeLocalName(i).length() > LONGEST_NAME;
      }
      for (int i = 0; i < getNamespaceCount(); i++) {
        String namespace = String.valueOf(getNamespaceURI(i));
        tooLong |= namespace.length() > LONGEST_NAME;
        namespaces.add(namespace);
      }
      if (tooLong) {
        throw new XMLStreamException("name > " + LONGEST_NAME, getLocation());
      }
      if (config.getSymbols().size() > MOST_NAMES || namespaces.size() > MOST_NAMES) {
        throw new XMLStreamException("names > " + MOST_NAMES, getLocation());
      }
    }

    private void count(int characters) throws XMLStreamException {
      textLength += characters;
      if (textLength > limits.cellLength()) {
        throw new XMLStreamException(cellTooLong(Integer.toString(line(getLocation()))));
      }
    }
  }
}
