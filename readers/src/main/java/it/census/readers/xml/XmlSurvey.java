package it.census.readers.xml;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A first pass over an XML file: which kinds of elements there are, in order of first appearance.
 * It reads to the very end, so that a file broken after its thousandth row is refused before the
 * first row is used. Bounded by the number of kinds, not of elements.
 */
final class XmlSurvey {

  /** Kinds of elements for each column that a table may have. */
  private static final int KINDS_PER_COLUMN = 20;

  /** Elements directly below the root for each row that a delivery may have. */
  private static final int CHILDREN_PER_ROW = 2;

  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final SafeXml safe;
  private final ReadingLimits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable ElementKind root;
  private int appearances;
  private long elements;
  private long children;

  private record Open(ElementKind kind, long number) {}

  private XmlSurvey(SafeXml safe, ReadingLimits limits) {
    this.safe = safe;
    this.limits = limits;
  }

  /** Reads a file to its end; the outermost element with all that it contains. */
  static ElementKind of(XMLStreamReader xml, SafeXml safe, ReadingLimits limits)
      throws DeliveryUnreadable {
    return new XmlSurvey(safe, limits).read(xml);
  }

  private ElementKind read(XMLStreamReader xml) throws DeliveryUnreadable {
    try {
      while (xml.hasNext()) {
        int event = safe.next(xml);
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open.pop();
        } else if (SafeXml.isText(event) && !open.isEmpty() && !isBlank(xml)) {
          open.peek().kind().holdsText();
        }
      }
    } catch (XMLStreamException broken) {
      throw safe.unreadable(broken);
    }
    if (root == null) {
      throw DeliveryUnreadable.because(Refusal.EMPTY);
    }
    return root;
  }

  private void start(XMLStreamReader xml) throws DeliveryUnreadable {
    Open parent = open.peek();
    ElementKind kind = kind(xml, parent == null ? null : parent.kind());
    kind.occurs(parent == null ? 0 : parent.number());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (isData(xml, i) && kind.holdsAttribute(xml.getAttributeLocalName(i), appearances)) {
        appears(xml);
      }
    }
    if (open.size() == 1 && ++children > limits.rows() * CHILDREN_PER_ROW) {
      throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_ROWS, limits.rows());
    }
    open.push(new Open(kind, ++elements));
  }

  private ElementKind kind(XMLStreamReader xml, @Nullable ElementKind parent)
      throws DeliveryUnreadable {
    ElementKind known = parent == null ? null : parent.child(xml.getLocalName());
    if (known != null) {
      return known;
    }
    ElementKind kind = new ElementKind(xml.getLocalName(), parent, appearances);
    appears(xml);
    if (parent == null) {
      root = kind;
    } else {
      parent.add(kind);
    }
    return kind;
  }

  private void appears(XMLStreamReader xml) throws DeliveryUnreadable {
    if (++appearances > (long) limits.columns() * KINDS_PER_COLUMN) {
      throw DeliveryUnreadable.because(
          Refusal.TOO_MANY_COLUMNS,
          Map.of(
              "limit",
              Integer.toString(limits.columns()),
              "place",
              "line " + xml.getLocation().getLineNumber()));
    }
  }

  /** Whether an attribute says something about the offer, and not about schema or language. */
  static boolean isData(XMLStreamReader xml, int attribute) {
    return !INSTANCE.equals(xml.getAttributeNamespace(attribute))
        && !LanguageNames.isLanguage(xml, attribute);
  }

  static boolean isBlank(XMLStreamReader xml) {
    char[] characters = xml.getTextCharacters();
    int end = xml.getTextStart() + xml.getTextLength();
    for (int i = xml.getTextStart(); i < end; i++) {
      if (!Character.isWhitespace(characters[i])) {
        return false;
      }
    }
    return true;
  }
}
