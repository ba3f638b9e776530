package it.census.model;

/** The chapters of the dictionary, in reading order; one record of {@link Offer} each. */
public enum FieldGroup {
  /** What tells one offer from every other, and what it is called. */
  IDENTITY,
  /** What is offered: land, a building or a part of one, and for which uses. */
  KIND,
  /** Where the offer lies, down to the point on the map. */
  LOCATION,
  /** The land registry data by which the administration knows the asset. */
  CADASTRAL,
  /** What the town plan allows on the site. */
  PLANNING,
  /** How large the offer is; all areas in square metres. */
  SIZE,
  /** The state and equipment of the buildings of the offer. */
  BUILDING,
  /**
   * Which networks serve the site, and how far the transport nodes are (kilometres as the crow
   * flies unless the supplier states them).
   */
  UTILITIES,
  /** Whether, from when and in which legal form the offer can be had. */
  AVAILABILITY,
  /** What the owner asks, in euro. */
  PRICE,
  /** Which aid an investor may count on at this place. */
  INCENTIVES,
  /** Who owns the asset and whom to ask; the contact fields are personal data. */
  OWNERSHIP,
  /** Environmental condition of the site. */
  ENVIRONMENT,
  /** Pictures, documents and the page of the offer at the supplier. */
  MEDIA,
  /** How fresh the offer is, and whether it may be shown to the public. */
  PROVENANCE
}
