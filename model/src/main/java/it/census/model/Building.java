package it.census.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The state and equipment of the buildings of the offer.
 *
 * @param yearBuilt Year built, year
 * @param conservationState Condition, code list {@code conservation_state}
 * @param floors Floors
 * @param clearHeightM Clear height, m
 * @param crane Overhead crane, code list {@code yes_no_ready}
 * @param craneCapacityT Crane capacity, t
 * @param loadingDocks Loading docks
 * @param parkingSpaces Parking spaces
 * @param energyClass Energy class, code list {@code energy_class}
 */
public record Building(
    @Min(value = 1000, message = "value_out_of_range")
        @Max(value = 2100, message = "value_out_of_range")
        @Nullable Integer yearBuilt,
    @Nullable String conservationState,
    @PositiveOrZero(message = "value_out_of_range")
        @Max(value = 100, message = "value_out_of_range")
        @Nullable Integer floors,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100", message = "value_out_of_range")
        @Nullable BigDecimal clearHeightM,
    @Nullable String crane,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "1000", message = "value_out_of_range")
        @Nullable BigDecimal craneCapacityT,
    @PositiveOrZero(message = "value_out_of_range")
        @Max(value = 500, message = "value_out_of_range")
        @Nullable Integer loadingDocks,
    @PositiveOrZero(message = "value_out_of_range")
        @Max(value = 50000, message = "value_out_of_range")
        @Nullable Integer parkingSpaces,
    @Nullable String energyClass) {

  static Building from(OfferValues values) {
    return new Building(
        values.integer(OfferField.YEAR_BUILT),
        values.text(OfferField.CONSERVATION_STATE),
        values.integer(OfferField.FLOORS),
        values.decimal(OfferField.CLEAR_HEIGHT_M),
        values.text(OfferField.CRANE),
        values.decimal(OfferField.CRANE_CAPACITY_T),
        values.integer(OfferField.LOADING_DOCKS),
        values.integer(OfferField.PARKING_SPACES),
        values.text(OfferField.ENERGY_CLASS));
  }
}
