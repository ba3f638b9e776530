package it.census.readers.xml;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;

/**
 * Turns one row element into texts by path. Bound to a plain tree, not to typed records: a wrong
 * number must stay a value.
 */
final class RecordBinder {

  /** Begins the name of an attribute; no element can be called so. */
  static final String ATTRIBUTE = "@";

  private final SafeXml safe;
  private final ReadingLimits limits;
  private final XmlMapper mapper;

  RecordBinder(SafeXml safe, ReadingLimits limits) {
    this.safe = safe;
    this.limits = limits;
    this.mapper =
        XmlMapper.builder(XmlFactory.builder().xmlInputFactory(safe.factory()).build())
            // A row is followed by the next row, not by the end of the file.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /** The row element at whose start the reader stands; the reader is left at its end. */
  Map<String, String> bind(XMLStreamReader xml) throws DeliveryUnreadable {
    RecordElement element = new RecordElement(xml, limits);
    JsonNode tree;
    try {
      tree = mapper.readValue(element, JsonNode.class);
    } catch (JacksonException | IOException broken) {
      throw unreadable(broken, xml);
    }
    element.finish(safe);
    Map<String, String> texts = new LinkedHashMap<>();
    new RecordTexts(texts).add(tree);
    return texts;
  }

  /** The binder wraps what the parser throws, sometimes without the parser's own exception. */
  private DeliveryUnreadable unreadable(Exception broken, XMLStreamReader xml) {
    Optional<DeliveryUnreadable> carried = DeliveryUnreadable.carriedBy(broken);
    if (carried.isPresent()) {
      return carried.get();
    }
    for (Throwable at = broken; at != null; at = at.getCause()) {
      if (at instanceof XMLStreamException cause) {
        return safe.unreadable(cause);
      }
    }
    return DeliveryUnreadable.because(
        Refusal.MALFORMED_XML,
        Map.of(
            "line",
            Integer.toString(xml.getLocation().getLineNumber()),
            "detail",
            String.valueOf(broken.getMessage())),
        broken);
  }
}
