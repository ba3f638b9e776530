package it.census.model;

/** What a destination (CRM or showcase) expects of a field. */
public enum Expectation {
  MANDATORY("M"),
  /** Mandatory where it applies; the rules say when. */
  CONDITIONAL("C"),
  /** Mandatory for land. */
  CONDITIONAL_AREA("C(area)"),
  /** Mandatory for buildings. */
  CONDITIONAL_BUILDING("C(building)"),
  /** Mandatory while a tender or auction is open. */
  CONDITIONAL_TENDER_OPEN("C(BANDO_APERTO)"),
  /** Mandatory where the owner is a public body. */
  CONDITIONAL_PUBLIC_OWNER("C(public)"),
  OPTIONAL("O"),
  /** Never sent there. */
  NOT_SENT("-");

  private final String key;

  Expectation(String key) {
    this.key = key;
  }

  /** The mark in the dictionary: {@code C(area)}. */
  public String key() {
    return key;
  }
}
