package it.census.rules.book.ageing;

import it.census.model.AgeingWindow;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.AgeingFacts;
import it.census.rules.rule.AgeingRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Investors are sent to places that are really to be had: a supplier confirms every offer within
 * the months that the settings give ({@code confirm_within_months}).
 */
public final class ConfirmationTooOld implements AgeingRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("confirmation_too_old")
          .says(
              "L'offerta è stata confermata l'ultima volta il {value}, da oltre {months} mesi.",
              "The offer was last confirmed on {value}, more than {months} months ago.")
          .fix(
              "Verificare che l'offerta sia ancora valida e aggiornare la data di conferma; se non"
                  + " lo è più, toglierla dalla consegna.",
              "Check that the offer still stands and update the date of confirmation; if it does"
                  + " not, take it out of the delivery.")
          .because(
              "Settings: confirm_within_months. An offer nobody confirms is not to be relied on.");

  private final int months;

  public ConfirmationTooOld(int months) {
    this.months = months;
  }

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public AgeingWindow window(LocalDate referenceDate) {
    return AgeingWindow.upTo(OfferField.LAST_CONFIRMED_AT, referenceDate.minusMonths(months));
  }

  @Override
  public Optional<Notice> judge(AgeingFacts facts, LocalDate referenceDate) {
    LocalDate confirmed = facts.lastConfirmedAt();
    if (confirmed == null || !confirmed.plusMonths(months).isBefore(referenceDate)) {
      return Optional.empty();
    }
    return Optional.of(
        facts.notice(
            NOTICE,
            OfferField.LAST_CONFIRMED_AT,
            confirmed,
            Map.of("months", String.valueOf(months))));
  }
}
