package it.census.rules.book.building;

import static it.census.model.OfferField.CONSERVATION_STATE;
import static it.census.model.OfferField.YEAR_BUILT;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.time.LocalDate;
import java.util.List;

/** What was confirmed on a day existed on that day, unless it is under construction. */
public final class YearBuiltAfterConfirmation implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("year_built_after_confirmation")
          .says(
              "L'anno di costruzione {value} è successivo all'ultima conferma ({confirmed}), "
                  + "e l'edificio non risulta nuovo o in costruzione.",
              "The year of construction {value} is after the last confirmation ({confirmed}), "
                  + "and the building is not told to be new or under construction.")
          .fix(
              "Correggere l'anno, o indicare «nuovo / in costruzione» come stato di conservazione.",
              "Mend the year, or give \"new / under construction\" as condition.")
          .because("Logic: what does not exist cannot have been confirmed.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Integer year = row.offer().building().yearBuilt();
    LocalDate confirmed = row.offer().provenance().lastConfirmedAt();
    if (year == null || confirmed == null || row.is(CONSERVATION_STATE, Codes.NEW_BUILDING)) {
      return List.of();
    }
    return year > confirmed.getYear()
        ? List.of(Finding.about(YEAR_BUILT).with("confirmed", confirmed.toString()))
        : List.of();
  }
}
