package it.census.rules.rule;

import java.util.Optional;

/** Whether an offer is land or a building: both are asked for different things. */
public enum KindClass {
  LAND,
  BUILDING;

  /** The value of the column {@code class} of the code list {@code offer_kind}. */
  static Optional<KindClass> of(String attribute) {
    return switch (attribute) {
      case "AREA" -> Optional.of(LAND);
      case "BUILDING" -> Optional.of(BUILDING);
      default -> Optional.empty();
    };
  }
}
