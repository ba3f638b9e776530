package it.census.rules.harmonise;

import it.census.model.OfferField;

/**
 * Gives a field the value that the source definition names for rows that give none. A row that
 * gives one which cannot be read keeps none: nobody's refusal becomes a consent.
 */
record DefaultStep(OfferField field, Object value) implements RowStep {

  @Override
  public void apply(OfferDraft draft) {
    if (!draft.isSent(field)) {
      draft.complete(field, value, "default");
    }
  }
}
