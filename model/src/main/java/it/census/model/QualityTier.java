package it.census.model;

/** How complete an offer is for those who use it. */
public enum QualityTier {
  /** All that the showcase demands. */
  A,
  /** All that the CRM demands, contacts apart. */
  B,
  /** The rest. */
  C
}
