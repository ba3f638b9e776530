package it.census.rules.values;

/** How sure a convention of a column is, from all that stands in the column. */
public enum Certainty {
  /** The configuration says so, or cells that can be read in one way only, and none against. */
  PROVEN,
  /** At least nine in ten of the telling cells. */
  PREDOMINANT,
  /** No cell tells; the habit of the country. */
  ASSUMED,
  /** The cells contradict each other; what only the convention could decide stays unread. */
  CONTRADICTED
}
