package it.census.rules.book.availability;

import static it.census.model.OfferField.STATUS;
import static it.census.model.OfferField.TENDER_URL;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Who is invited to a tender has to be able to read it. */
public final class TenderOpenNeedsLink implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("tender_open_needs_link")
          .says(
              "Il bando è in corso, ma manca il link.",
              "The tender is open, but its link is missing.")
          .fix(
              "Indicare l'indirizzo della pagina in cui il bando è pubblicato.",
              "Give the address of the page on which the tender is published.")
          .because("Dictionary: tender_url is conditional: status BANDO_APERTO.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.is(STATUS, Codes.TENDER_OPEN) && row.lacks(TENDER_URL)
        ? List.of(Finding.about(TENDER_URL))
        : List.of();
  }
}
