package it.census.readers.xml;

import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * One row element as if it were a document of its own: ends where the element ends. Attributes are
 * named {@code @unita}, so that they cannot be taken for elements, and how much one row may hold is
 * limited.
 */
final class RecordElement extends StreamReaderDelegate {

  /** Elements of one row for each column that a table may have: long lists of pictures exist. */
  private static final int ELEMENTS_PER_COLUMN = 20;

  /** Characters of one row for each that a cell may have. */
  private static final int CELLS_FULL = 100;

  private final ReadingLimits limits;
  private int depth = 1;
  private int elements;
  private long characters;
  private boolean ended;

  /** The reader stands at the start of the element. */
  RecordElement(XMLStreamReader xml, ReadingLimits limits) {
    super(xml);
    this.limits = limits;
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public int next() throws XMLStreamException {
    if (ended) {
      throw new NoSuchElementException();
    }
    if (depth == 0) {
      ended = true;
      return END_DOCUMENT;
    }
    int event = super.next();
    if (event == START_ELEMENT) {
      depth++;
      if (++elements > (long) limits.columns() * ELEMENTS_PER_COLUMN) {
        throw beyond(Refusal.TOO_MANY_COLUMNS, limits.columns());
      }
    } else if (event == END_ELEMENT) {
      depth--;
    } else if (SafeXml.isText(event)) {
      characters += getTextLength();
      if (characters > (long) limits.cellLength() * CELLS_FULL) {
        throw beyond(Refusal.CELL_TOO_LONG, limits.cellLength());
      }
    }
    return event;
  }

  private XMLStreamException beyond(Refusal refusal, int limit) {
    return new XMLStreamException(
        DeliveryUnreadable.because(
            refusal,
            Map.of(
                "limit",
                Integer.toString(limit),
                "place",
                "line " + getLocation().getLineNumber())));
  }

  /** Leaves the reader at the end of the element, however far it was read. */
  void finish(SafeXml safe) throws DeliveryUnreadable {
    while (depth > 0) {
      safe.next(this);
    }
  }

  @Override
  public int getEventType() {
    return ended ? END_DOCUMENT : super.getEventType();
  }

  @Override
  public String getAttributeLocalName(int index) {
    return RecordBinder.ATTRIBUTE + super.getAttributeLocalName(index);
  }

  /** The file goes on behind the element. */
  @Override
  public void close() {}
}
