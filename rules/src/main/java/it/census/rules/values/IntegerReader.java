package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Reads whole numbers: floors, loading docks, parking spaces. */
public final class IntegerReader {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("uno", 1),
          Map.entry("una", 1),
          Map.entry("due", 2),
          Map.entry("tre", 3),
          Map.entry("quattro", 4),
          Map.entry("cinque", 5),
          Map.entry("sei", 6),
          Map.entry("sette", 7),
          Map.entry("otto", 8),
          Map.entry("nove", 9),
          Map.entry("dieci", 10));

  private final NumberReader numbers;

  public IntegerReader(Measure measure) {
    this.numbers = new NumberReader(measure);
  }

  /** The reader of a field. */
  public static IntegerReader of(OfferField field) {
    return new IntegerReader(Measure.of(field));
  }

  /** Reads one cell under the convention of its column. */
  public Reading<Integer> read(Cell cell, Settled<NumberConvention> convention) {
    Integer word = cell instanceof Cell.Text text ? WORDS.get(Folding.fold(text.shown())) : null;
    if (word != null) {
      return Reading.corrected(word, "number_in_words");
    }
    Reading<BigDecimal> number = numbers.read(cell, convention);
    if (number.value().isEmpty()) {
      return number.withoutValue();
    }
    Optional<Integer> whole = number.value().flatMap(IntegerReader::whole);
    return whole.isEmpty()
        ? Reading.unreadable(NumberNotices.NUMBER_NOT_WHOLE, Map.of())
        : number.map(v -> whole.get());
  }

  private static Optional<Integer> whole(BigDecimal value) {
    try {
      return Optional.of(value.intValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
