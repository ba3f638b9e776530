package it.census.rules.book.kind;

import static it.census.model.OfferField.INTENDED_USES;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Investors search by what they may do on the site. */
public final class IntendedUsesMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("intended_uses_missing")
          .says(
              "Mancano le destinazioni insediabili (produttivo, logistica, direzionale …).",
              "The permitted uses are missing (industrial, logistics, office ...).")
          .fix(
              "Indicare una o più voci dell'elenco intended_use, separate da una barra verticale.",
              "Give one or more entries of the list intended_use, separated by a vertical bar.")
          .because("Dictionary: intended_uses is mandatory for CRM and showcase.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(INTENDED_USES) ? List.of(Finding.about(INTENDED_USES)) : List.of();
  }
}
