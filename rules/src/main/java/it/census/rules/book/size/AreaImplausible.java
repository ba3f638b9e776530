package it.census.rules.book.size;

import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;
import static it.census.model.OfferField.LAND_AREA_M2;

import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.UsualRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An area far below or above all that is really offered is mostly a misread unit: hectares for
 * square metres, a decimal sign for a thousands separator. It is kept, and somebody should look.
 */
public final class AreaImplausible implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("area_implausible")
          .says(
              "«{field}»: «{value}» non è plausibile (di solito da {min} a {max} m²).",
              "{field}: \"{value}\" is not plausible (usually {min} to {max} m²).")
          .fix(
              "Verificare l'unità di misura (m² o ettari) e il segno decimale.",
              "Check the unit (m² or hectares) and the decimal sign.")
          .because("Experience: land from 100 m² to 5 km², buildings from 10 to 500,000 m².");

  private final Demands demands;

  public AreaImplausible(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    List<Finding> findings = new ArrayList<>();
    if (demands.isLand(row.offer())) {
      check(row, LAND_AREA_M2, findings);
    }
    if (demands.isBuilding(row.offer())) {
      check(row, GROSS_FLOOR_AREA_M2, findings);
    }
    return findings;
  }

  private static void check(JudgedRow row, OfferField field, List<Finding> findings) {
    BigDecimal area = row.decimal(field);
    UsualRange usual = UsualRange.of(field).orElseThrow();
    if (area != null && !usual.contains(area)) {
      findings.add(Finding.about(field).with("min", usual.min()).with("max", usual.max()));
    }
  }
}
