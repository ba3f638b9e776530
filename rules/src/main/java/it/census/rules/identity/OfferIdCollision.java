package it.census.rules.identity;

/**
 * Two different references of one source have the same id. With 50 bits this is to be expected once
 * in millions of years; should it happen, one offer would silently take the place of another, so
 * the source fails instead, with this sentence. The remedy is to change one of the two references.
 */
public final class OfferIdCollision extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param offerId the id that both have
   * @param first where the one stands
   * @param second where the other stands
   */
  public OfferIdCollision(String offerId, String first, String second) {
    super(
        "Two different references have the id "
            + offerId
            + ": at "
            + first
            + " and at "
            + second
            + ". Change one of them.");
  }
}
