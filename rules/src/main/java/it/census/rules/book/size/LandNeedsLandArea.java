package it.census.rules.book.size;

import static it.census.model.OfferField.LAND_AREA_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The size of a plot is the first thing an investor filters by. */
public final class LandNeedsLandArea implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("land_needs_land_area")
          .says("Manca la superficie dell'area.", "The size of the plot is missing.")
          .fix(
              "Indicare la superficie fondiaria o territoriale in metri quadrati.",
              "Give the site area in square metres.")
          .because("Dictionary: land_area_m2 is conditional for the showcase: land.");

  private final Demands demands;

  public LandNeedsLandArea(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(LAND_AREA_M2) && demands.isLand(row.offer())
        ? List.of(Finding.about(LAND_AREA_M2))
        : List.of();
  }
}
