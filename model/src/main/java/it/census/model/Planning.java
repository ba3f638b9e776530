package it.census.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the town plan allows on the site.
 *
 * @param planningZone Homogeneous zone (DM 1444/68), code list {@code planning_zone}
 * @param planningZoneLocal Local zone code
 * @param planningInstrument Planning instrument, code list {@code planning_instrument}
 * @param planningStatus Planning status, code list {@code planning_status}
 * @param coverageRatioMax Max site coverage, %
 * @param buildableGfaM2 Buildable GFA, m2
 * @param constraints Constraints, code list {@code constraint}
 */
public record Planning(
    @Nullable String planningZone,
    @Size(max = 300, message = "text_too_long") @Nullable String planningZoneLocal,
    @Nullable String planningInstrument,
    @Nullable String planningStatus,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100", message = "value_out_of_range")
        @Nullable BigDecimal coverageRatioMax,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "100000000", message = "value_out_of_range")
        @Nullable BigDecimal buildableGfaM2,
    List<String> constraints) {

  public Planning {
    constraints = List.copyOf(constraints);
  }

  static Planning from(OfferValues values) {
    return new Planning(
        values.text(OfferField.PLANNING_ZONE),
        values.text(OfferField.PLANNING_ZONE_LOCAL),
        values.text(OfferField.PLANNING_INSTRUMENT),
        values.text(OfferField.PLANNING_STATUS),
        values.decimal(OfferField.COVERAGE_RATIO_MAX),
        values.decimal(OfferField.BUILDABLE_GFA_M2),
        values.texts(OfferField.CONSTRAINTS));
  }
}
