package it.census.model;

/** What a row of a delivery is; each row is counted under exactly one kind. */
public enum RowKind {
  /** A record: it gets a {@link Fate}. */
  DATA,
  /** Nothing in it. */
  BLANK,
  /** Sums of the rows above, as suppliers add them for themselves. */
  TOTAL,
  /** Preamble, header, repeated header or instructions. */
  HEADING
}
