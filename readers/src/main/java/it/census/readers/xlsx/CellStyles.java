package it.census.readers.xlsx;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.xml.SafeXml;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats that the cells of a workbook name by the number of their style. */
final class CellStyles {

  private static final String GENERAL = "General";

  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();

  private CellStyles() {}

  /** A workbook without styles. */
  static CellStyles none() {
    return new CellStyles();
  }

  static CellStyles read(InputStream part, SafeXml safe) throws DeliveryUnreadable {
    CellStyles styles = new CellStyles();
    XMLStreamReader xml = safe.open(part);
    boolean inCellFormats = false;
    try {
      while (xml.hasNext()) {
        int event = safe.next(xml);
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          inCellFormats |= name.equals("cellXfs");
          if (name.equals("numFmt")) {
            styles.addFormat(xml);
          } else if (inCellFormats && name.equals("xf")) {
            styles.formatOfStyle.add(Attributes.number(xml, "numFmtId", 0));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          inCellFormats &= !xml.getLocalName().equals("cellXfs");
        }
      }
    } catch (XMLStreamException broken) {
      throw safe.unreadable(broken);
    }
    return styles;
  }

  private void addFormat(XMLStreamReader xml) {
    String code = Attributes.text(xml, "formatCode");
    if (!code.isEmpty()) {
      formats.putIfAbsent(Attributes.number(xml, "numFmtId", -1), code);
    }
  }

  /** Number of the format of a style; an unknown style is of the general format. */
  int formatIndex(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  /** The format itself: {@code dd/mm/yyyy}. */
  String format(int formatIndex) {
    String own = formats.get(formatIndex);
    if (own != null) {
      return own;
    }
    String builtin = BuiltinFormats.getBuiltinFormat(formatIndex);
    return builtin == null ? GENERAL : builtin;
  }
}
