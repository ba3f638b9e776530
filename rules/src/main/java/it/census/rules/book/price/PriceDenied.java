package it.census.rules.book.price;

import static it.census.model.OfferField.PRICE_ON_REQUEST;
import static it.census.model.OfferField.RENT_EUR_YEAR;
import static it.census.model.OfferField.SALE_PRICE_EUR;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * Either there is a price, or it is on request: an offer that denies both is listed as on request,
 * and somebody should ask.
 */
public final class PriceDenied implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("price_denied")
          .says(
              "Non c'è né prezzo né canone, eppure il prezzo non è «su richiesta»: si "
                  + "considera su richiesta.",
              "There is neither price nor rent, yet the price is not on request: it is taken "
                  + "as on request.")
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
    boolean denied = Boolean.FALSE.equals(row.offer().price().priceOnRequest());
    return denied && !priced
        ? List.of(Finding.about(PRICE_ON_REQUEST).replacing(PRICE_ON_REQUEST, true))
        : List.of();
  }
}
