package it.census.rules.columns;

import it.census.model.FieldType;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.report.ColumnReport.How;
import it.census.rules.columns.HeaderMatch.By;
import it.census.rules.values.HeaderUnits;
import java.util.Map;
import java.util.Set;

/**
 * Takes headers that mean one thing at their word; the content is asked afterwards. Headers that
 * only resemble a known one need the content behind them.
 */
final class ClearHeaders implements RecognitionStep {

  private static final Set<By> LOOSE = Set.of(By.LAST_PART, By.MORE_WORDS, By.SEVERAL);

  /** Read as another header than is written there: what is not kept for that would be lost. */
  private static final Set<By> CHANGED = Set.of(By.MORE_WORDS, By.SLIP, By.ABBREVIATION);

  @Override
  public void apply(TableState table) {
    for (ColumnState column : table.open()) {
      column
          .match()
          .filter(m -> !m.ambiguous())
          .filter(m -> holds(table, column, m))
          .filter(m -> m.candidates().get(0).kept() || !CHANGED.contains(m.by()))
          .ifPresent(m -> column.recognise(meaning(column, m.candidates().get(0)), m.confidence()));
    }
  }

  /** Says of headers that were not read letter for letter how they were read. */
  static void tellSpelling(ColumnState column) {
    column
        .match()
        .filter(m -> column.isDecided() && column.how() != How.CONFIGURED)
        .filter(m -> CHANGED.contains(m.by()))
        .filter(m -> column.notices().isEmpty() && column.profile().filled() > 0)
        .filter(m -> column.target().filter(m.candidates()::contains).isPresent())
        .ifPresent(m -> column.say(ColumnNotices.SPELLING, Map.of("known", m.known())));
  }

  static boolean isLoose(HeaderMatch match) {
    return LOOSE.contains(match.by());
  }

  private static boolean holds(TableState table, ColumnState column, HeaderMatch match) {
    Target target = match.candidates().get(0);
    if (isOfOtherUnit(column, target) && match.by() != By.LETTERS) {
      return false;
    }
    if (match.by() == By.COUNTER_APART) {
      return mayBeCounted(table, target);
    }
    if (!isLoose(match)) {
      return true;
    }
    // Below a group that is known; the others wait until the known headers have taken theirs.
    return isSure(match);
  }

  /** Whether a header that only resembles a known one may be taken before its content is asked. */
  static boolean isSure(HeaderMatch match) {
    return !isLoose(match) || match.confidence() > 0.7;
  }

  /**
   * A header that speaks of percents announces neither sums nor areas, one in square metres no
   * name, one of so much a year no value.
   */
  static boolean isOfOtherUnit(ColumnState column, Target target) {
    return target instanceof Target.Field f && HeaderUnit.of(column).denies(f.field());
  }

  /** {@code Foto 2} is a second picture; {@code Part. 2} a second parcel where there are sheets. */
  private static boolean mayBeCounted(TableState table, Target target) {
    if (target instanceof Target.Field f) {
      return f.field().type().isList()
          || f.field().type() == FieldType.TEXT
          || f.field() == OfferField.EXTERNAL_REFS;
    }
    return !target.equals(Target.of(HelperColumn.CADASTRAL_PARCEL))
        || table.columns().stream()
            .anyMatch(c -> c.hasCandidates(Target.of(HelperColumn.CADASTRAL_SHEET)));
  }

  /** An area in cubic metres is a volume, whatever the other words of the header are. */
  private static Target meaning(ColumnState column, Target target) {
    boolean area =
        target instanceof Target.Field f && f.field().unit().filter("m2"::equals).isPresent();
    return area && HeaderUnits.of(column.header()).volume()
        ? Target.of(HelperColumn.VOLUME_M3)
        : target;
  }
}
