package it.census.rules.book.environment;

import static it.census.model.OfferField.INCENTIVE_ZONES;
import static it.census.model.OfferField.REMEDIATION_STATUS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** A site that a law lists for remediation has a proceeding by definition. */
public final class RemediationSiteWithoutProceeding implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("remediation_site_without_proceeding")
          .says(
              "L'area è in un sito di bonifica ({zones}), ma risulta senza alcun procedimento.",
              "The site is in a remediation area ({zones}), yet no proceeding is told.")
          .fix(
              "Correggere lo stato della bonifica o le zone agevolate.",
              "Mend the state of remediation or the incentive zones.")
          .because(
              "D.Lgs. 152/2006 art. 242: the proceeding; art. 252: sites of national interest.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(REMEDIATION_STATUS, Codes.NO_REMEDIATION)
            && row.holdsAnyOf(INCENTIVE_ZONES, Codes.REMEDIATION_ZONES)
        ? List.of(Finding.about(REMEDIATION_STATUS).with("zones", row.shown(INCENTIVE_ZONES)))
        : List.of();
  }
}
