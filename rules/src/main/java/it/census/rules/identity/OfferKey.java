package it.census.rules.identity;

/**
 * What an offer is known by within one delivery: its id, and enough of its reference to notice when
 * two references happen to get one id.
 *
 * @param bits the 50 bits of the id
 * @param check 32 further bits of the same hash
 */
public record OfferKey(long bits, int check) {

  /** The id as everybody writes it. */
  public String offerId() {
    return OfferIds.text(bits);
  }
}
