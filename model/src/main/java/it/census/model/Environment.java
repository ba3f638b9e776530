package it.census.model;

import org.jspecify.annotations.Nullable;

/**
 * Environmental condition of the site.
 *
 * @param remediationStatus Remediation status, code list {@code remediation_status}
 * @param asbestos Asbestos, code list {@code asbestos}
 * @param floodHazard Flood hazard, code list {@code flood_hazard}
 */
public record Environment(
    @Nullable String remediationStatus, @Nullable String asbestos, @Nullable String floodHazard) {

  static Environment from(OfferValues values) {
    return new Environment(
        values.text(OfferField.REMEDIATION_STATUS),
        values.text(OfferField.ASBESTOS),
        values.text(OfferField.FLOOD_HAZARD));
  }
}
