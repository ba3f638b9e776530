package it.census.readers.xlsx;

import it.census.model.Place;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.xml.SafeXml;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a workbook, which its cells name by number. The one part of an XLSX file that must
 * be held whole; it is kept packed (UTF-8, four bytes of overhead a text), so that a million
 * different texts of twenty letters take some 25 MB.
 */
final class SharedTexts {

  /** Bytes of all texts together, with their overhead. */
  private static final long MOST_BYTES = 128L << 20;

  private static final int OVERHEAD = Integer.BYTES;

  /** Texts, empty ones included; spreadsheet programs write each only once. */
  private static final int MOST_TEXTS = 8_000_000;

  /** Small enough that the garbage collector does not treat a block as something huge. */
  private static final int BLOCK_BITS = 17;

  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int STARTS_BITS = 14;
  private static final int STARTS = 1 << STARTS_BITS;

  private final List<byte[]> blocks = new ArrayList<>();
  private final List<int[]> starts = new ArrayList<>();
  private int count;
  private int end;

  private SharedTexts() {
    starts.add(new int[STARTS]);
  }

  private int start(int number) {
    return starts.get(number >> STARTS_BITS)[number & (STARTS - 1)];
  }

  /** A workbook without texts. */
  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(InputStream part, SafeXml safe) throws DeliveryUnreadable {
    SharedTexts texts = new SharedTexts();
    XMLStreamReader xml = safe.open(part);
    try {
      while (xml.hasNext()) {
        if (safe.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          texts.add(RichText.read(xml, safe));
        }
      }
    } catch (XMLStreamException broken) {
      throw safe.unreadable(broken);
    }
    return texts;
  }

  private void add(String text) throws DeliveryUnreadable {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (end + bytes.length + (long) count * OVERHEAD > MOST_BYTES) {
      throw DeliveryUnreadable.beyond(Refusal.INFLATES_TOO_FAR, MOST_BYTES);
    }
    if (count == MOST_TEXTS) {
      throw DeliveryUnreadable.beyond(Refusal.INFLATES_TOO_FAR, MOST_TEXTS);
    }
    for (int copied = 0; copied < bytes.length; ) {
      int at = (end + copied) & (BLOCK - 1);
      if ((end + copied) >> BLOCK_BITS == blocks.size()) {
        blocks.add(new byte[BLOCK]);
      }
      int fits = Math.min(bytes.length - copied, BLOCK - at);
      System.arraycopy(bytes, copied, blocks.get((end + copied) >> BLOCK_BITS), at, fits);
      copied += fits;
    }
    end += bytes.length;
    count++;
    if ((count & (STARTS - 1)) == 0) {
      starts.add(new int[STARTS]);
    }
    starts.get(count >> STARTS_BITS)[count & (STARTS - 1)] = end;
  }

  /**
   * The text of the given number.
   *
   * @param place the cell that asks, for the refusal
   * @throws DeliveryUnreadable where the workbook holds no such text: an empty cell in its place
   *     would lose data without a word
   */
  String text(int number, Place place) throws DeliveryUnreadable {
    if (number < 0 || number >= count) {
      throw DeliveryUnreadable.because(
          Refusal.DAMAGED, Map.of("detail", place.text() + ": text " + number + " of " + count));
    }
    int from = start(number);
    int length = start(number + 1) - from;
    int at = from & (BLOCK - 1);
    if (length == 0) {
      return "";
    }
    if (at + length <= BLOCK) {
      return new String(blocks.get(from >> BLOCK_BITS), at, length, StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[length];
    for (int copied = 0; copied < length; ) {
      int in = (from + copied) & (BLOCK - 1);
      int part = Math.min(length - copied, BLOCK - in);
      System.arraycopy(blocks.get((from + copied) >> BLOCK_BITS), in, bytes, copied, part);
      copied += part;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
