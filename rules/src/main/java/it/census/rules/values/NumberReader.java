package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.OfferField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads measures: a number with or without its unit, in Italian or English habit, from a text or
 * from a spreadsheet, whose numbers are exact. What is a range, a sum or a remark is told and left
 * empty.
 */
public final class NumberReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Measure measure;

  public NumberReader(Measure measure) {
    this.measure = measure;
  }

  /** The reader of a field that is neither an area nor a sum. */
  public static NumberReader of(OfferField field) {
    return new NumberReader(Measure.of(field));
  }

  /** Reads one cell under the convention of its column; the value is in the unit of the field. */
  public Reading<BigDecimal> read(Cell cell, Settled<NumberConvention> convention) {
    if (cell instanceof Cell.Num number) {
      return ofSpreadsheet(number);
    }
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    if (!(cell instanceof Cell.Text text)) {
      return cell.isBlank()
          ? Reading.missing()
          : Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    return ofText(text.shown(), convention);
  }

  private Reading<BigDecimal> ofText(String text, Settled<NumberConvention> convention) {
    NumberText taken = NumberText.of(text);
    if (taken.numbers().isEmpty() && isSignsOnly(text)) {
      return Reading.missing();
    }
    if (taken.numbers().size() != 1) {
      return taken.refuseCount(convention);
    }
    Reading<BigDecimal> bare = taken.value(convention);
    Reading<BigDecimal> measured = inUnitOfField(bare, taken);
    return NumberText.hedged(measured, taken.hedge());
  }

  private Reading<BigDecimal> inUnitOfField(Reading<BigDecimal> bare, NumberText taken) {
    String unit = String.join(" ", taken.before()) + String.join(" ", taken.after());
    if (unit.isEmpty()) {
      return measure == Measure.PERCENT ? shareAsPercent(bare) : bare;
    }
    Optional<BigDecimal> factor =
        taken.before().isEmpty() || taken.after().isEmpty()
            ? measure.factor(unit)
            : Optional.empty();
    if (factor.isPresent()) {
      BigDecimal times = factor.get();
      return times.compareTo(BigDecimal.ONE) == 0
          ? bare.by(bare.rule().orElse("unit_removed"))
          : bare.map(v -> NumberToken.tidy(v.multiply(times))).by("unit_converted");
    }
    return isForeignUnit(unit)
        ? Reading.unreadable(
            NumberNotices.UNIT_UNEXPECTED, Map.of("unit", unit, "expected", measure.symbol()))
        : Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
  }

  private boolean isForeignUnit(String unit) {
    if (measure == Measure.NONE || measure == Measure.COUNT) {
      return false;
    }
    return UnitWords.area(unit).isPresent()
        || List.of("min", "minuti", "kva", "ore", "percento", "euro").contains(unit)
        || Arrays.stream(Measure.values())
            .anyMatch(m -> m != Measure.COUNT && m.factor(unit).isPresent());
  }

  private Reading<BigDecimal> ofSpreadsheet(Cell.Num number) {
    BigDecimal exact = NumberToken.withoutNoise(number.value());
    Reading<BigDecimal> reading =
        Reading.of(exact).by(exact.compareTo(number.value()) == 0 ? "" : "binary_noise");
    if (measure != Measure.PERCENT) {
      return reading;
    }
    return number.shown().contains("%")
        ? reading.map(v -> NumberToken.tidy(v.multiply(HUNDRED)))
        : shareAsPercent(reading);
  }

  private static Reading<BigDecimal> shareAsPercent(Reading<BigDecimal> reading) {
    boolean share =
        reading.value().filter(v -> v.signum() > 0 && v.compareTo(BigDecimal.ONE) <= 0).isPresent();
    if (!share) {
      return reading;
    }
    Reading<BigDecimal> percent = reading.map(v -> NumberToken.tidy(v.multiply(HUNDRED)));
    return percent
        .by("share_to_percent")
        .saying(
            NumberNotices.SHARE_AS_PERCENT,
            Map.of("number", percent.value().map(NumberText::plain).orElse("")));
  }

  /** {@code - €} and the like: the way accountants write nothing. */
  static boolean isSignsOnly(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }
}
