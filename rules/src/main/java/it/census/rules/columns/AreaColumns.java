package it.census.rules.columns;

import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;
import static it.census.model.OfferField.LAND_AREA_M2;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import java.util.List;

/**
 * Decides whether {@code Superficie} is the area of the land or the floor area of the building: by
 * the kinds of offer in the table, by the name of the sheet, by what else there is. Where a table
 * holds both kinds, each row decides.
 */
final class AreaColumns implements RecognitionStep {

  private static final Target LAND = Target.of(LAND_AREA_M2);
  private static final Target FLOORS = Target.of(GROSS_FLOOR_AREA_M2);
  private static final Target BUILDABLE = Target.of(OfferField.BUILDABLE_GFA_M2);
  private static final double NUMBERS_FROM = 0.5;

  /** Headers of what is left of an area: the total beside it is an area of land too. */
  private static final String[] WHAT_IS_LEFT = {
    "collocare", "assegnare", "residua", "residuo", "disponibile", "libera", "available"
  };

  @Override
  public void apply(TableState table) {
    List<ColumnState> silent =
        table.open().stream()
            .filter(c -> c.match().filter(ClearHeaders::isSure).isPresent())
            .filter(c -> c.hasCandidates(LAND, FLOORS))
            .toList();
    for (ColumnState column : silent) {
      if (table.fit().contradicts(LAND, column.profile())) {
        column.recognise(column.match().orElseThrow().candidates().get(0), 0);
        ContradictedColumns.check(table, column);
      } else {
        decide(table, column, silent);
      }
    }
    table.open().stream()
        .filter(c -> c.match().filter(ClearHeaders::isSure).isPresent())
        .filter(c -> c.match().filter(m -> mayBeBuildable(m.candidates())).isPresent())
        .forEach(c -> existingOrBuildable(table, c));
  }

  /** {@code SUL} is the floor area of what stands there, unless another column tells that. */
  private static void existingOrBuildable(TableState table, ColumnState column) {
    double sure = column.match().orElseThrow().confidence() * 0.9;
    tell(column, table.isTaken(FLOORS, column) ? BUILDABLE : FLOORS, sure);
    ContradictedColumns.check(table, column);
  }

  private static boolean mayBeBuildable(List<Target> candidates) {
    return candidates.contains(FLOORS) && candidates.contains(BUILDABLE);
  }

  static boolean concerns(List<Target> candidates) {
    return (candidates.contains(LAND) && candidates.contains(FLOORS)) || mayBeBuildable(candidates);
  }

  /** {@code Area} may also be a name: words are no areas. */
  static List<Target> withoutAreasOfWords(ColumnState column, List<Target> candidates) {
    boolean words =
        concerns(candidates)
            && candidates.size() > 2
            && column.profile().filled() > 0
            && column.profile().share(Trait.NUMBER) < NUMBERS_FROM;
    return words
        ? candidates.stream().filter(c -> !c.equals(LAND) && !c.equals(FLOORS)).toList()
        : candidates;
  }

  private static void decide(TableState table, ColumnState column, List<ColumnState> silent) {
    HeaderMatch match = column.match().orElseThrow();
    Target usual = match.candidates().get(0);
    Target other = usual.equals(LAND) ? FLOORS : LAND;
    double sure = match.confidence() * 0.9;
    boolean usualTaken = isTaken(table, usual, column);
    boolean otherTaken = isTaken(table, other, column);
    boolean otherExpected =
        silent.stream().anyMatch(c -> c != column && c.isOpen() && usual(c).equals(other));
    Subject subject = Subject.landOrBuildings(table);
    if (isTotalOfWhatIsLeft(table, subject)) {
      tell(column, LAND, sure);
    } else if (usualTaken && !otherTaken) {
      tell(column, other, sure);
    } else if (usualTaken || otherTaken || otherExpected || subject == Subject.UNKNOWN) {
      column.recognise(usual, sure);
    } else if (subject == Subject.BOTH) {
      column.recognise(LAND, sure);
      column.letRowsDecide(GROSS_FLOOR_AREA_M2);
      ColumnNotices.tellRowsDecide(column);
    } else {
      tell(column, subject == Subject.ONE ? LAND : FLOORS, sure);
    }
  }

  /** The area of the land may also stand in hectares, or in hectare, are and centiare. */
  private static boolean isTaken(TableState table, Target area, ColumnState column) {
    boolean inHectares =
        area.equals(LAND) && table.has(HelperColumn.LAND_AREA_HA, HelperColumn.LAND_AREA_HAACA);
    return inHectares || table.isTaken(area, column);
  }

  /**
   * The gross or total area beside an area that is still to be assigned, where nothing speaks of
   * buildings.
   */
  private static boolean isTotalOfWhatIsLeft(TableState table, Subject subject) {
    return (subject == Subject.ONE || subject == Subject.UNKNOWN)
        && table.holders(LAND).stream().anyMatch(c -> c.words().has(WHAT_IS_LEFT));
  }

  /** Whether 0 says that nothing is left, not that the area is unknown. */
  static boolean isWhatIsLeft(ColumnState column) {
    return column.words().has(WHAT_IS_LEFT);
  }

  private static Target usual(ColumnState column) {
    return column.match().orElseThrow().candidates().get(0);
  }

  private static void tell(ColumnState column, Target meaning, double sure) {
    boolean asUsual = meaning.equals(usual(column));
    column.recognise(meaning, sure);
    if (!asUsual && column.profile().filled() > 0) {
      column.say(ColumnNotices.BY_CONTENT, ColumnState.meaning(meaning));
    }
  }

  static boolean isArea(OfferField field) {
    return field.unit().filter("m2"::equals).isPresent();
  }
}
