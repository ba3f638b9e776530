package it.census.rules.book.size;

import static it.census.model.OfferField.BUILDABLE_GFA_M2;

import it.census.model.NoticeType;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** What may be built on a plot decides what it is worth. */
public final class LandNeedsBuildableArea implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("land_needs_buildable_area")
          .says(
              "Manca la superficie edificabile dell'area.",
              "What may be built on the land is missing.")
          .fix(
              "Indicare la superficie edificabile in metri quadrati, secondo lo strumento "
                  + "urbanistico vigente.",
              "Give the buildable gross floor area in square metres, under the plan in force.")
          .because("Dictionary: buildable_gfa_m2 is conditional for the CRM: land.");

  private final Demands demands;

  public LandNeedsBuildableArea(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(BUILDABLE_GFA_M2) && demands.isLand(row.offer())
        ? List.of(Finding.about(BUILDABLE_GFA_M2))
        : List.of();
  }
}
