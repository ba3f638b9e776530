package it.census.model;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * One available area or building ("offerta localizzativa"), harmonised: what the catalogue holds,
 * the CRM receives and, as far as it may, the public showcase presents. Immutable. A field without
 * a value is null (a list is empty); which fields exist, their type and unit is told by {@link
 * OfferField}. The constraints on the components are the structural limits of the dictionary; their
 * message is the code of the notice they raise.
 */
public record Offer(
    @Valid Identity identity,
    @Valid Kind kind,
    @Valid Location location,
    @Valid Cadastre cadastre,
    @Valid Planning planning,
    @Valid Dimensions dimensions,
    @Valid Building building,
    @Valid Utilities utilities,
    @Valid Availability availability,
    @Valid Price price,
    @Valid Incentives incentives,
    @Valid Ownership ownership,
    @Valid Environment environment,
    @Valid Media media,
    @Valid Provenance provenance) {

  /** Builds an offer from single values. */
  public static Offer of(OfferValues values) {
    return new Offer(
        Identity.from(values),
        Kind.from(values),
        Location.from(values),
        Cadastre.from(values),
        Planning.from(values),
        Dimensions.from(values),
        Building.from(values),
        Utilities.from(values),
        Availability.from(values),
        Price.from(values),
        Incentives.from(values),
        Ownership.from(values),
        Environment.from(values),
        Media.from(values),
        Provenance.from(values));
  }

  /** The values of this offer, to derive a changed one from. */
  public OfferValues values() {
    OfferValues values = new OfferValues();
    for (OfferField field : OfferField.values()) {
      values.set(field, field.valueIn(this));
    }
    return values;
  }

  /** The same offer with another value in one field. */
  public Offer with(OfferField field, @Nullable Object value) {
    return of(values().set(field, value));
  }
}
