package it.census.rules.book.environment;

import static it.census.model.OfferField.FLOOD_HAZARD;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Where floods are frequent building is restricted: whoever publishes the offer should know. */
public final class FloodHazardHigh implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("flood_hazard_high")
          .says(
              "L'area è a pericolosità idraulica elevata: l'edificazione può essere limitata.",
              "The flood hazard is high: building may be restricted.")
          .fix(
              "Verificare che l'offerta sia attuabile; indicare il vincolo idraulico e le "
                  + "opere previste nella descrizione.",
              "Check that the offer is feasible; give the hydraulic constraint, and the works "
                  + "planned in the description.")
          .because(
              "Flood hazard maps (Directive 2007/60/CE, D.Lgs. 49/2010); code list: P3 is high.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(FLOOD_HAZARD, Codes.FLOOD_HIGH)
        ? List.of(Finding.about(FLOOD_HAZARD))
        : List.of();
  }
}
