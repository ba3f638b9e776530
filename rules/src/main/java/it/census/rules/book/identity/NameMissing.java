package it.census.rules.book.identity;

import static it.census.model.OfferField.NAME;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The name is the title under which an offer is listed everywhere. */
public final class NameMissing implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("name_missing")
          .says(
              "Manca la denominazione, che è il titolo dell'offerta.",
              "The name is missing; it is the title of the offer.")
          .fix(
              "Indicare un nome breve con cui l'offerta è conosciuta, per esempio «Lotto 5, "
                  + "area produttiva Gagno».",
              "Give a short name by which the offer is known, for instance \"Lot 5, Gagno "
                  + "business park\".")
          .because("Dictionary: name is mandatory for CRM and showcase.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.lacks(NAME) ? List.of(Finding.about(NAME)) : List.of();
  }
}
