package it.census.readers.xlsx;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.workbook.NumberFormats;
import it.census.readers.xml.SafeXml;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The part of a workbook that describes looks; of interest are number formats alone. */
final class StylesPart {

  private StylesPart() {}

  static NumberFormats read(InputStream part, SafeXml safe) throws DeliveryUnreadable {
    NumberFormats formats = new NumberFormats();
    XMLStreamReader xml = safe.open(part);
    boolean inCellFormats = false;
    try {
      while (xml.hasNext()) {
        int event = safe.next(xml);
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          inCellFormats |= name.equals("cellXfs");
          if (name.equals("numFmt")) {
            formats.addFormat(
                Attributes.number(xml, "numFmtId", -1), Attributes.text(xml, "formatCode"));
          } else if (inCellFormats && name.equals("xf")) {
            formats.addStyle(Attributes.number(xml, "numFmtId", 0));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          inCellFormats &= !xml.getLocalName().equals("cellXfs");
        }
      }
    } catch (XMLStreamException broken) {
      throw safe.unreadable(broken);
    }
    return formats;
  }
}
