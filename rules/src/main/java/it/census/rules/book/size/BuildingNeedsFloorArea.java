package it.census.rules.book.size;

import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The floor area is the first thing an investor filters by. */
public final class BuildingNeedsFloorArea implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("building_needs_floor_area")
          .says(
              "Manca la superficie lorda dell'edificio.",
              "The gross floor area of the building is missing.")
          .fix(
              "Indicare la superficie lorda di tutti i piani in metri quadrati.",
              "Give the gross area of all floors in square metres.")
          .because("Dictionary: gross_floor_area_m2 is conditional for the showcase: buildings.");

  private final Demands demands;

  public BuildingNeedsFloorArea(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(GROSS_FLOOR_AREA_M2) && demands.isBuilding(row.offer())
        ? List.of(Finding.about(GROSS_FLOOR_AREA_M2))
        : List.of();
  }
}
