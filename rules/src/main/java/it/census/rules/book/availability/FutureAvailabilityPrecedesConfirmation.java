package it.census.rules.book.availability;

import static it.census.model.OfferField.AVAILABLE_FROM;
import static it.census.model.OfferField.STATUS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.time.LocalDate;
import java.util.List;

/**
 * When the supplier confirmed "coming soon", its date had already gone by: one of the two dates is
 * wrong, or the status is.
 */
public final class FutureAvailabilityPrecedesConfirmation implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("future_availability_precedes_confirmation")
          .says(
              "L'offerta è «di prossima disponibilità» dal {value}, ma è stata confermata "
                  + "dopo ({confirmed}).",
              "The offer is coming soon from {value}, yet it was confirmed later ({confirmed}).")
          .fix(
              "Aggiornare lo stato a «disponibile», o correggere le date.",
              "Set the status to available, or mend the dates.")
          .because("Code list offer_status: DISPONIBILE_FUTURO is available_from in the future.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    LocalDate from = row.offer().availability().availableFrom();
    LocalDate confirmed = row.offer().provenance().lastConfirmedAt();
    if (from == null || confirmed == null || !row.is(STATUS, Codes.AVAILABLE_LATER)) {
      return List.of();
    }
    return from.isBefore(confirmed)
        ? List.of(Finding.about(AVAILABLE_FROM).with("confirmed", confirmed.toString()))
        : List.of();
  }
}
