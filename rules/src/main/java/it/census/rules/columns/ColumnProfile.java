package it.census.rules.columns;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.rules.values.DateEvidence;
import it.census.rules.values.NumberEvidence;
import it.census.rules.values.UnitEvidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in one column, gathered row by row in constant memory: how many values can be taken
 * for what, and the evidence on how numbers, dates and units are written. The evidence sees every
 * value; what values could be is judged of all at first, then of every sixteenth.
 */
final class ColumnProfile {

  private static final int JUDGED_ALL = 10_000;
  private static final int JUDGED_ONE_IN = 16;
  private static final int REMEMBERED = 2_000;
  private static final int LONGEST_REMEMBERED = 80;
  private static final int LONGEST_WITH_EVIDENCE = 60;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 60;

  private final ValueTraits traits;
  private final Missing missing;
  private final Map<String, ValueTraits.Seen> remembered = new HashMap<>();
  private final Set<String> distinct = new HashSet<>();
  private final Map<String, Place> examples = new LinkedHashMap<>();

  private final NumberEvidence numbers = new NumberEvidence();
  private final DateEvidence dates = new DateEvidence();
  private final UnitEvidence units = new UnitEvidence();
  private final long[] byTrait = new long[Trait.values().length];
  private final long[] byList;
  private final CoordinateRanges ranges;
  private long filled;
  private long judged;
  private int earliestYear = Integer.MAX_VALUE;

  /** Whether a text stands for nothing. */
  interface Missing {
    boolean is(Cell cell);
  }

  ColumnProfile(ValueTraits traits, Missing missing, int codeLists, CoordinateRanges ranges) {
    this.traits = traits;
    this.missing = missing;
    this.byList = new long[codeLists];
    this.ranges = ranges;
  }

  /** Takes note of the cell of one data row. */
  void add(Cell cell, Place row, int column, String header) {
    if (cell.isBlank() || cell instanceof Cell.Fault || missing.is(cell)) {
      return;
    }
    filled++;
    String text = cell.shown();
    if (text.length() <= LONGEST_WITH_EVIDENCE) {
      numbers.add(cell);
      dates.add(cell);
      units.add(cell);
    }
    if (filled <= JUDGED_ALL || filled % JUDGED_ONE_IN == 0) {
      judge(cell, text);
      remember(text, row, column, header);
    }
  }

  private void judge(Cell cell, String text) {
    judged++;
    ValueTraits.Seen seen = seen(cell, text);
    for (long left = seen.traits(); left != 0; left &= left - 1) {
      byTrait[Long.numberOfTrailingZeros(left)]++;
    }
    for (long left = seen.lists(); left != 0; left &= left - 1) {
      byList[Long.numberOfTrailingZeros(left)]++;
    }
    if (seen.is(Trait.YEAR)) {
      earliestYear = Math.min(earliestYear, Integer.parseInt(yearOf(cell)));
    }
    if (seen.is(Trait.NUMBER) || seen.is(Trait.ANGLE)) {
      ranges.add(cell);
    }
  }

  private ValueTraits.Seen seen(Cell cell, String text) {
    if (!(cell instanceof Cell.Text) || text.length() > LONGEST_REMEMBERED) {
      return traits.of(cell);
    }
    ValueTraits.Seen known = remembered.get(text);
    if (known == null) {
      known = traits.of(cell);
      if (remembered.size() < REMEMBERED) {
        remembered.put(text, known);
      }
    }
    return known;
  }

  private void remember(String text, Place row, int column, String header) {
    String example =
        text.length() <= LONGEST_EXAMPLE
            ? text.strip()
            : text.strip().substring(0, LONGEST_EXAMPLE) + "…";
    if (distinct.size() < REMEMBERED && distinct.add(example) && examples.size() < EXAMPLES) {
      examples.put(example, row.cell(column, header));
    }
  }

  private static String yearOf(Cell cell) {
    return cell instanceof Cell.Num number
        ? number.value().toBigInteger().toString()
        : cell.shown().strip();
  }

  /** Values that are not blank and not a word for "nothing". */
  long filled() {
    return filled;
  }

  /** Share of the judged values with a trait, 0 to 1; 0 where there are no values. */
  double share(Trait trait) {
    return judged == 0 ? 0 : (double) byTrait[trait.ordinal()] / judged;
  }

  /** Share of the judged values that a code list knows; empty for a list there is not. */
  double share(Optional<Integer> list) {
    return judged == 0 || list.isEmpty() ? 0 : (double) byList[list.get()] / judged;
  }

  /** Judged values with a trait. */
  long count(Trait trait) {
    return byTrait[trait.ordinal()];
  }

  /** Share of different values among the judged, as far as they were counted. */
  double distinctShare() {
    return judged == 0 ? 0 : (double) distinct.size() / Math.min(judged, REMEMBERED);
  }

  int distinct() {
    return distinct.size();
  }

  Optional<Integer> earliestYear() {
    return earliestYear == Integer.MAX_VALUE ? Optional.empty() : Optional.of(earliestYear);
  }

  /** The first few different values, as sent. */
  List<String> examples() {
    return List.copyOf(examples.keySet());
  }

  /** Where the first value stands. */
  Optional<Place> firstPlace() {
    return examples.values().stream().findFirst();
  }

  String firstExample() {
    return examples.keySet().stream().findFirst().orElse("");
  }

  NumberEvidence numbers() {
    return numbers;
  }

  DateEvidence dates() {
    return dates;
  }

  UnitEvidence units() {
    return units;
  }

  CoordinateRanges ranges() {
    return ranges;
  }
}
