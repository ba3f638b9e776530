package it.census.rules.values;

import it.census.model.OfferField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a number in a field measures, and in which other units suppliers give it. Areas and sums
 * have readers of their own.
 */
public enum Measure {
  /** A bare number. */
  NONE("", Map.of()),
  METRE(
      "m",
      Map.of(
          "m",
          "1",
          "mt",
          "1",
          "ml",
          "1",
          "mtl",
          "1",
          "metri",
          "1",
          "metro",
          "1",
          "mlineari",
          "1",
          "cm",
          "0.01")),
  KILOMETRE(
      "km",
      Map.of(
          "km",
          "1",
          "chilometri",
          "1",
          "chilometro",
          "1",
          "m",
          "0.001",
          "mt",
          "0.001",
          "metri",
          "0.001")),
  KILOWATT(
      "kw",
      Map.of("kw", "1", "kwp", "1", "kwatt", "1", "chilowatt", "1", "mw", "1000", "w", "0.001")),
  TONNE(
      "t",
      Map.of(
          "t",
          "1",
          "ton",
          "1",
          "tonn",
          "1",
          "tonnellate",
          "1",
          "tonnellata",
          "1",
          "kg",
          "0.001",
          "q",
          "0.1",
          "qli",
          "0.1",
          "quintali",
          "0.1")),
  PERCENT("%", Map.of("percento", "1", "xcento", "1", "perc", "1", "permille", "0.1")),
  CUBIC_METRE("m3", Map.of("mc", "1", "m3", "1", "metricubi", "1", "mtcubi", "1")),
  /** Pieces: floors, docks, parking spaces. */
  COUNT(
      "n",
      Map.ofEntries(
          Map.entry("n", "1"),
          Map.entry("piani", "1"),
          Map.entry("piano", "1"),
          Map.entry("pianift", "1"),
          Map.entry("pianifuoriterra", "1"),
          Map.entry("posti", "1"),
          Map.entry("postiauto", "1"),
          Map.entry("postoauto", "1"),
          Map.entry("pa", "1"),
          Map.entry("auto", "1"),
          Map.entry("stalli", "1"),
          Map.entry("baie", "1"),
          Map.entry("baia", "1"),
          Map.entry("baiedicarico", "1"),
          Map.entry("rampe", "1"),
          Map.entry("rampa", "1"),
          Map.entry("ribalte", "1"),
          Map.entry("banchine", "1"),
          Map.entry("portoni", "1"),
          Map.entry("unita", "1")));

  private final String symbol;
  private final Map<String, String> factors;

  Measure(String symbol, Map<String, String> factors) {
    this.symbol = symbol;
    this.factors = factors;
  }

  /** The measure of a field, by its unit in the dictionary. */
  public static Measure of(OfferField field) {
    String unit = field.unit().orElse("");
    return Arrays.stream(values())
        .filter(m -> m.symbol.equalsIgnoreCase(unit))
        .findFirst()
        .orElse(NONE);
  }

  /** The unit in which the field is kept, as told to suppliers. */
  String symbol() {
    return symbol;
  }

  /** How many of the field's unit are one of the unit these folded words name. */
  Optional<BigDecimal> factor(String folded) {
    return Optional.ofNullable(factors.get(folded.replace(" ", ""))).map(BigDecimal::new);
  }
}
