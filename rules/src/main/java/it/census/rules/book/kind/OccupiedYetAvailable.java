package it.census.rules.book.kind;

import static it.census.model.OfferField.CURRENT_USE;
import static it.census.model.OfferField.STATUS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Who occupies a site has to leave before another can have it: "available" then needs an
 * explanation.
 */
public final class OccupiedYetAvailable implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("occupied_yet_available")
          .says(
              "L'offerta è «disponibile», ma l'uso attuale è «{value}».",
              "The offer is available, yet its current use is \"{value}\".")
          .fix(
              "Se sarà libera in seguito, indicare «di prossima disponibilità» e la data; "
                  + "altrimenti aggiornare l'uso attuale.",
              "If it will be vacant later, give the status \"coming soon\" and the date; "
                  + "otherwise update the current use.")
          .because("Code lists offer_status and current_use contradict each other.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(STATUS, Codes.AVAILABLE) && row.isOneOf(CURRENT_USE, Codes.NOT_VACANT)
        ? List.of(Finding.about(CURRENT_USE))
        : List.of();
  }
}
