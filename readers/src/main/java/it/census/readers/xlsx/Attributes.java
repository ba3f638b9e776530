package it.census.readers.xlsx;

import javax.xml.stream.XMLStreamReader;

/** Attributes of the element a reader stands at, by their local name. */
final class Attributes {

  private Attributes() {}

  /** The text of an attribute, empty where there is none. */
  static String text(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The whole number of an attribute, or another where there is none. */
  static int number(XMLStreamReader xml, String name, int otherwise) {
    String text = text(xml, name).strip();
    if (text.isEmpty()) {
      // Most are not there: an exception a row would be dear.
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /** Whether an attribute says yes. */
  static boolean isTrue(XMLStreamReader xml, String name) {
    String text = text(xml, name);
    return text.equals("1") || text.equals("true");
  }
}
