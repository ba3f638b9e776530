package it.census.rules.book;

import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.Map;

/**
 * A rule that broke down. The fault is the program's, not the supplier's: it is told with the row,
 * the other rules go on, and the offer is loaded.
 */
public final class RuleFailed {

  public static final NoticeType NOTICE =
      NoticeType.warning("rule_failed")
          .says(
              "Il controllo «{rule}» non è riuscito su questa riga ({fault}); gli altri controlli"
                  + " sono stati eseguiti.",
              "The rule {rule} broke down on this row ({fault}); the other rules were applied.")
          .fix(
              "È un difetto del programma: segnalarlo a chi lo mantiene, con la riga.",
              "This is a fault of the program: report it to those who maintain it, with the row.")
          .because("Technical: one broken rule must not stop the census.");

  static Notice of(OfferRule rule, JudgedRow row, RuntimeException fault) {
    return of(rule.notice().code(), row, fault);
  }

  static Notice of(String rule, JudgedRow row, RuntimeException fault) {
    String offerId = row.offer().identity().offerId();
    return new Notice(
        NOTICE,
        row.place(),
        offerId == null ? "" : offerId,
        "",
        "",
        Map.of("rule", rule, "fault", fault.getClass().getSimpleName()));
  }

  private RuleFailed() {}
}
