package it.census.readers.ods;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.xml.SafeXml;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The elements of an OpenDocument part, with the few things asked about them. */
final class OdsElements {

  private static final String PREFIX = "urn:oasis:names:tc:opendocument:xmlns:";
  static final String OFFICE = PREFIX + "office:1.0";
  static final String TABLE = PREFIX + "table:1.0";
  static final String TEXT = PREFIX + "text:1.0";
  static final String STYLE = PREFIX + "style:1.0";
  static final String MANIFEST = PREFIX + "manifest:1.0";
  static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

  private final XMLStreamReader xml;
  private final SafeXml safe;

  OdsElements(XMLStreamReader xml, SafeXml safe) {
    this.xml = xml;
    this.safe = safe;
  }

  /** The next event of the parser. */
  int next() throws DeliveryUnreadable {
    return safe.next(xml);
  }

  /** Moves to the start of the next element, at any depth; false at the end. */
  boolean nextElement() throws DeliveryUnreadable {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Passes over the element whose start was read last, with all it holds. */
  void skip() throws DeliveryUnreadable {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  boolean is(String namespace, String name) {
    return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
  }

  boolean isIn(String namespace) {
    return namespace.equals(xml.getNamespaceURI());
  }

  String characters() {
    return xml.getText();
  }

  /** An attribute, empty where it is not given. */
  String attribute(String namespace, String name) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }

  boolean hasAttribute(String namespace, String name) {
    return xml.getAttributeValue(namespace, name) != null;
  }

  /** An attribute that counts something, 1 where it is not given or makes no sense. */
  int count(String namespace, String name) {
    String text = attribute(namespace, name);
    if (text.isEmpty() || text.length() > 9) {
      return text.isEmpty() ? 1 : Integer.MAX_VALUE;
    }
    try {
      return Math.max(1, Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }

  void checkLength(int characters) throws DeliveryUnreadable {
    safe.checkLength(characters, xml);
  }
}
