package it.census.readers.xlsx;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.xml.SafeXml;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** A text of a workbook, which may stand in several runs of different typefaces. */
final class RichText {

  private RichText() {}

  /**
   * The characters of all runs, without the reading aids of East Asian scripts ({@code rPh}). The
   * reader stands at the start of the element ({@code si}, {@code is}) and is left at its end.
   */
  static String read(XMLStreamReader xml, SafeXml safe) throws DeliveryUnreadable {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int aside = 0;
    boolean inText = false;
    while (depth > 0) {
      int event = safe.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String name = xml.getLocalName();
        aside += aside > 0 || name.equals("rPh") ? 1 : 0;
        inText = aside == 0 && name.equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        aside = Math.max(0, aside - 1);
        inText = false;
      } else if (inText && SafeXml.isText(event)) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        safe.checkLength(text.length(), xml);
      }
    }
    return unescaped(text);
  }

  /**
   * Control characters are written {@code _x000D_}; a literal underscore may be {@code _x005F_}.
   */
  static String unescaped(CharSequence escaped) {
    String text = escaped.toString();
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
      if (code < 0) {
        at = text.indexOf("_x", at + 2);
        continue;
      }
      plain.append(text, from, at).append((char) code);
      from = at + 7;
      at = text.indexOf("_x", from);
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static int hex(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
