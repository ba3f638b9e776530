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

/**
 * A tender is open to its last day, that day included; after it the status has to say what became.
 */
public final class TenderDeadlinePassed implements AgeingRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("tender_deadline_passed")
          .says(
              "Lo stato è «bando o asta in corso», ma il termine è scaduto il {value}.",
              "The status is \"tender or auction open\", yet its deadline passed on {value}.")
          .fix(
              "Aggiornare lo stato (assegnato, di nuovo disponibile) o indicare il nuovo termine.",
              "Update the status (assigned, available again) or give the new deadline.")
          .because("Code list offer_status: BANDO_APERTO is an open tender.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public AgeingWindow window(LocalDate referenceDate) {
    return AgeingWindow.upTo(OfferField.TENDER_DEADLINE, referenceDate.minusDays(1))
        .ofStatus(Codes.TENDER_OPEN);
  }

  @Override
  public Optional<Notice> judge(AgeingFacts facts, LocalDate referenceDate) {
    LocalDate deadline = facts.tenderDeadline();
    return facts.isTenderOpen() && deadline != null && deadline.isBefore(referenceDate)
        ? Optional.of(facts.notice(NOTICE, OfferField.TENDER_DEADLINE, deadline, Map.of()))
        : Optional.empty();
  }
}
