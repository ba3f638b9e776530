package it.census.rules.values;

import java.util.Optional;

/** The words by which sums are qualified. */
final class MoneyWords {

  private MoneyWords() {}

  /** The period that one folded word names. */
  static Optional<MoneyPeriod> period(String word) {
    return switch (word) {
      case "anno",
          "annuo",
          "annui",
          "annua",
          "annue",
          "annuale",
          "annuali",
          "year",
          "yearly",
          "pa" ->
          Optional.of(MoneyPeriod.YEAR);
      case "semestre", "semestrale", "semestrali" -> Optional.of(MoneyPeriod.HALF_YEAR);
      case "trimestre", "trimestrale", "trimestrali" -> Optional.of(MoneyPeriod.QUARTER);
      case "mese", "mensile", "mensili", "mensilmente", "month", "monthly" ->
          Optional.of(MoneyPeriod.MONTH);
      default -> Optional.empty();
    };
  }
}
