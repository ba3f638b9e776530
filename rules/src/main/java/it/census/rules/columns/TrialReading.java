package it.census.rules.columns;

import it.census.model.Cell;
import it.census.model.FieldType;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.rules.values.AreaConvention;
import it.census.rules.values.AreaReader;
import it.census.rules.values.DateReader;
import it.census.rules.values.HeaderUnits;
import it.census.rules.values.IntegerReader;
import it.census.rules.values.MoneyPeriod;
import it.census.rules.values.MoneyReader;
import it.census.rules.values.NumberReader;
import it.census.rules.values.Reading;
import it.census.rules.values.UrlReader;
import it.census.rules.values.YearReader;
import java.time.ZoneId;
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
    Optional<Function<Cell, Reading<?>>> reader = reader(target);
    if (reader.isEmpty() || profile.distinctTexts().isEmpty()) {
      return 0;
    }
    long readable =
        profile.distinctTexts().stream()
            .filter(text -> reader.get().apply(Cell.of(text)).value().isPresent())
            .count();
    return (double) readable / profile.distinctTexts().size();
  }

  private Optional<Function<Cell, Reading<?>>> reader(Target target) {
    if (target instanceof Target.Field field) {
      return ofField(field.field());
    }
    return target instanceof Target.Helper helper && AREAS.contains(helper.helper())
        ? Optional.of(TrialReading::area)
        : Optional.empty();
  }

  private Optional<Function<Cell, Reading<?>>> ofField(OfferField field) {
    if (AreaColumns.isArea(field)) {
      return Optional.of(TrialReading::area);
    }
    if (field.unit().filter(u -> u.startsWith("EUR")).isPresent()) {
      MoneyReader money = new MoneyReader(MoneyPeriod.ONCE);
      return Optional.of(c -> money.read(c, Conventions.ITALIAN.number(), HeaderUnits.NONE));
    }
    if (field == OfferField.YEAR_BUILT) {
      return Optional.of(new YearReader()::read);
    }
    return ofType(field.type(), field);
  }

  private Optional<Function<Cell, Reading<?>>> ofType(FieldType type, OfferField field) {
    return switch (type) {
      case DATE -> {
        DateReader dates = DateReader.of(field, zone);
        yield Optional.of(c -> dates.read(c, Conventions.ITALIAN.date()));
      }
      case INTEGER -> {
        IntegerReader numbers = IntegerReader.of(field);
        yield Optional.of(c -> numbers.read(c, Conventions.ITALIAN.number()));
      }
      case DECIMAL -> {
        NumberReader numbers = NumberReader.of(field);
        yield Optional.of(c -> numbers.read(c, Conventions.ITALIAN.number()));
      }
      case URL, URLS -> Optional.of(new UrlReader()::readAll);
      default -> Optional.empty();
    };
  }

  private static Reading<?> area(Cell cell) {
    return new AreaReader().read(cell, Conventions.ITALIAN.number(), AreaConvention.NONE);
  }
}
