package it.census.rules.book.kind;

import static it.census.model.OfferField.KIND;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** What is offered decides what is asked of the offer and where it is listed. */
public final class KindMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("kind_missing")
          .says(
              "Manca la tipologia dell'offerta (area, capannone, ufficio …).",
              "The kind of the offer is missing (land, shed, office ...).")
          .fix(
              "Indicare la tipologia con una delle voci dell'elenco offer_kind.",
              "Give the kind as one of the entries of the list offer_kind.")
          .because("Dictionary: kind is mandatory for CRM and showcase.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(KIND) ? List.of(Finding.about(KIND)) : List.of();
  }
}
