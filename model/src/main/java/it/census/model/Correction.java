package it.census.model;

/**
 * A change that harmonisation made to a value beyond trimming.
 *
 * @param place the cell
 * @param offerId the offer, empty where there is none
 * @param field key of the field
 * @param before as sent; masked for personal fields
 * @param after as stored; masked for personal fields
 * @param rule name of the kind of change: {@code decimal_comma}, {@code synonym} …
 */
public record Correction(
    Place place, String offerId, String field, String before, String after, String rule) {

  public static Correction of(
      Place place, OfferField field, String before, String after, String rule) {
    return field.confidentiality() == Confidentiality.PERSONAL
        ? new Correction(place, "", field.key(), Notice.MASKED, Notice.MASKED, rule)
        : new Correction(place, "", field.key(), before, after, rule);
  }

  public Correction forOffer(String id) {
    return new Correction(place, id, field, before, after, rule);
  }
}
