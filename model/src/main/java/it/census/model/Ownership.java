package it.census.model;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the asset and whom to ask; the contact fields are personal data.
 *
 * @param ownershipKind Public/private, code list {@code ownership_kind}
 * @param ownerType Owner type, code list {@code owner_type}
 * @param ownerName Owner
 * @param publicAssetRegime Public asset regime, code list {@code public_asset_regime}
 * @param contactName Contact person
 * @param contactEmail Contact e-mail
 * @param contactPhone Contact phone
 */
public record Ownership(
    @Nullable String ownershipKind,
    @Nullable String ownerType,
    @Size(max = 300, message = "text_too_long") @Nullable String ownerName,
    @Nullable String publicAssetRegime,
    @Size(max = 300, message = "text_too_long") @Nullable String contactName,
    @Email(message = "email_malformed") @Size(max = 254, message = "text_too_long")
        @Nullable String contactEmail,
    @Size(max = 300, message = "text_too_long") @Nullable String contactPhone) {

  static Ownership from(OfferValues values) {
    return new Ownership(
        values.text(OfferField.OWNERSHIP_KIND),
        values.text(OfferField.OWNER_TYPE),
        values.text(OfferField.OWNER_NAME),
        values.text(OfferField.PUBLIC_ASSET_REGIME),
        values.text(OfferField.CONTACT_NAME),
        values.text(OfferField.CONTACT_EMAIL),
        values.text(OfferField.CONTACT_PHONE));
  }
}
