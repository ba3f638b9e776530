package it.census.rules.book.price;

import static it.census.model.OfferField.RENT_EUR_YEAR;
import static it.census.model.OfferField.SALE_PRICE_EUR;

import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;

/** A year's rent above the price of the whole: the two columns may be swapped. */
public final class RentExceedsPrice implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("rent_exceeds_price")
          .says(
              "Il canone annuo ({value}) supera il prezzo di vendita ({price} EUR).",
              "The annual rent ({value}) exceeds the sale price ({price} EUR).")
          .fix(
              "Verificare se canone e prezzo sono scambiati.",
              "Check whether rent and price are swapped.")
          .because("Experience: a rent is a few per cent of the price.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    BigDecimal rent = row.decimal(RENT_EUR_YEAR);
    BigDecimal price = row.decimal(SALE_PRICE_EUR);
    return rent != null && price != null && rent.compareTo(price) > 0
        ? List.of(Finding.about(RENT_EUR_YEAR).with("price", price))
        : List.of();
  }
}
