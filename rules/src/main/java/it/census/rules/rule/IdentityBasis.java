package it.census.rules.rule;

/** What the id of an offer was made of. */
public enum IdentityBasis {
  /** The supplier's own reference. */
  REFERENCE,
  /** No reference: its cadastral parcels. */
  PARCELS,
  /** Neither reference nor parcels: municipality, name and address. */
  NAME_AND_ADDRESS,
  /** Nothing in the row tells this offer from another. */
  NOTHING
}
