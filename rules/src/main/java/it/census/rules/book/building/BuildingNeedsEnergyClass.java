package it.census.rules.book.building;

import static it.census.model.OfferField.ENERGY_CLASS;

import it.census.model.NoticeType;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Whoever advertises a building for sale or rent has to tell its energy class; ruins are exempt.
 */
public final class BuildingNeedsEnergyClass implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("building_needs_energy_class")
          .says(
              "Manca la classe energetica, obbligatoria negli annunci di vendita e locazione.",
              "The energy class is missing; advertisements for sale and rent must give it.")
          .fix(
              "Indicare la classe dell'attestato (da A4 a G), ESENTE dove l'obbligo non si "
                  + "applica, NC se l'attestato non c'è ancora.",
              "Give the class of the certificate (A4 to G), ESENTE where none is required, NC "
                  + "where there is none yet.")
          .because("D.Lgs. 192/2005 art. 6 c. 8 (advertisements), art. 3 c. 3 (exemptions).");

  private final Demands demands;

  public BuildingNeedsEnergyClass(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(ENERGY_CLASS) && demands.showcaseNeeds(ENERGY_CLASS, row.offer())
        ? List.of(Finding.about(ENERGY_CLASS))
        : List.of();
  }
}
