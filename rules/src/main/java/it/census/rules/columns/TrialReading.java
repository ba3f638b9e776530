package it.census.rules.columns;

import it.census.model.Cell;
import it.census.model.FieldType;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.rules.values.AreaReader;
import it.census.rules.values.DateReader;
import it.census.rules.values.IntegerReader;
import it.census.rules.values.Money;
import it.census.rules.values.MoneyPeriod;
import it.census.rules.values.MoneyReader;
import it.census.rules.values.NumberReader;
import it.census.rules.values.Reading;
import it.census.rules.values.UrlReader;
import it.census.rules.values.YearReader;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lets the reader of a field try values before its column is refused: {@code trattativa riservata}
 * looks like no price and {@code anni '60} like no year, and both can be read.
 */
final class TrialReading {

  private static final Set<HelperColumn> AREAS =
      Set.of(HelperColumn.LAND_AREA_HA, HelperColumn.LAND_AREA_HAACA);

  private final ZoneId zone;

  TrialReading(ZoneId zone) {
    this.zone = zone;
  }

  /** Share of the different values that the reader of the meaning can read; 0 where it has none. */
  double share(Target target, ColumnProfile profile) {
    Optional<Function<Cell, Reading<?>>> reader = reader(target, Conventions.ITALIAN);
    if (reader.isEmpty() || profile.distinctTexts().isEmpty()) {
      return 0;
    }
    long readable =
        profile.distinctTexts().stream()
            .filter(text -> reader.get().apply(Cell.of(text)).value().isPresent())
            .count();
    return (double) readable / profile.distinctTexts().size();
  }

  /** The different values of a column as numbers in the unit of their field. */
  List<BigDecimal> numbers(Target target, ColumnProfile profile, Conventions conventions) {
    List<BigDecimal> numbers = new ArrayList<>();
    reader(target, conventions)
        .ifPresent(
            reader ->
                profile
                    .distinctTexts()
                    .forEach(
                        text ->
                            reader
                                .apply(Cell.of(text))
                                .value()
                                .flatMap(TrialReading::number)
                                .ifPresent(numbers::add)));
    return numbers;
  }

  private static Optional<BigDecimal> number(Object value) {
    if (value instanceof BigDecimal number) {
      return Optional.of(number);
    }
    if (value instanceof Integer whole) {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    return value instanceof Money money && !money.perSquareMetre()
        ? money.amount()
        : Optional.empty();
  }

  private Optional<Function<Cell, Reading<?>>> reader(Target target, Conventions conventions) {
    if (target instanceof Target.Field field) {
      return ofField(field.field(), conventions);
    }
    return target instanceof Target.Helper helper && AREAS.contains(helper.helper())
        ? Optional.of(area(conventions))
        : Optional.empty();
  }

  private Optional<Function<Cell, Reading<?>>> ofField(OfferField field, Conventions conventions) {
    if (AreaColumns.isArea(field)) {
      return Optional.of(area(conventions));
    }
    if (field.unit().filter(u -> u.startsWith("EUR")).isPresent()) {
      boolean rent = field == OfferField.RENT_EUR_YEAR;
      MoneyReader money = new MoneyReader(rent ? MoneyPeriod.YEAR : MoneyPeriod.ONCE);
      return Optional.of(c -> money.read(c, conventions.number(), conventions.header()));
    }
    if (field == OfferField.YEAR_BUILT) {
      return Optional.of(new YearReader()::read);
    }
    return ofType(field.type(), field, conventions);
  }

  private Optional<Function<Cell, Reading<?>>> ofType(
      FieldType type, OfferField field, Conventions conventions) {
    return switch (type) {
      case DATE -> {
        DateReader dates = DateReader.of(field, zone);
        yield Optional.of(c -> dates.read(c, conventions.date()));
      }
      case INTEGER -> {
        IntegerReader numbers = IntegerReader.of(field);
        yield Optional.of(c -> numbers.read(c, conventions.number()));
      }
      case DECIMAL -> {
        NumberReader numbers = NumberReader.of(field);
        yield Optional.of(c -> numbers.read(c, conventions.number()));
      }
      case URL, URLS -> Optional.of(new UrlReader()::readAll);
      default -> Optional.empty();
    };
  }

  private static Function<Cell, Reading<?>> area(Conventions conventions) {
    AreaReader areas = new AreaReader();
    return cell -> areas.read(cell, conventions.number(), conventions.area());
  }
}
