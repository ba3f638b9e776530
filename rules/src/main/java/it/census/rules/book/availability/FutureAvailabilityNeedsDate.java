package it.census.rules.book.availability;

import static it.census.model.OfferField.AVAILABLE_FROM;
import static it.census.model.OfferField.STATUS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** "Coming soon" without a date says nothing an investor can plan with. */
public final class FutureAvailabilityNeedsDate implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("future_availability_needs_date")
          .says(
              "L'offerta è «di prossima disponibilità», ma manca la data.",
              "The offer is coming soon, but the date is missing.")
          .fix(
              "Indicare da quando sarà disponibile; basta il primo giorno del mese previsto.",
              "Give the day from which it can be had; the first of the expected month will do.")
          .because("Code list offer_status: DISPONIBILE_FUTURO needs available_from.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(STATUS, Codes.AVAILABLE_LATER) && row.lacks(AVAILABLE_FROM)
        ? List.of(Finding.about(AVAILABLE_FROM))
        : List.of();
  }
}
