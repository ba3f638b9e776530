package it.census.rules.book.size;

import static it.census.model.OfferField.COVERED_AREA_M2;
import static it.census.model.OfferField.LAND_AREA_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;

/**
 * Buildings cannot cover more than the plot: two columns may be swapped, or a decimal sign misread.
 */
public final class CoveredAreaExceedsLandArea implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("covered_area_exceeds_land_area")
          .says(
              "La superficie coperta ({value}) supera quella dell'area ({land} m²).",
              "The covered area ({value}) exceeds that of the site ({land} m²).")
          .fix(
              "Verificare le due superfici e le loro unità di misura.",
              "Check both areas and their units.")
          .because("Geometry: a part is not larger than the whole.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal part = row.decimal(COVERED_AREA_M2);
    BigDecimal whole = row.decimal(LAND_AREA_M2);
    return part != null && whole != null && part.compareTo(whole) > 0
        ? List.of(Finding.about(COVERED_AREA_M2).with("land", whole))
        : List.of();
  }
}
