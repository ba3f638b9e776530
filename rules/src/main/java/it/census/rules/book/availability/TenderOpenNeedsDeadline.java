package it.census.rules.book.availability;

import static it.census.model.OfferField.STATUS;
import static it.census.model.OfferField.TENDER_DEADLINE;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Who is invited to a tender has to know until when. */
public final class TenderOpenNeedsDeadline implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("tender_open_needs_deadline")
          .says(
              "Il bando è in corso, ma manca la scadenza.",
              "The tender is open, but its deadline is missing.")
          .fix(
              "Indicare l'ultimo giorno utile per presentare l'offerta.",
              "Give the last day on which bids are accepted.")
          .because("Dictionary: tender_deadline is conditional: status BANDO_APERTO.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(STATUS, Codes.TENDER_OPEN) && row.lacks(TENDER_DEADLINE)
        ? List.of(Finding.about(TENDER_DEADLINE))
        : List.of();
  }
}
