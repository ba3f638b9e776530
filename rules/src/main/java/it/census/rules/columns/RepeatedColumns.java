package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.report.ColumnReport.How;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets one column stand for a field that has one value: the configured one, else the one that is
 * filled, surer and fits better. The others are set aside and told. Columns of lists, texts and
 * contacts complement each other and all stay.
 */
final class RepeatedColumns implements RecognitionStep {

  private static final Set<Target> COMPLEMENTING =
      Set.of(
          Target.of(OfferField.DESCRIPTION),
          Target.of(OfferField.DESCRIPTION_EN),
          Target.of(OfferField.LOCAL_INCENTIVES),
          Target.of(OfferField.EXTERNAL_REFS),
          Target.of(HelperColumn.CAD_COMBINED),
          Target.of(HelperColumn.LAND_AREA_HAACA),
          Target.of(HelperColumn.CONTACT_ANY));

  private static final double NOTHING_BUT_NUMBERS = 0.95;
  private static final double NEARLY = 0.9;

  private static final List<Target> PARTS_OF_PARCELS =
      List.of(
          Target.of(HelperColumn.CADASTRAL_SHEET),
          Target.of(HelperColumn.CADASTRAL_PARCEL),
          Target.of(HelperColumn.CADASTRAL_SUBUNIT),
          Target.of(HelperColumn.CADASTRAL_SECTION));

  @Override
  public void apply(TableState table) {
    Set<Target> meanings = new LinkedHashSet<>();
    table.decided().forEach(c -> c.target().ifPresent(meanings::add));
    for (Target meaning : meanings) {
      List<ColumnState> holders =
          table.holders(meaning).stream()
              .sorted(
                  Comparator.comparing((ColumnState c) -> givesWay(table, c, meaning))
                      .thenComparing(AmbiguousHeaders.bestFirst(table)))
              .toList();
      if (holders.size() > 1 && !complement(table, meaning)) {
        holders.stream().skip(1).forEach(c -> setAside(c, holders.get(0), meaning));
      }
    }
  }

  /**
   * A reference of nothing but a number is mostly that of the row or of the export; the other one
   * is the supplier's own and stays when rows are sorted.
   */
  private static boolean givesWay(TableState table, ColumnState column, Target meaning) {
    return meaning.equals(Target.of(OfferField.SOURCE_REFERENCE))
        && column.how() == How.RECOGNISED
        && isRunningNumber(column)
        && table.holders(meaning).stream()
            .anyMatch(other -> !isRunningNumber(other) && tellsAsMuch(other, column));
  }

  private static boolean isRunningNumber(ColumnState column) {
    return column.profile().share(Trait.WHOLE_NUMBER) >= NOTHING_BUT_NUMBERS;
  }

  /** Whether it is filled in nearly as many rows, with nearly as many different values. */
  private static boolean tellsAsMuch(ColumnState some, ColumnState other) {
    return some.profile().filled() >= NEARLY * other.profile().filled()
        && some.profile().distinctShare() >= NEARLY * other.profile().distinctShare();
  }

  private static boolean complement(TableState table, Target meaning) {
    boolean list = meaning instanceof Target.Field f && f.field().type().isList();
    return list || COMPLEMENTING.contains(meaning) || areSeveralParcels(table, meaning);
  }

  /** As many columns of sheets as of parcels: several parcels side by side. */
  private static boolean areSeveralParcels(TableState table, Target meaning) {
    return PARTS_OF_PARCELS.contains(meaning)
        && table.holders(PARTS_OF_PARCELS.get(0)).size()
            == table.holders(PARTS_OF_PARCELS.get(1)).size();
  }

  private static void setAside(ColumnState column, ColumnState kept, Target meaning) {
    column.setAside();
    if (column.profile().filled() > 0) {
      Map<String, String> facts = new LinkedHashMap<>(ColumnState.meaning(meaning));
      facts.put("other", kept.name());
      column.say(ColumnNotices.REPEATED, facts);
    }
  }
}
