package it.census.rules.book.availability;

import static it.census.model.OfferField.STATUS;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Without a status nobody knows whether the offer can be had; it is not shown to the public. */
public final class StatusMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("status_missing")
          .says(
              "Manca lo stato dell'offerta (disponibile, in trattativa, bando in corso …).",
              "The status of the offer is missing (available, under negotiation, tender open ...).")
          .fix(
              "Indicare una voce dell'elenco offer_status.",
              "Give an entry of the list offer_status.")
          .because("Dictionary: status is mandatory for CRM and showcase.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(STATUS) ? List.of(Finding.about(STATUS)) : List.of();
  }
}
