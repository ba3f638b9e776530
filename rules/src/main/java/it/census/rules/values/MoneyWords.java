package it.census.rules.values;

import it.census.model.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words by which sums are qualified. */
final class MoneyWords {

  private static final Set<String> EURO = Set.of("euro", "eur", "e", "euri");

  private static final Set<String> FOREIGN =
      Set.of(
          "lire", "lira", "lit", "itl", "l", "usd", "dollari", "gbp", "sterline", "chf", "franchi");

  private static final Set<String> SQUARE_METRE = Set.of("mq", "m2", "sqm", "mtq");

  private static final Set<String> FILLERS =
      Set.of(
          "al",
          "per",
          "a",
          "d",
          "base",
          "asta",
          "corpo",
          "trattabile",
          "trattabili",
          "iva",
          "esclusa",
          "escluso",
          "oltre",
          "partire",
          "importo",
          "prezzo",
          "canone",
          "valore",
          "in",
          "netti",
          "il",
          "lo",
          "la",
          "ogni",
          "cifra",
          "richiesta",
          "richiesti",
          "di",
          "legge",
          "tratt");

  private static final Set<String> ON_REQUEST =
      Set.of(
          "a richiesta",
          "su richiesta",
          "prezzo a richiesta",
          "prezzo su richiesta",
          "trattativa riservata",
          "in trattativa riservata",
          "trattative riservate",
          "tratt riservata",
          "t r",
          "tr",
          "poa",
          "p o a",
          "por",
          "riservato",
          "prezzo riservato",
          "riservata",
          "da concordare",
          "da convenire",
          "prezzo da concordare",
          "on request",
          "price on request",
          "price on application",
          "on application",
          "upon request",
          "informazioni in sede",
          "chiedere in agenzia",
          "contattare",
          "da richiedere",
          "trattativa privata",
          "trattabile",
          "da trattare");

  private MoneyWords() {}

  /**
   * What the words around a sum mean.
   *
   * @param multiple 1, a thousand or a million
   * @param currency name of a currency that is not the euro; empty where there is none
   * @param unknown words without a meaning here; empty where all are understood
   */
  record Meaning(
      boolean euro,
      Optional<MoneyPeriod> period,
      boolean perSquareMetre,
      int multiple,
      boolean vatIncluded,
      String currency,
      String unknown) {

    static final Meaning NOTHING = new Meaning(false, Optional.empty(), false, 1, false, "", "");
  }

  /** Reads the folded words before and behind a sum. */
  static Meaning read(List<String> before, List<String> after) {
    Meaning meaning = Meaning.NOTHING;
    for (String word : before) {
      meaning = with(meaning, word);
    }
    for (String word : after) {
      meaning = with(meaning, word);
    }
    return meaning;
  }

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

  /** Whether the text says that the price is named to those who ask. */
  static boolean isOnRequest(String text) {
    return ON_REQUEST.contains(Folding.fold(text));
  }

  /** A currency without a sum: the cell was left empty. */
  static boolean isNothingButEuro(String text) {
    return EURO.contains(Folding.fold(text));
  }

  /** How a period is named in a notice. */
  static Map<String, String> told(MoneyPeriod period) {
    return switch (period) {
      case ONCE -> Map.of("period_it", "una tantum", "period_en", "due once");
      case YEAR -> Map.of("period_it", "annuo", "period_en", "a year");
      case HALF_YEAR -> Map.of("period_it", "semestrale", "period_en", "a half-year");
      case QUARTER -> Map.of("period_it", "trimestrale", "period_en", "a quarter");
      case MONTH -> Map.of("period_it", "mensile", "period_en", "a month");
    };
  }

  private static Meaning with(Meaning m, String word) {
    if (EURO.contains(word)) {
      return new Meaning(
          true, m.period, m.perSquareMetre, m.multiple, m.vatIncluded, m.currency, m.unknown);
    }
    Optional<MoneyPeriod> period = period(word);
    if (period.isPresent()) {
      return new Meaning(
          m.euro, period, m.perSquareMetre, m.multiple, m.vatIncluded, m.currency, m.unknown);
    }
    if (SQUARE_METRE.contains(word)) {
      return new Meaning(m.euro, m.period, true, m.multiple, m.vatIncluded, m.currency, m.unknown);
    }
    int multiple = multiple(word);
    if (multiple > 1) {
      return new Meaning(
          m.euro, m.period, m.perSquareMetre, multiple, m.vatIncluded, m.currency, m.unknown);
    }
    if (FOREIGN.contains(word)) {
      return new Meaning(
          m.euro, m.period, m.perSquareMetre, m.multiple, m.vatIncluded, word, m.unknown);
    }
    if (word.equals("inclusa") || word.equals("compresa") || word.equals("incl")) {
      return new Meaning(
          m.euro, m.period, m.perSquareMetre, m.multiple, true, m.currency, m.unknown);
    }
    return FILLERS.contains(word)
        ? m
        : new Meaning(
            m.euro, m.period, m.perSquareMetre, m.multiple, m.vatIncluded, m.currency, word);
  }

  private static int multiple(String word) {
    return switch (word) {
      case "mila", "k", "migliaia", "mille" -> 1_000;
      case "mln", "mio", "milione", "milioni", "m" -> 1_000_000;
      default -> 1;
    };
  }
}
