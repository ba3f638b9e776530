package it.census.readers.xlsx;

import it.census.model.Place;
import it.census.model.config.ReadingLimits;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.workbook.CellAddress;
import it.census.readers.workbook.Merge;
import it.census.readers.workbook.RowBuilder;
import it.census.readers.workbook.SheetRow;
import it.census.readers.workbook.SheetRows;
import it.census.readers.xml.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet, pulled from its XML. */
final class SheetXml implements SheetRows {

  /** As many as a sheet has rows; files made to exhaust memory have more. */
  private static final int MOST_MERGES = CellAddress.LAST_ROW;

  private final InputStream in;
  private final SafeXml safe;
  private final XMLStreamReader xml;
  private final CellValues cells;
  private final String sheet;
  private final RowBuilder builder;
  private final List<Merge> merges = new ArrayList<>();
  private int row;
  private int rows;
  private boolean ended;

  SheetXml(InputStream in, SafeXml safe, CellValues cells, String sheet, ReadingLimits limits)
      throws DeliveryUnreadable {
    this.in = in;
    this.safe = safe;
    this.xml = safe.open(in);
    this.cells = cells;
    this.sheet = sheet;
    this.builder = new RowBuilder(sheet, limits);
  }

  @Override
  public @Nullable SheetRow next() throws DeliveryUnreadable {
    while (!ended) {
      int event = safe.next(xml);
      if (event == XMLStreamConstants.END_DOCUMENT) {
        ended = true;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("row")) {
          return readRow();
        }
        if (name.equals("mergeCell")) {
          addMerge(Attributes.text(xml, "ref"));
        }
      }
    }
    return null;
  }

  private SheetRow readRow() throws DeliveryUnreadable {
    row = CellAddress.checkedRow(Attributes.number(xml, "r", row + 1));
    // However they are numbered, there are no more of them.
    CellAddress.checkedRow(++rows);
    boolean hidden = Attributes.isTrue(xml, "hidden");
    int column = -1;
    while (true) {
      int event = safe.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        return builder.take(row, hidden);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          column = readCell(column + 1);
        } else {
          skip();
        }
      }
    }
  }

  /** Reads one cell; a cell that does not say where it stands follows the one before. */
  private int readCell(int following) throws DeliveryUnreadable {
    String reference = "";
    String type = "";
    int style = 0;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> reference = xml.getAttributeValue(i);
        case "t" -> type = xml.getAttributeValue(i);
        case "s" -> style = Attributes.number(xml, "s", 0);
        default -> {
          // Metadata for the spreadsheet program.
        }
      }
    }
    int column =
        reference.isEmpty()
            ? CellAddress.checkedColumn(following)
            : CellAddress.parse(reference).column();
    String value = readValue();
    if (!value.isEmpty()) {
      Place place = new Place.SheetCell(sheet, row, column);
      builder.put(row, column, cells.read(type, style, value, place));
    }
    return column;
  }

  /** The stored value of the cell that the reader stands at, leaving the reader at its end. */
  private String readValue() throws DeliveryUnreadable {
    String value = "";
    while (true) {
      int event = safe.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        return value;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = readText();
          case "is" -> value = RichText.read(xml, safe);
          default -> skip();
        }
      }
    }
  }

  private String readText() throws DeliveryUnreadable {
    String text = "";
    int depth = 1;
    while (depth > 0) {
      int event = safe.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (SafeXml.isText(event)) {
        text = text.isEmpty() ? xml.getText() : text + xml.getText();
      }
    }
    return text;
  }

  private void skip() throws DeliveryUnreadable {
    int depth = 1;
    while (depth > 0) {
      int event = safe.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void addMerge(String range) throws DeliveryUnreadable {
    int colon = range.indexOf(':');
    if (colon < 0) {
      return;
    }
    if (merges.size() == MOST_MERGES) {
      throw DeliveryUnreadable.because(
          Refusal.DAMAGED, Map.of("detail", sheet + ": mergeCells > " + MOST_MERGES));
    }
    CellAddress from = CellAddress.parse(range.substring(0, colon));
    CellAddress to = CellAddress.parse(range.substring(colon + 1));
    merges.add(
        new Merge(
            Math.min(from.row(), to.row()),
            Math.max(from.row(), to.row()),
            Math.min(from.column(), to.column()),
            Math.max(from.column(), to.column())));
  }

  /** The merged ranges, known once the last row was read. */
  List<Merge> merges() {
    return List.copyOf(merges);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException afterTheLastByte) {
      throw new UncheckedIOException(afterTheLastByte);
    }
  }
}
