package it.census.model;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the offer is, and whether it may be shown to the public.
 *
 * @param lastConfirmedAt Last confirmed
 * @param publishConsent Publication consent, code list {@code publish_consent}
 * @param externalRefs External ids, code list {@code external_system}
 */
public record Provenance(
    @Nullable LocalDate lastConfirmedAt,
    @Nullable String publishConsent,
    @Size(max = 300, message = "text_too_long") @Nullable String externalRefs) {

  static Provenance from(OfferValues values) {
    return new Provenance(
        values.date(OfferField.LAST_CONFIRMED_AT),
        values.text(OfferField.PUBLISH_CONSENT),
        values.text(OfferField.EXTERNAL_REFS));
  }
}
