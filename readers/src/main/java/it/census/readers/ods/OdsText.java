package it.census.readers.ods;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.xml.SafeXml;
import javax.xml.stream.XMLStreamConstants;

/**
 * The text of a cell: its paragraphs, one a line. Comments, drawings and tables inside the cell are
 * passed over.
 */
final class OdsText {

  private final OdsElements xml;
  private final StringBuilder text = new StringBuilder();

  OdsText(OdsElements xml) {
    this.xml = xml;
  }

  /** Reads the cell whose start was read last, to its end. */
  String read() throws DeliveryUnreadable {
    text.setLength(0);
    boolean first = true;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return text.toString();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.is(OdsElements.TEXT, "p") || xml.is(OdsElements.TEXT, "h")) {
          if (!first) {
            text.append('\n');
          }
          first = false;
          readParagraph();
        } else {
          xml.skip();
        }
      }
    }
  }

  private void readParagraph() throws DeliveryUnreadable {
    int start = text.length();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (SafeXml.isText(event)) {
        append(xml.characters(), start);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth += enter();
      }
      xml.checkLength(text.length());
    }
  }

  /**
   * What an element inside a paragraph adds by itself; 1 where its own text belongs to the cell.
   */
  private int enter() throws DeliveryUnreadable {
    if (xml.is(OdsElements.TEXT, "s")) {
      int blanks = xml.count(OdsElements.TEXT, "c");
      xml.checkLength(blanks);
      text.append(" ".repeat(blanks));
    } else if (xml.is(OdsElements.TEXT, "tab")) {
      text.append('\t');
    } else if (xml.is(OdsElements.TEXT, "line-break")) {
      text.append('\n');
    } else if (xml.isIn(OdsElements.TEXT) && !xml.is(OdsElements.TEXT, "note")) {
      return 1;
    }
    xml.skip();
    return 0;
  }

  /** White space between words counts as one blank; more are written as elements. */
  private void append(String characters, int paragraphStart) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        text.append(c);
      } else if (text.length() > paragraphStart && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
