package it.census.model;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which aid an investor may count on at this place.
 *
 * @param incentiveZones Incentive zones, code list {@code incentive_zone}
 * @param localIncentives Local incentives
 */
public record Incentives(
    List<String> incentiveZones,
    @Size(max = 10_000, message = "text_too_long") @Nullable String localIncentives) {

  public Incentives {
    incentiveZones = List.copyOf(incentiveZones);
  }

  static Incentives from(OfferValues values) {
    return new Incentives(
        values.texts(OfferField.INCENTIVE_ZONES), values.text(OfferField.LOCAL_INCENTIVES));
  }
}
