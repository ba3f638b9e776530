package it.census.rules.book.price;

import static it.census.model.OfferField.SALE_PRICE_EUR;
import static it.census.model.OfferField.VALUATION_EUR;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;

/**
 * A price below a quarter or above four times the appraised value: one of the two numbers is
 * probably misread.
 */
public final class PriceFarFromValuation implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("price_far_from_valuation")
          .says(
              "Il prezzo ({value}) è molto lontano dal valore di stima ({valuation} EUR).",
              "The price ({value}) is very far from the appraised value ({valuation} EUR).")
          .fix(
              "Verificare prezzo e stima, e il loro segno decimale.",
              "Check price and appraisal, and their decimal signs.")
          .because(
              "R.D. 827/1924 art. 73: bids are held against the base price of the notice;"
                  + " L. 783/1908 art. 2: property of the State is appraised before it is sold.");

  private static final BigDecimal FACTOR = BigDecimal.valueOf(4);

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal price = row.decimal(SALE_PRICE_EUR);
    BigDecimal valuation = row.decimal(VALUATION_EUR);
    if (price == null || valuation == null) {
      return List.of();
    }
    boolean far =
        price.multiply(FACTOR).compareTo(valuation) < 0
            || price.compareTo(valuation.multiply(FACTOR)) > 0;
    return far ? List.of(Finding.about(SALE_PRICE_EUR).with("valuation", valuation)) : List.of();
  }
}
