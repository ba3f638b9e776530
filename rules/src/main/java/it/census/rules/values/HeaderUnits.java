package it.census.rules.values;

import it.census.model.text.Folding;
import it.census.rules.text.Mojibake;
import java.util.List;
import java.util.Optional;

/**
 * What a column header says about the units below it: {@code Sup. (ha)}, {@code Canone €/mese}.
 *
 * @param area unit of areas
 * @param volume whether it names cubic metres, which are no area
 * @param period for which sums are due
 * @param perSquareMetre whether sums are for each square metre
 * @param multiple by which sums have to be multiplied: 1, 1,000 ("in migliaia") or 1,000,000
 */
public record HeaderUnits(
    Optional<AreaUnit> area,
    boolean volume,
    Optional<MoneyPeriod> period,
    boolean perSquareMetre,
    int multiple) {

  /** A header that says nothing about units. */
  public static final HeaderUnits NONE =
      new HeaderUnits(Optional.empty(), false, Optional.empty(), false, 1);

  /** Reads a header as it was sent. */
  public static HeaderUnits of(String sent) {
    String header = Mojibake.repair(sent);
    String folded = Folding.fold(header);
    if (folded.isEmpty()) {
      return NONE;
    }
    List<String> words = UnitWords.words(folded);
    Optional<AreaUnit> area = area(folded, words, header);
    boolean money = isMoney(words, header);
    return new HeaderUnits(
        money ? Optional.empty() : area,
        words.contains("mc") || words.contains("m3") || folded.contains("metri cubi"),
        money ? period(words) : Optional.empty(),
        money && area.filter(u -> u == AreaUnit.M2).isPresent(),
        money ? multiple(words) : 1);
  }

  /** The same of a cell that holds a sum of money. */
  public static HeaderUnits ofSum(String cell) {
    return of("€ " + cell);
  }

  private static Optional<AreaUnit> area(String folded, List<String> words, String header) {
    Optional<AreaUnit> whole = UnitWords.area(folded);
    if (whole.isPresent()) {
      return whole;
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      Optional<AreaUnit> unit = UnitWords.area(words.get(i));
      boolean pair = i > 0 && UnitWords.area(words.get(i - 1) + words.get(i)).isPresent();
      if (pair) {
        return UnitWords.area(words.get(i - 1) + words.get(i));
      }
      if (unit.isPresent() && isUnitHere(unit.get(), words.get(i), i, words.size(), header)) {
        return unit;
      }
    }
    return Optional.empty();
  }

  /** {@code ha} is also a verb, {@code a} a preposition, {@code ca} an abbreviation of "circa". */
  private static boolean isUnitHere(AreaUnit unit, String word, int at, int count, String header) {
    return switch (word) {
      case "ha" -> at == count - 1 || header.contains("(");
      case "a", "ca", "are" -> header.matches("(?i).*[(\\[]\\s*" + word + "\\.?\\s*[)\\]].*");
      default -> unit != AreaUnit.A || at == count - 1;
    };
  }

  private static boolean isMoney(List<String> words, String header) {
    return header.indexOf('€') >= 0
        || words.stream()
            .anyMatch(
                w ->
                    switch (w) {
                      case "euro",
                          "eur",
                          "prezzo",
                          "prezzi",
                          "canone",
                          "canoni",
                          "affitto",
                          "costo",
                          "importo",
                          "valore",
                          "rendita",
                          "price",
                          "rent" ->
                          true;
                      default -> false;
                    });
  }

  private static Optional<MoneyPeriod> period(List<String> words) {
    for (String word : words) {
      Optional<MoneyPeriod> period = MoneyWords.period(word);
      if (period.isPresent()) {
        return period;
      }
    }
    return Optional.empty();
  }

  private static int multiple(List<String> words) {
    if (words.contains("migliaia") || words.contains("keuro") || words.contains("keur")) {
      return 1_000;
    }
    return words.contains("milioni") || words.contains("mln") || words.contains("meuro")
        ? 1_000_000
        : 1;
  }
}
