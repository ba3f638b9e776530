package it.census.rules.columns;

import it.census.model.Cell;
import it.census.model.Place;
import it.census.model.config.Region.CoordinateSystem;
import it.census.model.text.Folding;
import it.census.rules.text.TextMemory;
import it.census.rules.values.AreaUnit;
import it.census.rules.values.DateEvidence;
import it.census.rules.values.NumberEvidence;
import it.census.rules.values.UnitEvidence;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one column, gathered row by row in constant memory: how many values can be taken
 * for what, and the evidence on how numbers, dates and units are written. The evidence sees every
 * value; what values could be is judged of all at first, then of every sixteenth.
 */
final class ColumnProfile {

  private static final int JUDGED_ALL = 10_000;
  private static final double NATURE_FROM = 0.02;
  private static final int JUDGED_ONE_IN = 16;
  private static final int REMEMBERED = 2_000;
  private static final int LONGEST_WITH_EVIDENCE = 60;
  private static final int EXAMPLES = 12;
  private static final int SHOWN = 3;
  private static final int LONGEST_EXAMPLE = 60;
  private static final int SAMPLE = 40;

  private final ValueTraits traits;
  private final Missing missing;
  private final TextMemory<Value> remembered = new TextMemory<>();
  private final Set<String> distinct = new HashSet<>();
  private final Map<String, Example> examples = new LinkedHashMap<>();

  private final NumberEvidence numbers = new NumberEvidence();
  private final DateEvidence dates = new DateEvidence();
  private final UnitEvidence units = new UnitEvidence();
  private final long[] byTrait = new long[Trait.values().length];
  private final long[] byList;
  private final CoordinateRanges ranges;
  private final PointRanges points;
  private long filled;
  private long judged;
  private int earliestYear = Integer.MAX_VALUE;

  /**
   * A value of the column.
   *
   * @param text as sent, shortened
   * @param place where it stands
   * @param seen what it could be
   */
  record Example(String text, Place place, ValueTraits.Seen seen) {}

  /**
   * All that follows from the text of a cell alone, for texts that come again: worked out once.
   *
   * @param missing whether it stands for nothing; the rest then does not count
   * @param telling whether it is evidence of anything
   */
  private record Value(
      boolean missing,
      boolean telling,
      NumberEvidence.Sign sign,
      Optional<AreaUnit> unit,
      DateEvidence.Order order,
      ValueTraits.Seen seen) {

    static final Value MISSING =
        new Value(
            true,
            false,
            NumberEvidence.Sign.NOTHING,
            Optional.empty(),
            DateEvidence.of(Cell.empty()),
            new ValueTraits.Seen(0, 0));
  }

  /** Whether a text stands for nothing. */
  interface Missing {
    boolean is(Cell cell);
  }

  ColumnProfile(
      ValueTraits traits, Missing missing, int codeLists, List<CoordinateSystem> systems) {
    this.traits = traits;
    this.missing = missing;
    this.byList = new long[codeLists];
    this.ranges = new CoordinateRanges(systems);
    this.points = new PointRanges(systems);
  }

  /** Takes note of the cell of one data row. */
  void add(Cell cell, Place row, int column, String header) {
    Value value = remembered(cell);
    if (value == null ? isMissing(cell) : value.missing()) {
      return;
    }
    filled++;
    noteEvidence(cell, value);
    if (filled <= JUDGED_ALL || filled % JUDGED_ONE_IN == 0) {
      ValueTraits.Seen seen = value == null ? traits.of(cell) : value.seen();
      judge(cell, seen);
      remember(cell.shown(), seen, () -> row.cell(column, header));
    }
  }

  private boolean isMissing(Cell cell) {
    return cell.isBlank() || cell instanceof Cell.Fault || missing.is(cell);
  }

  /** The first few thousand different texts are remembered, of the others nothing. */
  private @Nullable Value remembered(Cell cell) {
    if (!(cell instanceof Cell.Text)) {
      return null;
    }
    Value known = remembered.find(cell.shown());
    if (known == null && remembered.takes(cell.shown())) {
      known = isMissing(cell) ? Value.MISSING : value(cell);
      remembered.keep(cell.shown(), known);
    }
    return known;
  }

  private Value value(Cell cell) {
    return new Value(
        false,
        isTelling(cell.shown()),
        NumberEvidence.of(cell),
        UnitEvidence.of(cell),
        DateEvidence.of(cell),
        traits.of(cell));
  }

  private static boolean isTelling(String text) {
    return text.length() <= LONGEST_WITH_EVIDENCE && TextShape.hasDigit(text);
  }

  /** A column that was seen to be of another nature is not asked again. */
  private void noteEvidence(Cell cell, @Nullable Value value) {
    if (value == null ? !isTelling(cell.shown()) : !value.telling()) {
      return;
    }
    boolean early = filled <= JUDGED_ALL;
    if (early || share(Trait.NUMBER) >= NATURE_FROM) {
      numbers.add(value == null ? NumberEvidence.of(cell) : value.sign());
      (value == null ? UnitEvidence.of(cell) : value.unit()).ifPresent(units::add);
    }
    if (early || share(Trait.DATE) >= NATURE_FROM) {
      dates.add(value == null ? DateEvidence.of(cell) : value.order());
    }
  }

  private void judge(Cell cell, ValueTraits.Seen seen) {
    judged++;
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
    if (seen.is(Trait.POINT)) {
      points.add(cell.shown());
    }
  }

  private void remember(String text, ValueTraits.Seen seen, Supplier<Place> place) {
    if (distinct.size() >= REMEMBERED) {
      return;
    }
    String bare = text.strip();
    String example =
        bare.length() <= LONGEST_EXAMPLE ? bare : bare.substring(0, LONGEST_EXAMPLE) + "…";
    if (distinct.add(example) && examples.size() < EXAMPLES) {
      examples.put(example, new Example(example, place.get(), seen));
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

  /**
   * Share of the judged values that are what a meaning needs: at least, of any one of its traits.
   */
  double share(Fit.Needed needed) {
    double best = needed.list().map(l -> judged == 0 ? 0 : (double) byList[l] / judged).orElse(0.0);
    for (Trait trait : needed.traits()) {
      best = Math.max(best, share(trait));
    }
    return best;
  }

  /** Share of the judged values that stand in a code list, by its number. */
  double shareOfList(int list) {
    return judged == 0 ? 0 : (double) byList[list] / judged;
  }

  /** Judged values with a trait. */
  long count(Trait trait) {
    return byTrait[trait.ordinal()];
  }

  /** Share of different values among the judged, as far as they were counted. */
  double distinctShare() {
    return judged == 0 ? 0 : (double) distinct.size() / Math.min(judged, REMEMBERED);
  }

  /** Different values, as far as they were counted; long ones shortened. */
  Set<String> distinctTexts() {
    return distinct;
  }

  /**
   * A sample of the different values that depends on nothing but the values: the smallest of their
   * hashes, letters and digits only.
   */
  List<String> sample() {
    return distinct.stream().map(ColumnProfile::hash).distinct().sorted().limit(SAMPLE).toList();
  }

  private static String hash(String text) {
    int h = Folding.fold(text).replace(" ", "").hashCode();
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return HexFormat.of().toHexDigits(h ^ (h >>> 16));
  }

  Optional<Integer> earliestYear() {
    return earliestYear == Integer.MAX_VALUE ? Optional.empty() : Optional.of(earliestYear);
  }

  /** The first few different values. */
  List<Example> examples() {
    return examples.values().stream().limit(SHOWN).toList();
  }

  /** The first value; empty where there is none. */
  Optional<Example> first() {
    return examples.values().stream().findFirst();
  }

  /**
   * The first value that is not what a meaning needs; the first of all where all early ones are.
   */
  Optional<Example> firstNot(Fit.Needed needed) {
    return examples.values().stream()
        .filter(e -> !needed.metBy(e.seen()))
        .findFirst()
        .or(this::first);
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

  PointRanges points() {
    return points;
  }
}
