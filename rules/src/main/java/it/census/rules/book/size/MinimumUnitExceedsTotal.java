package it.census.rules.book.size;

import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;
import static it.census.model.OfferField.LAND_AREA_M2;
import static it.census.model.OfferField.MIN_DIVISIBLE_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smallest unit one can have is not larger than all there is. */
public final class MinimumUnitExceedsTotal implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("minimum_unit_exceeds_total")
          .says(
              "Il taglio minimo ({value}) supera la superficie totale ({total} m²).",
              "The smallest unit ({value}) exceeds the total area ({total} m²).")
          .fix(
              "Verificare il taglio minimo e la superficie totale.",
              "Check the smallest unit and the total area.")
          .because("Geometry: a part is not larger than the whole.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal unit = row.decimal(MIN_DIVISIBLE_M2);
    BigDecimal total = largest(row.decimal(LAND_AREA_M2), row.decimal(GROSS_FLOOR_AREA_M2));
    return unit != null && total != null && unit.compareTo(total) > 0
        ? List.of(Finding.about(MIN_DIVISIBLE_M2).with("total", total))
        : List.of();
  }

  private static @Nullable BigDecimal largest(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.max(b);
  }
}
