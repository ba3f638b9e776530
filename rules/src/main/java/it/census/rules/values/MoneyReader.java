package it.census.rules.values;

import it.census.model.Cell;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Reads sums, always to euro and to the period of the field: {@code 3.034.640,07€}, {@code 1,2
 * mln}, {@code € 1.500/mese} for an annual rent. A sum for each square metre is given back as such,
 * for the caller to multiply; "a richiesta" is a price on request. Zero means that no sum is named.
 */
public final class MoneyReader {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final MoneyPeriod period;

  /** A reader for a field whose sums are due once, or every year. */
  public MoneyReader(MoneyPeriod period) {
    this.period = period;
  }

  /** Reads one cell under the convention of its column and what its header says. */
  public Reading<Money> read(Cell cell, Settled<NumberConvention> numbers, HeaderUnits header) {
    if (cell instanceof Cell.Num number) {
      return ofSpreadsheet(number, header);
    }
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    if (!(cell instanceof Cell.Text text)) {
      return cell.isBlank()
          ? Reading.missing()
          : Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    return ofText(text.shown(), numbers, header);
  }

  private Reading<Money> ofSpreadsheet(Cell.Num number, HeaderUnits header) {
    BigDecimal exact = NumberToken.withoutNoise(number.value());
    Reading<BigDecimal> reading =
        Reading.of(exact).by(exact.compareTo(number.value()) == 0 ? "" : "binary_noise");
    NumberText shown = NumberText.of(number.shown());
    MoneyWords.Meaning meaning =
        shown.numbers().size() == 1
            ? MoneyWords.read(shown.before(), shown.after())
            : MoneyWords.Meaning.NOTHING;
    // The words of a number format count only where they name money; "1200 lotti" stays 1200.
    boolean understood = meaning.unknown().isEmpty() && meaning.currency().isEmpty();
    return judged(reading, understood ? meaning : MoneyWords.Meaning.NOTHING, header);
  }

  private Reading<Money> ofText(
      String text, Settled<NumberConvention> numbers, HeaderUnits header) {
    NumberText taken = NumberText.of(text);
    if (taken.numbers().isEmpty()) {
      return withoutNumber(text);
    }
    if (taken.numbers().size() != 1) {
      return taken.refuseCount(numbers).withoutValue();
    }
    MoneyWords.Meaning meaning = MoneyWords.read(taken.before(), taken.after());
    if (!meaning.currency().isEmpty()) {
      return Reading.unreadable(
          NumberNotices.CURRENCY_FOREIGN, Map.of("currency", meaning.currency()));
    }
    if (!meaning.unknown().isEmpty()) {
      return Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    Reading<BigDecimal> value = taken.value(numbers);
    if (meaning.euro() && value.rule().isEmpty()) {
      value = value.by("currency_removed");
    }
    return judged(NumberText.hedged(scaled(value, meaning), taken.hedge()), meaning, header);
  }

  private Reading<Money> withoutNumber(String text) {
    if (NumberReader.isSignsOnly(text)) {
      return Reading.missing();
    }
    if (MoneyWords.isNothingButEuro(text)) {
      return Reading.missing();
    }
    return MoneyWords.isOnRequest(text)
        ? Reading.corrected(new Money(Optional.empty(), period, false, true), "price_on_request")
        : Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
  }

  /** {@code 1,2 mln}; a large number of thousands is more likely a slip than a fortune. */
  private static Reading<BigDecimal> scaled(Reading<BigDecimal> value, MoneyWords.Meaning meaning) {
    if (meaning.multiple() == 1 || value.value().isEmpty()) {
      return value;
    }
    BigDecimal number = value.value().get();
    if (number.compareTo(THOUSAND) >= 0) {
      return Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    BigDecimal times = BigDecimal.valueOf(meaning.multiple());
    return value.map(v -> NumberToken.tidy(v.multiply(times))).by("multiple_in_words");
  }

  private Reading<Money> judged(
      Reading<BigDecimal> amount, MoneyWords.Meaning meaning, HeaderUnits header) {
    if (amount.value().isEmpty()) {
      return amount.withoutValue();
    }
    if (amount.value().get().signum() < 0) {
      return Reading.unreadable(NumberNotices.MONEY_NEGATIVE, Map.of());
    }
    if (amount.value().get().signum() == 0) {
      return Reading.unreadable(ValueNotices.ZERO_AS_MISSING, Map.of());
    }
    MoneyPeriod stated = meaning.period().or(header::period).orElse(period);
    if (stated.timesAYear() > 0 && period == MoneyPeriod.ONCE) {
      return Reading.unreadable(NumberNotices.MONEY_PERIOD_UNEXPECTED, MoneyWords.told(stated));
    }
    Reading<BigDecimal> euro = amount;
    if (header.multiple() > 1 && meaning.multiple() == 1) {
      BigDecimal times = BigDecimal.valueOf(header.multiple());
      euro = euro.map(v -> NumberToken.tidy(v.multiply(times))).by("multiple_in_header");
    }
    if (stated.timesAYear() > 1) {
      BigDecimal times = BigDecimal.valueOf(stated.timesAYear());
      euro = euro.map(v -> NumberToken.tidy(v.multiply(times))).by("rent_to_year");
    }
    boolean perSquareMetre = meaning.perSquareMetre() || header.perSquareMetre();
    Reading<Money> money = euro.map(v -> new Money(Optional.of(v), period, perSquareMetre, false));
    return meaning.vatIncluded() ? money.saying(NumberNotices.MONEY_VAT_INCLUDED, Map.of()) : money;
  }
}
