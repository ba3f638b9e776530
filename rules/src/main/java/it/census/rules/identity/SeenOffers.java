package it.census.rules.identity;

import it.census.model.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The offers that a delivery has had so far, so that a reference that comes again is noticed. About
 * forty bytes an offer and no objects: a delivery of a million rows stays small. One delivery, one
 * thread.
 */
public final class SeenOffers {

  /** Longs an offer takes: id; content; check and municipality; table and line. */
  private static final int STRIDE = 4;

  private static final int SMALLEST = 1 << 10;
  private static final int LINE_BITS = 48;

  private final List<String> sheets;

  /** Names of the files, by number of the table, of a delivery of several files. */
  private final Map<Integer, String> files = new HashMap<>();

  /** Where the facts of an offer begin, plus one; found by its id, which is as good as random. */
  private int[] slots = new int[SMALLEST];

  private long[] facts = new long[SMALLEST / 2 * STRIDE];
  private int size;

  /**
   * @param sheets names of the tables of the delivery, in order; empty where a table has none
   */
  public SeenOffers(List<String> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  /**
   * What is remembered of the first row of an offer.
   *
   * @param place of the row, in the words of its file
   * @param content fingerprint of what the row says
   * @param municipality fingerprint of its municipality
   */
  public record First(String place, long content, int municipality) {}

  /**
   * The first row of this offer; empty where the delivery had none so far.
   *
   * @param place of the row that asks
   * @throws OfferIdCollision where another reference has the id
   */
  public Optional<First> find(OfferKey key, Place place) {
    int at = slots[slot(key.bits())] - 1;
    if (at < 0) {
      return Optional.empty();
    }
    First first = new First(place(facts[at + 3]), facts[at + 1], (int) facts[at + 2]);
    if ((int) (facts[at + 2] >>> Integer.SIZE) != key.check()) {
      throw new OfferIdCollision(key.offerId(), first.place(), place.text());
    }
    return Optional.of(first);
  }

  /** Remembers the first row of an offer that {@link #find} did not know. */
  public void add(OfferKey key, int table, Place place, long content, int municipality) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    int at = size * STRIDE;
    facts[at] = key.bits();
    facts[at + 1] = content;
    facts[at + 2] = (long) key.check() << Integer.SIZE | Integer.toUnsignedLong(municipality);
    facts[at + 3] = (long) table << LINE_BITS | line(place);
    if (place instanceof Place.InFile file) {
      files.putIfAbsent(table, file.file());
    }
    slots[slot(key.bits())] = at + 1;
    size++;
  }

  /** How many different offers there were. */
  public int size() {
    return size;
  }

  private int slot(long bits) {
    int mask = slots.length - 1;
    int slot = (int) bits & mask;
    while (slots[slot] != 0 && facts[slots[slot] - 1] != bits) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    facts = Arrays.copyOf(facts, facts.length * 2);
    slots = new int[slots.length * 2];
    for (int at = 0; at < size * STRIDE; at += STRIDE) {
      slots[slot(facts[at])] = at + 1;
    }
  }

  private String place(long packed) {
    int table = (int) (packed >>> LINE_BITS);
    long line = packed & (1L << LINE_BITS) - 1;
    String sheet = table < sheets.size() ? sheets.get(table) : "";
    Place place = sheet.isEmpty() ? new Place.CsvLine(line) : new Place.SheetRow(sheet, (int) line);
    String file = files.get(table);
    return file == null ? place.text() : new Place.InFile(file, place).text();
  }

  private static long line(Place place) {
    if (place instanceof Place.SheetRow row) {
      return row.row();
    }
    if (place instanceof Place.CsvLine line) {
      return line.line();
    }
    if (place instanceof Place.InFile file) {
      return line(file.place());
    }
    return place instanceof Place.XmlNode node ? node.line() : 0;
  }
}
