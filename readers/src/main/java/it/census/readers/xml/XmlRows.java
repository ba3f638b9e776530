package it.census.readers.xml;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.RowCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over the row elements of an XML file. */
final class XmlRows implements RowCursor {

  private final XmlSource.Opened opened;
  private final XMLStreamReader xml;
  private final SafeXml safe;
  private final ElementKind root;
  private final XmlTable table;
  private final ReadingLimits limits;
  private final RecordBinder binder;
  private final Deque<Around> around = new ArrayDeque<>();
  private long records;

  /** An element that is open around the rows, with the values in it that hold for them. */
  private record Around(ElementKind kind, Map<String, String> values) {}

  XmlRows(XmlSource source, ElementKind root, XmlTable table, ReadingLimits limits)
      throws DeliveryUnreadable {
    this.opened = source.open();
    this.xml = opened.xml();
    this.safe = source.safe();
    this.root = root;
    this.table = table;
    this.limits = limits;
    this.binder = new RecordBinder(safe, limits);
  }

  @Override
  public @Nullable RawRecord next() throws DeliveryUnreadable {
    try {
      while (xml.hasNext()) {
        int event = safe.next(xml);
        if (event == XMLStreamConstants.END_ELEMENT) {
          around.pop();
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          ElementKind kind = kind();
          if (table.records().contains(kind)) {
            return row(kind);
          }
          enter(kind);
        }
      }
      return null;
    } catch (XMLStreamException broken) {
      throw safe.unreadable(broken);
    }
  }

  private ElementKind kind() throws DeliveryUnreadable {
    Around parent = around.peek();
    ElementKind kind = parent == null ? root : parent.kind().child(xml.getLocalName());
    if (kind == null) {
      throw DeliveryUnreadable.because(
          Refusal.DAMAGED, Map.of("detail", "changed while it was read"));
    }
    return kind;
  }

  private void enter(ElementKind kind) throws DeliveryUnreadable {
    Around parent = around.peek();
    if (parent != null && kind.isLeaf()) {
      String text = readLeaf();
      parent.values().putIfAbsent(XmlTable.AROUND + XmlTable.besideRows(kind), text);
      return;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = kind.name() + RecordBinder.ATTRIBUTE + xml.getAttributeLocalName(i);
      values.put(XmlTable.AROUND + name, xml.getAttributeValue(i).strip());
    }
    around.push(new Around(kind, values));
  }

  private String readLeaf() throws DeliveryUnreadable {
    StringBuilder text = new StringBuilder();
    for (int event = safe.next(xml);
        event != XMLStreamConstants.END_ELEMENT;
        event = safe.next(xml)) {
      if (SafeXml.isText(event)) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        safe.checkLength(text.length(), xml);
      }
    }
    return text.toString().strip();
  }

  private RawRecord row(ElementKind kind) throws DeliveryUnreadable {
    if (++records > limits.rows()) {
      throw DeliveryUnreadable.beyond(Refusal.TOO_MANY_ROWS, limits.rows());
    }
    int line = xml.getLocation().getLineNumber();
    Place place = new Place.XmlNode(line, kind.name() + "[" + records + "]");
    Map<String, String> texts = binder.bind(xml);
    RowKind rowKind = texts.isEmpty() ? RowKind.BLANK : RowKind.DATA;
    around.forEach(open -> open.values().forEach(texts::putIfAbsent));
    return new RawRecord(0, place, rowKind, cells(texts));
  }

  private List<Cell> cells(Map<String, String> texts) throws DeliveryUnreadable {
    List<Cell> cells = new ArrayList<>(table.columns().size());
    for (String key : table.columns().keySet()) {
      String text = texts.getOrDefault(key, "");
      safe.checkLength(text.length(), xml);
      cells.add(Cell.of(text));
    }
    return cells;
  }

  @Override
  public void close() {
    opened.close();
  }
}
