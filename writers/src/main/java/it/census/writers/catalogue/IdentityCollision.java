package it.census.writers.catalogue;

import it.census.model.Bilingual;

/**
 * Two different references have one offer id. No offer may take the place of another unnoticed: the
 * source fails until the reference is written differently.
 */
public final class IdentityCollision extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Bilingual sentence;

  IdentityCollision(Bilingual sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  /** What collided, for people. */
  public Bilingual sentence() {
    return sentence;
  }
}
