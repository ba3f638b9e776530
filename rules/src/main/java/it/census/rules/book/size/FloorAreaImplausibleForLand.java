package it.census.rules.book.size;

import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;
import static it.census.model.OfferField.LAND_AREA_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Floor area over site area is at most the number of floors, and hardly ever above ten: beyond,
 * hectares may have been read as square metres, or a decimal sign got lost.
 */
public final class FloorAreaImplausibleForLand implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("floor_area_implausible_for_land")
          .says(
              "La superficie lorda ({value}) è più di {times} volte quella dell'area ({land} m²).",
              "The gross floor area ({value}) is more than {times} times that of the site "
                  + "({land} m²).")
          .fix(
              "Verificare le due superfici e le loro unità di misura.",
              "Check both areas and their units.")
          .because("Geometry: no floor is larger than the site, half a floor of tolerance each.");

  private static final BigDecimal MOST_FLOORS = BigDecimal.TEN;
  private static final BigDecimal TOLERANCE = new BigDecimal("1.5");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal gross = row.decimal(GROSS_FLOOR_AREA_M2);
    BigDecimal land = row.decimal(LAND_AREA_M2);
    if (gross == null || land == null) {
      return List.of();
    }
    BigDecimal times = possibleTimes(row.offer().building().floors());
    return gross.compareTo(land.multiply(times)) > 0
        ? List.of(Finding.about(GROSS_FLOOR_AREA_M2).with("times", times).with("land", land))
        : List.of();
  }

  private static BigDecimal possibleTimes(@Nullable Integer floors) {
    return floors == null || floors == 0
        ? MOST_FLOORS
        : BigDecimal.valueOf(floors).multiply(TOLERANCE);
  }
}
