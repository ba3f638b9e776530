package it.census.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How large the offer is; all areas in square metres.
 *
 * @param landAreaM2 Site area, m2
 * @param grossFloorAreaM2 Gross floor area, m2
 * @param coveredAreaM2 Covered area, m2
 * @param officeAreaM2 Office area, m2
 * @param outdoorAreaM2 Yard area, m2
 * @param divisible Divisible
 * @param minDivisibleM2 Minimum unit, m2
 */
public record Dimensions(
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100000000", message = "value_out_of_range")
        @Nullable BigDecimal landAreaM2,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100000000", message = "value_out_of_range")
        @Nullable BigDecimal grossFloorAreaM2,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100000000", message = "value_out_of_range")
        @Nullable BigDecimal coveredAreaM2,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100000000", message = "value_out_of_range")
        @Nullable BigDecimal officeAreaM2,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100000000", message = "value_out_of_range")
        @Nullable BigDecimal outdoorAreaM2,
    @Nullable Boolean divisible,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100000000", message = "value_out_of_range")
        @Nullable BigDecimal minDivisibleM2) {

  static Dimensions from(OfferValues values) {
    return new Dimensions(
        values.decimal(OfferField.LAND_AREA_M2),
        values.decimal(OfferField.GROSS_FLOOR_AREA_M2),
        values.decimal(OfferField.COVERED_AREA_M2),
        values.decimal(OfferField.OFFICE_AREA_M2),
        values.decimal(OfferField.OUTDOOR_AREA_M2),
        values.truth(OfferField.DIVISIBLE),
        values.decimal(OfferField.MIN_DIVISIBLE_M2));
  }
}
