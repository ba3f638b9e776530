package it.census.rules.book.environment;

import static it.census.model.OfferField.KIND;
import static it.census.model.OfferField.REMEDIATION_STATUS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Who takes over a derelict site asks first whether its soil is clean. */
public final class BrownfieldContaminationUnknown implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("brownfield_contamination_unknown")
          .says(
              "È un'area dismessa, ma lo stato ambientale non è noto.",
              "The site is derelict, but its environmental condition is not known.")
          .fix(
              "Indicare lo stato della bonifica; NON_INTERESSATO se non c'è alcun procedimento.",
              "Give the state of remediation; NON_INTERESSATO where there is no proceeding.")
          .because(
              "D.Lgs. 152/2006, Part IV, Title V: contaminated sites; art. 242: the proceeding.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean unknown = row.lacks(REMEDIATION_STATUS) || row.is(REMEDIATION_STATUS, Codes.UNKNOWN);
    return unknown && row.is(KIND, Codes.DERELICT_SITE)
        ? List.of(Finding.about(REMEDIATION_STATUS))
        : List.of();
  }
}
