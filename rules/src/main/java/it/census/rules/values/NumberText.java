package it.census.rules.values;

import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text taken apart around the numbers in it: what stands before and behind them, and how sure the
 * sender was of them.
 *
 * @param numbers from left to right
 * @param before folded words before the first, without hedges and fillers
 * @param after folded words behind the last, likewise
 * @param between folded words and signs between the first two
 * @param hedge what the words say of the number
 */
record NumberText(
    List<NumberToken> numbers,
    List<String> before,
    List<String> after,
    String between,
    Hedge hedge) {

  /** How sure the sender was. */
  enum Hedge {
    NONE,
    /** "circa". */
    APPROXIMATE,
    /** "oltre", "fino a", "da". */
    BOUND
  }

  private static final Set<String> APPROXIMATE =
      Set.of(
          "circa",
          "ca",
          "cca",
          "approx",
          "indicativi",
          "indicativamente",
          "indicativa",
          "approssimativamente",
          "approssimativi",
          "approssimativa",
          "stimati",
          "stimata",
          "stima");

  private static final Set<String> BOUND =
      Set.of(
          "oltre",
          "piu",
          "superiore",
          "superiori",
          "almeno",
          "minimo",
          "minima",
          "max",
          "massimo",
          "massima",
          "massimi",
          "fino",
          "sino",
          "meno",
          "inferiore",
          "inferiori",
          "da",
          "entro");

  /** Behind a number "min" is a minute, and "da" begins another thought. */
  private static final Set<String> BOUND_AFTER =
      Set.of("max", "massimo", "massimi", "minimo", "minimi");

  private static final Set<String> FILLERS =
      Set.of(
          "n",
          "nr",
          "num",
          "numero",
          "tot",
          "totale",
          "totali",
          "complessivi",
          "complessivo",
          "complessiva",
          "complessivamente",
          "pari",
          "di",
          "del",
          "al",
          "alla",
          "non",
          "un",
          "una");

  static NumberText of(String text) {
    List<NumberToken> numbers = NumberToken.scan(text);
    if (numbers.isEmpty()) {
      return new NumberText(numbers, List.of(), List.of(), "", Hedge.NONE);
    }
    NumberToken first = numbers.get(0);
    if (first.isWhole(text)) {
      return new NumberText(numbers, List.of(), List.of(), "", Hedge.NONE);
    }
    NumberToken last = numbers.get(numbers.size() - 1);
    String lead = text.substring(0, first.start());
    String tail = text.substring(last.end());
    List<String> before = words(lead);
    List<String> after = words(tail);
    Hedge hedge = strip(before, after);
    keepDoubtfulSigns(lead, tail, before);
    String between =
        numbers.size() < 2
            ? ""
            : Folding.soften(text.substring(first.end(), numbers.get(1).start()));
    return new NumberText(numbers, List.copyOf(before), List.copyOf(after), between, hedge);
  }

  /** Whether there are several numbers, or separators that make none. */
  boolean isMoreThanOneNumber() {
    return numbers.size() > 1
        || (numbers.size() == 1 && numbers.get(0).telling() == NumberToken.Telling.MALFORMED);
  }

  /** Whether the first two numbers are the ends of a range. */
  boolean isRange() {
    return numbers.size() == 2
        && switch (between.isEmpty() ? firstSign() : between) {
          case "-", "–", "—", "÷", "/", "a", "al", "e", "ai", "..", "to", "fino a" -> true;
          default -> false;
        };
  }

  /** A dash that was taken for the sign of the second number: {@code 500 -1000}. */
  private String firstSign() {
    return numbers.get(1).negative() ? "-" : "";
  }

  /**
   * The value of the only number under the convention of its column, with all that has to be said
   * about its separators.
   */
  Reading<BigDecimal> value(Settled<NumberConvention> convention) {
    NumberToken number = numbers.get(0);
    Optional<BigDecimal> read = number.value(convention.convention());
    if (read.isEmpty()) {
      return Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    BigDecimal value = read.get();
    String rule = number.rule(convention.convention());
    Reading<BigDecimal> reading = Reading.of(value).by(rule);
    if (number.exponent() != 0) {
      reading = reading.saying(NumberNotices.NUMBER_SCIENTIFIC, Map.of("number", plain(value)));
    }
    return number.telling() == NumberToken.Telling.AMBIGUOUS
        ? ambiguous(reading, number, convention)
        : reading;
  }

  private static Reading<BigDecimal> ambiguous(
      Reading<BigDecimal> reading, NumberToken number, Settled<NumberConvention> convention) {
    if (convention.certainty() == Certainty.PROVEN
        || convention.certainty() == Certainty.PREDOMINANT) {
      return reading;
    }
    NumberConvention other =
        convention.convention() == NumberConvention.DECIMAL_COMMA
            ? NumberConvention.DECIMAL_POINT
            : NumberConvention.DECIMAL_COMMA;
    Map<String, String> arguments =
        Map.of(
            "number", number.value(convention.convention()).map(NumberText::plain).orElse(""),
            "other", number.value(other).map(NumberText::plain).orElse(""));
    return convention.certainty() == Certainty.ASSUMED
        ? reading.saying(NumberNotices.NUMBER_CONVENTION_ASSUMED, arguments)
        : Reading.unreadable(NumberNotices.NUMBER_CONVENTION_UNCLEAR, arguments);
  }

  /** Says of the value what its hedge demands. */
  static Reading<BigDecimal> hedged(Reading<BigDecimal> reading, Hedge hedge) {
    if (reading.value().isEmpty() || hedge == Hedge.NONE) {
      return reading;
    }
    Map<String, String> arguments = Map.of("number", plain(reading.value().get()));
    return hedge == Hedge.APPROXIMATE
        ? reading.saying(NumberNotices.NUMBER_APPROXIMATE, arguments)
        : reading.saying(NumberNotices.NUMBER_BOUND, arguments);
  }

  /** What to say where there is not exactly one number. */
  Reading<BigDecimal> refuseCount(Settled<NumberConvention> convention) {
    if (numbers.isEmpty()) {
      return Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    if (isRange()) {
      return Reading.unreadable(
          NumberNotices.NUMBER_RANGE,
          Map.of(
              "low", shown(numbers.get(0), convention), "high", shown(numbers.get(1), convention)));
    }
    return Reading.unreadable(NumberNotices.NUMBER_SEVERAL, Map.of());
  }

  static String plain(BigDecimal value) {
    return value.toPlainString();
  }

  private static String shown(NumberToken number, Settled<NumberConvention> convention) {
    return number.value(convention.convention()).map(v -> plain(v.abs())).orElse("?");
  }

  /** Folded words of what stands before or behind the numbers, signs that matter as words. */
  private static List<String> words(String text) {
    String signs =
        text.replace("%", " percento ")
            .replace("€", " euro ")
            .replace("$", " usd ")
            .replace("£", " gbp ")
            .replace("~", " circa ")
            .replace("≈", " circa ")
            .replace("±", " circa ")
            .replace(">", " oltre ")
            .replace("≥", " oltre ")
            .replace("<", " entro ")
            .replace("≤", " entro ");
    String folded = (" " + Folding.fold(signs) + " ").replace(" c a ", " circa ").trim();
    return new ArrayList<>(UnitWords.words(folded));
  }

  /** A minus or bracket that stands apart from its number may or may not make it negative. */
  private static void keepDoubtfulSigns(String lead, String tail, List<String> before) {
    String start = lead.strip();
    if (start.endsWith("-")
        || start.endsWith("−")
        || start.equals("(")
        || tail.strip().equals("-")) {
      before.add("minus?");
    }
  }

  private static Hedge strip(List<String> before, List<String> after) {
    Hedge hedge = Hedge.NONE;
    if (before.stream().anyMatch(BOUND::contains)
        || after.stream().anyMatch(BOUND_AFTER::contains)) {
      hedge = Hedge.BOUND;
    } else if (before.stream().anyMatch(APPROXIMATE::contains)
        || after.stream().anyMatch(APPROXIMATE::contains)) {
      hedge = Hedge.APPROXIMATE;
    }
    boolean lead =
        before.removeIf(w -> BOUND.contains(w) || APPROXIMATE.contains(w) || FILLERS.contains(w));
    if (lead) {
      before.remove("a");
    }
    after.removeIf(w -> BOUND_AFTER.contains(w) || APPROXIMATE.contains(w));
    return hedge;
  }
}
