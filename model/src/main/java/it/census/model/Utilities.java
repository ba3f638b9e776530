package it.census.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which networks serve the site, and how far the transport nodes are (kilometres as the crow flies
 * unless the supplier states them).
 *
 * @param electricity Electricity, code list {@code utility_status}
 * @param powerKw Available power, kW
 * @param gas Gas, code list {@code utility_status}
 * @param water Drinking water, code list {@code utility_status}
 * @param sewer Sewer, code list {@code utility_status}
 * @param fiber Fibre, code list {@code utility_status}
 * @param railSiding Rail siding, code list {@code utility_status}
 * @param motorwayExit Nearest motorway exit
 * @param distanceMotorwayKm Distance to motorway exit, km
 * @param distanceRailKm Distance to rail (freight), km
 * @param distancePortKm Distance to port, km
 * @param distanceAirportKm Distance to airport, km
 * @param distanceFreightVillageKm Distance to freight village, km
 */
public record Utilities(
    @Nullable String electricity,
    @PositiveOrZero(message = "value_out_of_range")
        @DecimalMax(value = "1000000", message = "value_out_of_range")
        @Nullable BigDecimal powerKw,
    @Nullable String gas,
    @Nullable String water,
    @Nullable String sewer,
    @Nullable String fiber,
    @Nullable String railSiding,
    @Size(max = 300, message = "text_too_long") @Nullable String motorwayExit,
    @PositiveOrZero(message = "value_out_of_range")
        @DecimalMax(value = "1000", message = "value_out_of_range")
        @Nullable BigDecimal distanceMotorwayKm,
    @PositiveOrZero(message = "value_out_of_range")
        @DecimalMax(value = "1000", message = "value_out_of_range")
        @Nullable BigDecimal distanceRailKm,
    @PositiveOrZero(message = "value_out_of_range")
        @DecimalMax(value = "1000", message = "value_out_of_range")
        @Nullable BigDecimal distancePortKm,
    @PositiveOrZero(message = "value_out_of_range")
        @DecimalMax(value = "1000", message = "value_out_of_range")
        @Nullable BigDecimal distanceAirportKm,
    @PositiveOrZero(message = "value_out_of_range")
        @DecimalMax(value = "1000", message = "value_out_of_range")
        @Nullable BigDecimal distanceFreightVillageKm) {

  static Utilities from(OfferValues values) {
    return new Utilities(
        values.text(OfferField.ELECTRICITY),
        values.decimal(OfferField.POWER_KW),
        values.text(OfferField.GAS),
        values.text(OfferField.WATER),
        values.text(OfferField.SEWER),
        values.text(OfferField.FIBER),
        values.text(OfferField.RAIL_SIDING),
        values.text(OfferField.MOTORWAY_EXIT),
        values.decimal(OfferField.DISTANCE_MOTORWAY_KM),
        values.decimal(OfferField.DISTANCE_RAIL_KM),
        values.decimal(OfferField.DISTANCE_PORT_KM),
        values.decimal(OfferField.DISTANCE_AIRPORT_KM),
        values.decimal(OfferField.DISTANCE_FREIGHT_VILLAGE_KM));
  }
}
