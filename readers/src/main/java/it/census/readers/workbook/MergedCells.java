package it.census.readers.workbook;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.layout.RowCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows the merged ranges of a sheet from its first row to its last.
 *
 * <p>A file stores the value of a merged range in its first cell only. Headers are read with the
 * value repeated over the whole range. In data, a range of several rows means that its value holds
 * for each of them: it is repeated downwards, in its first column, in rows that hold something of
 * their own (a footnote merged over three rows is still one row). Sideways nothing is repeated: an
 * area of 500 m² is not also a price of 500 €.
 */
final class MergedCells {

  private final String sheet;
  private final int width;
  private final List<Merge> waiting;
  private final TreeMap<Integer, Active> active = new TreeMap<>();
  private int next;
  private int columns;

  private record Active(Merge range, Cell value) {}

  MergedCells(SheetOutline outline) {
    this.sheet = outline.name();
    this.width = outline.width();
    this.waiting = new ArrayList<>(outline.merges());
    this.waiting.sort(
        Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
  }

  /** The row with what merged ranges say about it; to be asked in the order of the sheet. */
  RowCells apply(SheetRow row) throws DeliveryUnreadable {
    advance(row);
    Place place = new Place.SheetRow(sheet, row.number());
    if (active.isEmpty()) {
      return RowCells.of(place, row.cells());
    }
    List<Active> open = openBelow(row);
    return new RowCells(
        place,
        filledDown(row, open),
        spread(row),
        open.stream().map(merged -> merged.range().firstColumn()).toList());
  }

  private void advance(SheetRow row) throws DeliveryUnreadable {
    Iterator<Active> ended = active.values().iterator();
    while (ended.hasNext()) {
      Merge range = ended.next().range();
      if (range.lastRow() < row.number()) {
        ended.remove();
        columns -= columns(range);
      }
    }
    while (next < waiting.size() && waiting.get(next).firstRow() <= row.number()) {
      Merge range = waiting.get(next++);
      if (range.lastRow() >= row.number()) {
        Cell value =
            range.firstRow() == row.number() ? row.cell(range.firstColumn()) : Cell.empty();
        Active before = active.put(range.firstColumn(), new Active(range, value));
        columns += columns(range) - (before == null ? 0 : columns(before.range()));
        if (columns > CellAddress.COLUMNS) {
          // Side by side they cannot: they lie upon each other.
          throw DeliveryUnreadable.because(
              Refusal.DAMAGED, Map.of("detail", sheet + ": mergeCells " + row.number()));
        }
      }
    }
  }

  private static int columns(Merge range) {
    return range.lastColumn() - range.firstColumn() + 1;
  }

  /** Cells that hold something of their own, although they lie in a range, keep it. */
  private List<String> spread(SheetRow row) {
    List<String> texts = new ArrayList<>();
    for (Active merged : active.values()) {
      int end = Math.min(width, merged.range().lastColumn() + 1);
      while (texts.size() < end) {
        texts.add("");
      }
      for (int column = merged.range().firstColumn(); column < end; column++) {
        if (row.cell(column).isBlank()) {
          texts.set(column, merged.value().shown());
        }
      }
    }
    return texts;
  }

  /** The ranges from above that have something to say about a cell which this row leaves open. */
  private List<Active> openBelow(SheetRow row) {
    if (row.isBlank()) {
      return List.of();
    }
    return active.values().stream()
        .filter(merged -> merged.range().firstRow() < row.number())
        .filter(merged -> !merged.value().isBlank())
        .filter(merged -> row.cell(merged.range().firstColumn()).isBlank())
        .toList();
  }

  private static List<Cell> filledDown(SheetRow row, List<Active> open) {
    List<Cell> cells = new ArrayList<>(row.cells());
    for (Active merged : open) {
      int column = merged.range().firstColumn();
      while (cells.size() <= column) {
        cells.add(Cell.empty());
      }
      cells.set(column, merged.value());
    }
    return cells;
  }
}
