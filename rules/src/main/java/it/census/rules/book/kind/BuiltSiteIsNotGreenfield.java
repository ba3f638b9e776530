package it.census.rules.book.kind;

import static it.census.model.OfferField.KIND;
import static it.census.model.OfferField.SITE_CLASS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * A building, or a site that was built on, cannot be greenfield: regional policy counts the reuse
 * of built land apart.
 */
public final class BuiltSiteIsNotGreenfield implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("built_site_is_not_greenfield")
          .says(
              "«{field}»: «{value}» indica un'area mai edificata, ma l'offerta è un edificio "
                  + "o un'area dismessa.",
              "{field}: \"{value}\" means land never built on, yet the offer is a building or a "
                  + "derelict site.")
          .fix(
              "Correggere la classe in BROWNFIELD, o la tipologia dell'offerta.",
              "Set the class to BROWNFIELD, or mend the kind of the offer.")
          .because("Code list site_class: GREENFIELD is land that is not built on.");

  private final Demands demands;

  public BuiltSiteIsNotGreenfield(Demands demands) {
    this.demands = demands;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean built = demands.isBuilding(row.offer()) || row.is(KIND, Codes.DERELICT_SITE);
    return built && row.is(SITE_CLASS, Codes.GREENFIELD)
        ? List.of(Finding.about(SITE_CLASS))
        : List.of();
  }
}
