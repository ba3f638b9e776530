package it.census.model;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What tells one offer from every other, and what it is called.
 *
 * @param offerId Regional offer id
 * @param sourceId Source
 * @param supplierCode Supplier (IPA) code
 * @param sourceReference Supplier reference
 * @param parentOfferId Parent site
 * @param name Title (Italian)
 * @param nameEn Title (English)
 * @param description Description (Italian)
 * @param descriptionEn Description (English)
 */
public record Identity(
    @Nullable String offerId,
    @Nullable String sourceId,
    @Size(max = 300, message = "text_too_long") @Nullable String supplierCode,
    @Size(max = 300, message = "text_too_long") @Nullable String sourceReference,
    @Size(max = 300, message = "text_too_long") @Nullable String parentOfferId,
    @Size(max = 300, message = "text_too_long") @Nullable String name,
    @Size(max = 300, message = "text_too_long") @Nullable String nameEn,
    @Size(max = 10_000, message = "text_too_long") @Nullable String description,
    @Size(max = 10_000, message = "text_too_long") @Nullable String descriptionEn) {

  static Identity from(OfferValues values) {
    return new Identity(
        values.text(OfferField.OFFER_ID),
        values.text(OfferField.SOURCE_ID),
        values.text(OfferField.SUPPLIER_CODE),
        values.text(OfferField.SOURCE_REFERENCE),
        values.text(OfferField.PARENT_OFFER_ID),
        values.text(OfferField.NAME),
        values.text(OfferField.NAME_EN),
        values.text(OfferField.DESCRIPTION),
        values.text(OfferField.DESCRIPTION_EN));
  }
}
