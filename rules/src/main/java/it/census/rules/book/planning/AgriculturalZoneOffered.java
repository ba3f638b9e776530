package it.census.rules.book.planning;

import static it.census.model.OfferField.PLANNING_STATUS;
import static it.census.model.OfferField.PLANNING_ZONE;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * In an agricultural zone business settles only after a change of the plan: an investor has to be
 * told.
 */
public final class AgriculturalZoneOffered implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("agricultural_zone_offered")
          .says(
              "La zona urbanistica è agricola (E): un insediamento produttivo richiede una "
                  + "variante.",
              "The planning zone is agricultural (E): business needs a change of the plan there.")
          .fix(
              "Verificare la zona; se è giusta, indicare «variante necessaria» nello stato di "
                  + "attuazione urbanistica.",
              "Check the zone; if it is right, give \"plan variation needed\" as planning status.")
          .because("D.M. 1444/1968: homogeneous zone E is agricultural.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(PLANNING_ZONE, Codes.AGRICULTURAL_ZONE)
            && !row.is(PLANNING_STATUS, Codes.PLAN_CHANGE_NEEDED)
        ? List.of(Finding.about(PLANNING_ZONE))
        : List.of();
  }
}
