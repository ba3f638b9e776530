package it.census.model;

/** How much a notice weighs. */
public enum Severity {
  /** The row is not loaded. */
  ERROR,
  /** Loaded; somebody should look. */
  WARNING,
  /** Changed or assumed. */
  INFO
}
