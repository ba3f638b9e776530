package it.census.rules.book.size;

import static it.census.model.OfferField.COVERED_AREA_M2;
import static it.census.model.OfferField.LAND_AREA_M2;
import static it.census.model.OfferField.OUTDOOR_AREA_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;

/**
 * Covered and open areas make up the site: together they cannot be more than it, five per cent of
 * tolerance given.
 */
public final class AreasDoNotAddUp implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("areas_do_not_add_up")
          .says(
              "Superficie coperta e scoperta fanno insieme {sum} m², più dell'area ({land} m²).",
              "Covered and open area make {sum} m² together, more than the site ({land} m²).")
          .fix(
              "Verificare superficie coperta, piazzali e superficie dell'area.",
              "Check covered area, yards and site area.")
          .because("Geometry: the parts make up the whole.");

  private static final BigDecimal TOLERANCE = new BigDecimal("1.05");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal land = row.decimal(LAND_AREA_M2);
    BigDecimal covered = row.decimal(COVERED_AREA_M2);
    BigDecimal open = row.decimal(OUTDOOR_AREA_M2);
    if (land == null || covered == null || open == null || covered.compareTo(land) > 0) {
      return List.of();
    }
    BigDecimal sum = covered.add(open);
    return sum.compareTo(land.multiply(TOLERANCE)) > 0
        ? List.of(Finding.about(OUTDOOR_AREA_M2).with("sum", sum).with("land", land))
        : List.of();
  }
}
