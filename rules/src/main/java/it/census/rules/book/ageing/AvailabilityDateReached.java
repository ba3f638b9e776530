package it.census.rules.book.ageing;

import it.census.model.AgeingWindow;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.AgeingFacts;
import it.census.rules.rule.AgeingRule;
import it.census.rules.rule.Codes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What was announced as coming soon has come: the status has to follow. */
public final class AvailabilityDateReached implements AgeingRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("availability_date_reached")
          .says(
              "L'offerta è annunciata «di prossima disponibilità», ma la data indicata ({value}) è"
                  + " arrivata.",
              "The offer is announced as coming soon, yet its date ({value}) has come.")
          .fix(
              "Portare lo stato a «disponibile», o indicare la nuova data.",
              "Set the status to available, or give the new date.")
          .because(
              "Code list offer_status: DISPONIBILE_FUTURO needs available_from in the future.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public AgeingWindow window(LocalDate referenceDate) {
    return AgeingWindow.upTo(OfferField.AVAILABLE_FROM, referenceDate)
        .ofStatus(Codes.AVAILABLE_LATER);
  }

  @Override
  public Optional<Notice> judge(AgeingFacts facts, LocalDate referenceDate) {
    LocalDate from = facts.availableFrom();
    return facts.isAvailableLater() && from != null && !from.isAfter(referenceDate)
        ? Optional.of(facts.notice(NOTICE, OfferField.AVAILABLE_FROM, from, Map.of()))
        : Optional.empty();
  }
}
