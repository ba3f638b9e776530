package it.census.rules.book.cadastre;

import static it.census.model.OfferField.CADASTRAL_CATEGORY;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** The census is of places to work: a dwelling among them is usually a row of the wrong list. */
public final class DwellingOffered implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("dwelling_offered")
          .says(
              "La categoria catastale «{value}» è di un'abitazione: il censimento riguarda "
                  + "aree e immobili per attività produttive.",
              "The cadastral category \"{value}\" is that of a dwelling: the census is of land "
                  + "and buildings for business.")
          .fix(
              "Verificare la categoria; se è un'abitazione, togliere la riga dalla consegna.",
              "Check the category; if it is a dwelling, take the row out of the delivery.")
          .because(
              "General table of categories of the land registry: group A but A/10 are dwellings.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.isOneOf(CADASTRAL_CATEGORY, Codes.DWELLINGS)
        ? List.of(Finding.about(CADASTRAL_CATEGORY))
        : List.of();
  }
}
