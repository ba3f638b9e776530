package it.census.rules.book.location;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.MunicipalityReading;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The census is of one region: an offer elsewhere belongs into another census. */
public final class MunicipalityOutsideRegion implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.error("municipality_outside_region")
          .says(
              "Il comune «{value}» non è in questa regione.",
              "The municipality \"{value}\" is not in this region.")
          .fix(
              "Togliere la riga dalla consegna o correggere il comune.",
              "Take the row out of the delivery, or mend the municipality.")
          .because("Census: a row is rejected when its municipality is outside the region.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.municipality() == MunicipalityReading.OUTSIDE_REGION
        ? List.of(Finding.about(row.municipalityField()))
        : List.of();
  }
}
