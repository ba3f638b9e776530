package it.census.rules.book.availability;

import static it.census.model.OfferField.LAST_CONFIRMED_AT;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** How fresh an offer is decides whether investors are sent to it. */
public final class ConfirmationDateMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("confirmation_date_missing")
          .says(
              "Manca la data dell'ultima conferma.",
              "The date of the last confirmation is missing.")
          .fix(
              "Indicare il giorno in cui l'offerta è stata verificata l'ultima volta.",
              "Give the day on which the offer was last checked.")
          .because("Dictionary: last_confirmed_at is mandatory for the CRM.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(LAST_CONFIRMED_AT) ? List.of(Finding.about(LAST_CONFIRMED_AT)) : List.of();
  }
}
