package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.rules.rule.UsualRange;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of columns whose numbers as a whole are not what their field can be: areas in hectares
 * without a word of it, prices in thousands. One value may be unusual; half a column is a mistake,
 * and each of its values would look right beside the others.
 */
final class ImplausibleColumns {

  /** Fewer different values say nothing about a column. */
  private static final int FEWEST = 5;

  private ImplausibleColumns() {}

  /** Looks at one column that is read, under the conventions that were found for it. */
  static void tell(TableState table, ColumnState column, Conventions conventions) {
    Optional<OfferField> field = column.isDecided() ? field(column) : Optional.empty();
    Optional<UsualRange> range = field.flatMap(UsualRange::of);
    if (range.isEmpty()) {
      return;
    }
    Target target = column.target().orElseThrow();
    List<BigDecimal> numbers =
        table.fit().trial().numbers(target, column.profile(), conventions).stream()
            .filter(number -> number.signum() != 0)
            .sorted()
            .toList();
    if (numbers.size() >= FEWEST) {
      BigDecimal median = numbers.get(numbers.size() / 2);
      if (!range.get().contains(median)) {
        column.say(ColumnNotices.IMPLAUSIBLE, facts(target, median, range.get()));
      }
    }
  }

  private static Optional<OfferField> field(ColumnState column) {
    Target target = column.target().orElseThrow();
    if (target.equals(Target.of(HelperColumn.LAND_AREA_HA))) {
      return Optional.of(OfferField.LAND_AREA_M2);
    }
    return target instanceof Target.Field f ? Optional.of(f.field()) : Optional.empty();
  }

  private static Map<String, String> facts(Target target, BigDecimal median, UsualRange range) {
    Bilingual hint =
        range
            .explains(median)
            .map(
                unit ->
                    new Bilingual(
                        "; forse sono " + unit.name().it(),
                        "; perhaps they are " + unit.name().en()))
            .orElse(new Bilingual("", ""));
    Map<String, String> facts = new LinkedHashMap<>(ColumnState.meaning(target));
    facts.put("median", plain(median));
    facts.put("min", plain(range.min()));
    facts.put("max", plain(range.max()));
    facts.put("hint_it", hint.it());
    facts.put("hint_en", hint.en());
    return facts;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
