package it.census.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where the offer lies, down to the point on the map.
 *
 * @param municipalityCode ISTAT municipality code, code list {@code municipality}
 * @param municipality Municipality, code list {@code municipality}
 * @param province Province, code list {@code province}
 * @param locality Locality / business park
 * @param address Address
 * @param postalCode Postal code
 * @param latitude Latitude, deg
 * @param longitude Longitude, deg
 * @param positionQuality Position quality, code list {@code position_quality}
 */
public record Location(
    @Size(max = 20, message = "text_too_long") @Nullable String municipalityCode,
    @Size(max = 300, message = "text_too_long") @Nullable String municipality,
    @Size(max = 10, message = "text_too_long") @Nullable String province,
    @Size(max = 300, message = "text_too_long") @Nullable String locality,
    @Size(max = 300, message = "text_too_long") @Nullable String address,
    @Size(max = 12, message = "text_too_long") @Nullable String postalCode,
    @DecimalMin(value = "-90", message = "value_out_of_range")
        @DecimalMax(value = "90", message = "value_out_of_range")
        @Nullable BigDecimal latitude,
    @DecimalMin(value = "-180", message = "value_out_of_range")
        @DecimalMax(value = "180", message = "value_out_of_range")
        @Nullable BigDecimal longitude,
    @Nullable String positionQuality) {

  static Location from(OfferValues values) {
    return new Location(
        values.text(OfferField.MUNICIPALITY_CODE),
        values.text(OfferField.MUNICIPALITY),
        values.text(OfferField.PROVINCE),
        values.text(OfferField.LOCALITY),
        values.text(OfferField.ADDRESS),
        values.text(OfferField.POSTAL_CODE),
        values.decimal(OfferField.LATITUDE),
        values.decimal(OfferField.LONGITUDE),
        values.text(OfferField.POSITION_QUALITY));
  }
}
