package it.census.rules.book.size;

import static it.census.model.OfferField.GROSS_FLOOR_AREA_M2;
import static it.census.model.OfferField.OFFICE_AREA_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;

/** Offices are a part of the building. */
public final class OfficeAreaExceedsFloorArea implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("office_area_exceeds_floor_area")
          .says(
              "La superficie a uffici ({value}) supera la superficie lorda ({floor} m²).",
              "The office area ({value}) exceeds the gross floor area ({floor} m²).")
          .fix(
              "Verificare le due superfici: «di cui uffici» è una parte della superficie lorda.",
              "Check both areas: offices are a part of the gross floor area.")
          .because("Dictionary: office_area_m2 is part of gross_floor_area_m2.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal part = row.decimal(OFFICE_AREA_M2);
    BigDecimal whole = row.decimal(GROSS_FLOOR_AREA_M2);
    return part != null && whole != null && part.compareTo(whole) > 0
        ? List.of(Finding.about(OFFICE_AREA_M2).with("floor", whole))
        : List.of();
  }
}
