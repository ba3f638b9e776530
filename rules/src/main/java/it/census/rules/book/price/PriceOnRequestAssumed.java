package it.census.rules.book.price;

import static it.census.model.OfferField.PRICE_ON_REQUEST;
import static it.census.model.OfferField.RENT_EUR_YEAR;
import static it.census.model.OfferField.SALE_PRICE_EUR;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** Where no price is given it is on request: so it is listed, and the supplier is told. */
public final class PriceOnRequestAssumed implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.info("price_on_request_assumed")
          .says(
              "Non è indicato alcun prezzo: l'offerta si considera con prezzo su richiesta.",
              "No price is given: the offer is taken as one with the price on request.")
          .fix(
              "Indicare prezzo o canone, o «prezzo su richiesta: sì».",
              "Give price or rent, or \"price on request: yes\".")
          .because("Census: price_on_request is derived where no price is given.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    boolean priced = row.has(SALE_PRICE_EUR) || row.has(RENT_EUR_YEAR);
    return priced || row.has(PRICE_ON_REQUEST)
        ? List.of()
        : List.of(Finding.about(PRICE_ON_REQUEST).replacing(PRICE_ON_REQUEST, true));
  }
}
