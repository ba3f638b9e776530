package it.census.readers.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the header among the first rows of a table: by words the vocabulary knows, and by
 * structure, texts that differ from one another above values of another shape. Suppliers put
 * titles, offices and dates above it, and stack up to four rows with merged groups.
 */
final class HeaderFinder {

  private static final int MAX_HEIGHT = 4;
  private static final double LONGEST_MEAN = 80;

  private final Window window;
  private final Predicate<String> knownHeader;
  private final StackedRows stacks;
  private final int usualFill;

  HeaderFinder(Window window, Predicate<String> knownHeader) {
    this.window = window;
    this.knownHeader = knownHeader;
    this.stacks = new StackedRows(window, knownHeader);
    this.usualFill = window.usualFill();
  }

  /** The best candidate; the earlier of two equals. Empty where no row looks like a header. */
  Optional<HeaderBlock> find() {
    HeaderBlock best = null;
    double bestScore = 0;
    for (int first = 0; first < window.rows(); first++) {
      for (int last = first; last < Math.min(first + MAX_HEIGHT, window.rows()); last++) {
        if (last > first && !stacks.belongTogether(last - 1, last)) {
          break;
        }
        HeaderBlock block = new HeaderBlock(first, last);
        double score = score(block);
        if (score > bestScore) {
          best = block;
          bestScore = score;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** 0 for a block that cannot be a header. */
  private double score(HeaderBlock block) {
    Evidence seen = new Evidence(block);
    if (!seen.isPossible()) {
      return 0;
    }
    return 2 * seen.knownShare()
        + 1.5 * seen.contrast()
        + 0.5 * Math.min(1, seen.fill())
        + 0.5 * seen.distinctShare()
        + 0.3 * (block.height() - 1)
        - 0.02 * Math.min(block.first(), TableLayout.WINDOW_ROWS);
  }

  /** What speaks for and against one block. */
  private final class Evidence {
    private final HeaderBlock block;
    private int named;
    private int known;
    private int values;
    private int repeatedBelow;
    private int length;
    private int valueColumns;
    private int contrasting;
    private int sameShape;
    private int dataLikeColumns;
    private final Set<String> distinct = new HashSet<>();

    Evidence(HeaderBlock block) {
      this.block = block;
      List<String> headers = block.joined(window);
      for (int column = 0; column < headers.size(); column++) {
        if (!headers.get(column).isEmpty()) {
          weigh(column, headers.get(column));
        }
      }
      if (isWorthALook()) {
        lookBelow(headers);
      }
    }

    private void weigh(int column, String header) {
      named++;
      length += header.length();
      distinct.add(Window.folded(header));
      if (anyKnown(column) || (block.height() > 1 && knownHeader.test(header))) {
        known++;
      }
      if (anyValue(column)) {
        values++;
      }
    }

    /** Compares the names with what stands below them. */
    private void lookBelow(List<String> headers) {
      boolean[] repetitions = repetitions();
      for (int column = 0; column < headers.size(); column++) {
        if (headers.get(column).isEmpty()) {
          continue;
        }
        String own = lowestText(column);
        CellShape shape = CellShape.of(own);
        if (isRepeatedBelow(column, own, repetitions)) {
          repeatedBelow++;
        }
        if (window.shareBelow(block.last() + 1, column, s -> s == CellShape.VALUE) >= 0.6) {
          valueColumns++;
          contrasting += anyValue(column) ? 0 : 1;
        }
        if (window.shareOutside(block, column, CellShape::isDataLike) >= 0.6) {
          dataLikeColumns++;
          sameShape += shape.isDataLike() && !window.isYearAmongNone(block.last(), column) ? 1 : 0;
        }
      }
    }

    private String lowestText(int column) {
      for (int row = block.last(); row >= block.first(); row--) {
        if (window.isFilled(row, column)) {
          return window.text(row, column);
        }
      }
      return "";
    }

    private boolean anyKnown(int column) {
      for (int row = block.first(); row <= block.last(); row++) {
        if (window.isFilled(row, column)
            && knownHeader.test(window.text(row, column))
            && !window.isOneOfASeries(row, column)) {
          return true;
        }
      }
      return false;
    }

    private boolean anyValue(int column) {
      for (int row = block.first(); row <= block.last(); row++) {
        if (window.shape(row, column) == CellShape.VALUE && !window.isYearAmongNone(row, column)) {
          return true;
        }
      }
      return false;
    }

    private boolean isRepeatedBelow(int column, String text, boolean[] repetitions) {
      for (int row = block.last() + 1; row < window.rows(); row++) {
        if (!repetitions[row] && window.text(row, column).equalsIgnoreCase(text)) {
          return true;
        }
      }
      return false;
    }

    /** Rows that repeat the bottom row of the block, as a header is repeated on every page. */
    private boolean[] repetitions() {
      boolean[] repetitions = new boolean[window.rows()];
      for (int row = block.last() + 1; row < window.rows(); row++) {
        int same = 0;
        for (int column = 0; column < window.width(); column++) {
          if (window.isFilled(row, column)
              && window.text(row, column).equalsIgnoreCase(window.text(block.last(), column))) {
            same++;
          }
        }
        repetitions[row] = same > 1 && same * 5 >= window.filled(row) * 4;
      }
      return repetitions;
    }

    /** Many words known: what else would be suspicious is then tolerated. */
    private boolean isWellKnown() {
      return known >= 2 && known * 5 >= named * 2;
    }

    /** Whether the names by themselves could be a header. */
    private boolean isWorthALook() {
      if (named == 0 || length > named * LONGEST_MEAN) {
        return false;
      }
      double valueShare = (double) values / named;
      return isWellKnown()
          ? valueShare <= 0.5 && distinctShare() >= 0.4
          : valueShare <= 0.2 && distinctShare() >= 0.7 && fill() >= 0.5;
    }

    /** Preambles are sparse: more full rows above than a header is high are data. */
    private boolean standsBelowData() {
      int full = 0;
      for (int row = 0; row < block.first(); row++) {
        full += window.filled(row) * 5 >= named * 4 ? 1 : 0;
      }
      return named > 2 && full > MAX_HEIGHT;
    }

    private boolean standsAboveNothing() {
      return block.last() == window.rows() - 1;
    }

    boolean isPossible() {
      boolean shapedLikeData = dataLikeColumns > 0 && sameShape * 2 > dataLikeColumns;
      return isWorthALook()
          && (isWellKnown()
              ? !(standsBelowData() && standsAboveNothing())
              : (repeatedBelow <= 0.2 * named && !shapedLikeData && !standsBelowData()));
    }

    double fill() {
      return (double) named / usualFill;
    }

    double distinctShare() {
      return (double) distinct.size() / named;
    }

    double knownShare() {
      return (double) known / named * (known > 1 ? 1 : 0.5);
    }

    double contrast() {
      return valueColumns == 0 ? 0 : (double) contrasting / valueColumns;
    }
  }
}
