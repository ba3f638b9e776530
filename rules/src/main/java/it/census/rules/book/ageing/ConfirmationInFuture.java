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
 * Nobody can have confirmed an offer on a day that is still to come: day and month may be swapped.
 */
public final class ConfirmationInFuture implements AgeingRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("confirmation_in_future")
          .says(
              "La data di conferma {value} è nel futuro.",
              "The date of confirmation {value} lies in the future.")
          .fix(
              "Correggere la data: giorno e mese potrebbero essere invertiti.",
              "Mend the date: day and month may be swapped.")
          .because("Dictionary: last_confirmed_at is a day on which somebody looked.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public AgeingWindow window(LocalDate referenceDate) {
    return AgeingWindow.from(OfferField.LAST_CONFIRMED_AT, referenceDate.plusDays(1));
  }

  @Override
  public Optional<Notice> judge(AgeingFacts facts, LocalDate referenceDate) {
    LocalDate confirmed = facts.lastConfirmedAt();
    return confirmed != null && confirmed.isAfter(referenceDate)
        ? Optional.of(facts.notice(NOTICE, OfferField.LAST_CONFIRMED_AT, confirmed, Map.of()))
        : Optional.empty();
  }
}
