package it.census.writers.catalogue;

import it.census.model.Correction;
import it.census.model.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What harmonisation changed, on its way in: the corrections of a row are one record, and what many
 * have in common – field, rule, column – is told once, as a kind with a number. The view {@code
 * catalogue.correction} puts them together again.
 */
final class StagedCorrections {

  /** As many as are told as examples of a rule. */
  static final int FIRST_ITEMS = 20;

  private static final char BETWEEN_ENTRIES = '\u001E';
  private static final char BETWEEN_PARTS = '\u001F';

  private final long loadId;
  private final CopyStream kinds;
  private final CopyStream rows;
  private final Map<Kind, Numbered> numbers = new LinkedHashMap<>();
  private final Map<String, Known> lastOfField = new HashMap<>();
  private final StringBuilder entries = new StringBuilder();
  private String offerId = "";
  private long gathered;
  private long count;

  /**
   * What corrections have in common.
   *
   * @param cell how the place of the cell follows from that of its row
   */
  private record Kind(String field, String rule, Insertion cell) {}

  /**
   * A kind, its number and the items of the first records that have it: enough to tell the first
   * corrections of its rule without reading all of them.
   */
  private record Numbered(Kind kind, int number, List<Long> firstItems) {

    void isIn(long record) {
      if (firstItems.size() < FIRST_ITEMS
          && (firstItems.isEmpty() || firstItems.get(firstItems.size() - 1) != record)) {
        firstItems.add(record);
      }
    }
  }

  /** A correction seen before, and its kind. */
  private record Known(Correction correction, Numbered kind) {

    boolean isLike(Correction other) {
      return correction.rule().equals(other.rule())
          && sameColumn(correction.place(), other.place());
    }

    /** Of the places that most corrections have; the others are compared as texts. */
    private static boolean sameColumn(Place one, Place other) {
      if (one instanceof Place.CsvCell a && other instanceof Place.CsvCell b) {
        return a.header().equals(b.header());
      }
      if (one instanceof Place.SheetCell a && other instanceof Place.SheetCell b) {
        return a.column() == b.column() && a.sheet().equals(b.sheet());
      }
      return one instanceof Place.CsvLine && other instanceof Place.CsvLine;
    }
  }

  /**
   * What stands in the place of a cell besides the place of its row.
   *
   * @param behind after so many characters; null at the end
   */
  record Insertion(String text, @Nullable Integer behind) {

    /** Empty where the one does not follow from the other. */
    static Optional<Insertion> between(String row, String cell) {
      if (cell.startsWith(row)) {
        return Optional.of(new Insertion(cell.substring(row.length()), null));
      }
      int same = 0;
      while (same < cell.length() && row.charAt(same) == cell.charAt(same)) {
        same++;
      }
      int from = same;
      int to = cell.length() - (row.length() - same);
      return to >= from && cell.endsWith(row.substring(same))
          ? Optional.of(new Insertion(cell.substring(from, to), row.codePointCount(0, same)))
          : Optional.empty();
    }
  }

  StagedCorrections(Connection shared, StagingTables tables) {
    loadId = tables.loadId();
    kinds =
        CopyStream.gathering(
            shared,
            tables.correctionKinds(),
            "load_id, kind, field, rule, inserted, inserted_behind, first_items");
    rows =
        CopyStream.gathering(
            shared, tables.correctedRows(), "load_id, item, place, offer_id, entries");
  }

  /** The entries of a stored row, every before and after by itself put through a change. */
  static String mapTexts(String entries, UnaryOperator<String> change) {
    StringBuilder mapped = new StringBuilder(entries.length());
    boolean kind = true;
    int from = 0;
    for (int at = 0; at <= entries.length(); at++) {
      boolean end = at == entries.length();
      if (end || isSeparator(entries.charAt(at))) {
        String part = entries.substring(from, at);
        mapped.append(kind ? part : change.apply(part));
        if (!end) {
          mapped.append(entries.charAt(at));
          kind = entries.charAt(at) == BETWEEN_ENTRIES;
        }
        from = at + 1;
      }
    }
    return mapped.toString();
  }

  private static boolean isSeparator(char c) {
    return c == BETWEEN_ENTRIES || c == BETWEEN_PARTS;
  }

  /** Takes the corrections of the row that stands here. */
  void add(Place row, List<Correction> corrections) {
    for (Correction correction : corrections) {
      Optional<Numbered> kind = kindOf(row, correction);
      if (kind.isPresent()) {
        entry(kind.get(), correction);
      } else {
        // A place that does not follow from that of the row: a record of its own, in its turn.
        end(row);
        entry(kindOf(correction.place(), correction).orElseThrow(), correction);
        end(correction.place());
      }
    }
    end(row);
  }

  private void entry(Numbered kind, Correction correction) {
    if (gathered > 0) {
      entries.append(BETWEEN_ENTRIES);
    }
    kind.isIn(record());
    entries.append(kind.number()).append(BETWEEN_PARTS);
    append(correction.before());
    entries.append(BETWEEN_PARTS);
    append(correction.after());
    offerId = correction.offerId();
    gathered++;
    count++;
  }

  /** The signs that separate stand for themselves nowhere: they then show as unreadable. */
  private void append(String text) {
    boolean separates = text.indexOf(BETWEEN_ENTRIES) >= 0 || text.indexOf(BETWEEN_PARTS) >= 0;
    entries.append(
        separates
            ? text.replace(BETWEEN_ENTRIES, '\uFFFD').replace(BETWEEN_PARTS, '\uFFFD')
            : text);
  }

  /** Ends the record of what has gathered. */
  private void end(Place place) {
    if (gathered > 0) {
      BinaryRows out = rows.row(5);
      out.number(loadId);
      out.number(record());
      out.requiredText(place.text());
      out.text(offerId);
      out.requiredText(entries.toString());
      entries.setLength(0);
      gathered = 0;
    }
  }

  /** Item of the record that gathers: that of its first entry. */
  private long record() {
    return count - gathered + 1;
  }

  private Optional<Numbered> kindOf(Place row, Correction correction) {
    Known last = lastOfField.get(correction.field());
    if (last != null && last.isLike(correction)) {
      return Optional.of(last.kind());
    }
    return Insertion.between(row.text(), correction.place().text())
        .map(cell -> number(new Kind(correction.field(), correction.rule(), cell), correction));
  }

  private Numbered number(Kind kind, Correction correction) {
    Numbered numbered =
        numbers.computeIfAbsent(
            kind, k -> new Numbered(k, numbers.size() + 1, new ArrayList<>(FIRST_ITEMS)));
    lastOfField.put(correction.field(), new Known(correction, numbered));
    return numbered;
  }

  private void write(Numbered numbered) {
    Kind kind = numbered.kind();
    BinaryRows out = kinds.row(7);
    out.number(loadId);
    out.number(numbered.number());
    out.requiredText(kind.field());
    out.requiredText(kind.rule());
    out.requiredText(kind.cell().text());
    Integer behind = kind.cell().behind();
    if (behind == null) {
      out.nothing();
    } else {
      out.number((int) behind);
    }
    out.numbers(numbered.firstItems());
  }

  long count() {
    return count;
  }

  void relieve() throws SQLException {
    rows.relieve();
  }

  void finish() throws SQLException {
    numbers.values().forEach(this::write);
    kinds.finish();
    rows.finish();
  }
}
