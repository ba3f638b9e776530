package it.census.rules.book.identity;

import static it.census.model.OfferField.SOURCE_REFERENCE;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.IdentityBasis;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * A row that gives no reference, no parcels, no name and no address cannot be told from any other
 * row, today or tomorrow: there is nothing to load.
 */
public final class NothingDescribesOffer implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.error("nothing_describes_offer")
          .says(
              "La riga non indica né riferimento, né dati catastali, né denominazione, né "
                  + "indirizzo: non si capisce di quale offerta parli.",
              "The row gives neither reference nor cadastral data nor name nor address: "
                  + "nobody can tell which offer it speaks of.")
          .fix(
              "Indicare almeno il proprio codice dell'offerta, oppure denominazione e indirizzo.",
              "Give at least your own code of the offer, or its name and address.")
          .because("Census: a row is rejected when nothing identifies or describes the offer.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return row.identity() == IdentityBasis.NOTHING
        ? List.of(Finding.about(SOURCE_REFERENCE))
        : List.of();
  }
}
