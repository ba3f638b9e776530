package it.census.rules.harmonise;

/** One thing done to a row while an offer is made of it. Never throws for what the row holds. */
@FunctionalInterface
interface RowStep {

  void apply(OfferDraft draft);
}
