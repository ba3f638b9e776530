package it.census.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the owner asks, in euro.
 *
 * @param salePriceEur Asking price, EUR
 * @param rentEurYear Annual rent, EUR/year
 * @param priceOnRequest Price on request
 * @param valuationEur Appraised value, EUR
 */
public record Price(
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "9999999999", message = "value_out_of_range")
        @Nullable BigDecimal salePriceEur,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "9999999999", message = "value_out_of_range")
        @Nullable BigDecimal rentEurYear,
    @Nullable Boolean priceOnRequest,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "9999999999", message = "value_out_of_range")
        @Nullable BigDecimal valuationEur) {

  static Price from(OfferValues values) {
    return new Price(
        values.decimal(OfferField.SALE_PRICE_EUR),
        values.decimal(OfferField.RENT_EUR_YEAR),
        values.truth(OfferField.PRICE_ON_REQUEST),
        values.decimal(OfferField.VALUATION_EUR));
  }
}
