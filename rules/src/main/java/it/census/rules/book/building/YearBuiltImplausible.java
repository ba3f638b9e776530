package it.census.rules.book.building;

import static it.census.model.OfferField.YEAR_BUILT;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * A year before 1500 is hardly that of a place to work: two digits may have been dropped, or
 * another number slipped in.
 */
public final class YearBuiltImplausible implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("year_built_implausible")
          .says(
              "L'anno di costruzione «{value}» non è plausibile.",
              "The year of construction \"{value}\" is not plausible.")
          .fix(
              "Scrivere l'anno con quattro cifre; per un edificio storico va bene l'ultima "
                  + "ricostruzione.",
              "Write the year with four digits; for a historic building the last "
                  + "reconstruction will do.")
          .because("Experience: no industrial building is older than 1500.");

  private static final int EARLIEST = 1500;

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    Integer year = row.offer().building().yearBuilt();
    return year != null && year < EARLIEST ? List.of(Finding.about(YEAR_BUILT)) : List.of();
  }
}
