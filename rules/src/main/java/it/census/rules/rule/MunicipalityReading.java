package it.census.rules.rule;

/** What harmonisation made of the municipality of a row. */
public enum MunicipalityReading {
  /** The offer names one municipality of the region. */
  RESOLVED,
  /** The row names none, and its source has no default. */
  NOT_TOLD,
  /** What is written is no municipality the census knows. */
  UNKNOWN,
  /** What is written fits several municipalities. */
  AMBIGUOUS,
  /** What is written is a municipality of another region. */
  OUTSIDE_REGION
}
