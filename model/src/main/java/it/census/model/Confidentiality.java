package it.census.model;

/** Who may see a field. */
public enum Confidentiality {
  /** Anybody. */
  PUBLIC,
  /** Officers and the CRM; never the public side. */
  INTERNAL,
  /** Data of a natural person: as INTERNAL, and erasable (Regulation (EU) 2016/679, art. 17). */
  PERSONAL
}
