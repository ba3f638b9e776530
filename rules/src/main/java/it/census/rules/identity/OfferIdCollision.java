package it.census.rules.identity;

import it.census.model.Bilingual;

/**
 * Two different references of one source have the same id. With 50 bits this is to be expected once
 * in millions of years; should it happen, one offer would silently take the place of another, so
 * the source fails instead, with this sentence. The remedy is to change one of the two references.
 */
public final class OfferIdCollision extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  /**
   * @param offerId the id that both have
   * @param first where the one stands
   * @param second where the other stands
   */
  public OfferIdCollision(String offerId, String first, String second) {
    this(
        new Bilingual(
            "Due riferimenti diversi danno lo stesso identificativo %s (%s; %s): cambiarne uno."
                .formatted(offerId, first, second),
            "Two different references have the id %s: at %s and at %s. Change one of them."
                .formatted(offerId, first, second)));
  }

  private OfferIdCollision(Bilingual sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** What collided, for people. */
  public Bilingual sentence() {
    return sentence;
  }
}
