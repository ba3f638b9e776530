package it.census.model.report;

import java.util.Locale;

/** How a source came out of a run. */
public enum SourceState {
  /** The catalogue now holds this delivery. */
  LOADED,
  /** Same bytes under the same rules. */
  UNCHANGED,
  /** Kept out until a person decides. */
  HELD,
  /** Could not be read or loaded. */
  FAILED,
  /** No file. */
  MISSING;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody has to do something. */
  public boolean needsAttention() {
    return this == HELD || this == FAILED || this == MISSING;
  }
}
