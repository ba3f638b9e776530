package it.census.readers.layout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether two rows, one above the other, are parts of one header. */
final class StackedRows {

  private static final Set<String> UNITS =
      Set.of(
          "mq", "mq.", "m2", "m²", "m", "ml", "mc", "m3", "m³", "ha", "are", "ca", "€", "euro",
          "eur", "€/mq", "€/anno", "euro/mq", "%", "kw", "kv", "km", "n.", "n", "t");

  private final Window window;
  private final Predicate<String> knownHeader;

  StackedRows(Window window, Predicate<String> knownHeader) {
    this.window = window;
    this.knownHeader = knownHeader;
  }

  /** Whether the lower row continues the header that the upper row is part of. */
  boolean belongTogether(int upper, int lower) {
    if (!window.isAdjacent(lower) || holdsValues(upper) || holdsValues(lower)) {
      return false;
    }
    if (isUnits(upper, lower)) {
      return true;
    }
    return isGroups(upper, lower) && fillsIn(upper, lower) && looksLikeHeader(upper, lower);
  }

  private boolean holdsValues(int row) {
    for (int column = 0; column < window.width(); column++) {
      if (window.shape(row, column) == CellShape.VALUE) {
        return true;
      }
    }
    return false;
  }

  /** Units only, besides names merged down from the row above. */
  private boolean isUnits(int upper, int lower) {
    boolean any = false;
    for (int column = 0; column < window.width(); column++) {
      String text = window.text(lower, column);
      if (!text.isEmpty() && !text.equals(window.text(upper, column))) {
        String unit = text.toLowerCase(Locale.ROOT).replaceAll("^[(\\[]|[)\\]]$", "");
        if (!UNITS.contains(unit)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /**
   * Whether the upper row can be the names of groups: at least two, each in one run of neighbouring
   * columns. A title over the whole table is none; nor is a row of "mandatory, optional,
   * mandatory".
   */
  private boolean isGroups(int upper, int lower) {
    Set<String> names = new HashSet<>();
    String before = "";
    int corner = -1;
    for (int column = 0; column < window.width(); column++) {
      String text = window.text(upper, column);
      if (text.isEmpty() || text.equals(before)) {
        continue;
      }
      if (!names.add(text)) {
        return false;
      }
      before = text;
      corner = corner < 0 ? column : corner;
    }
    if (names.size() < 2) {
      return false;
    }
    // Without merged cells "Comune di X;;;Ufficio Y" above a header is an address, not groups.
    boolean address = corner == 0 && window.isFilled(lower, 0) && names.size() < 3;
    return window.row(upper).isMerged() || !address;
  }

  /**
   * Whether the lower row names what the upper leaves open: columns of a group, or unnamed ones.
   */
  private boolean fillsIn(int upper, int lower) {
    int filled = 0;
    int open = 0;
    for (int column = 0; column < window.width(); column++) {
      if (window.isFilled(lower, column)) {
        filled++;
        open += isOpen(upper, lower, column) ? 1 : 0;
      }
    }
    return filled > 0 && open * 5 >= filled * 3;
  }

  private boolean isOpen(int upper, int lower, int column) {
    String above = window.text(upper, column);
    if (above.isEmpty() || above.equals(window.text(lower, column))) {
      return true;
    }
    String right = column + 1 < window.width() ? window.text(upper, column + 1) : above;
    boolean startsGroup =
        right.isEmpty() && column + 1 < window.width() && window.isFilled(lower, column + 1);
    boolean insideGroup =
        right.equals(above) || (column > 0 && window.text(upper, column - 1).equals(above));
    return startsGroup || insideGroup;
  }

  private boolean looksLikeHeader(int upper, int lower) {
    for (int column = 0; column < window.width(); column++) {
      if (!window.isFilled(lower, column)) {
        continue;
      }
      String text = window.text(lower, column);
      boolean mergedDown = text.equals(window.text(upper, column));
      boolean aboveValues =
          window.shape(lower, column) == CellShape.WORDS
              && window.shareBelow(lower + 1, column, shape -> shape == CellShape.VALUE) >= 0.6;
      if (mergedDown || aboveValues || knownHeader.test(text)) {
        return true;
      }
    }
    return false;
  }
}
