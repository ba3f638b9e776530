package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads areas, always to square metres: {@code 12.500 mq}, {@code 1,25 ha}, {@code 2 ha 30 a 15
 * ca}, or three columns for hectares, ares and centiares. A unit beside the number counts first,
 * then the one in the header, then square metres. Zero means that there is no such area.
 */
public final class AreaReader {

  /** Words beside a unit that say which area it is, not how large. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "lordi",
          "lorda",
          "lorde",
          "catastali",
          "catastale",
          "fondiari",
          "fondiaria",
          "territoriali",
          "coperti",
          "coperta",
          "scoperti",
          "scoperta",
          "commerciali",
          "complessivi",
          "complessiva",
          "totali",
          "slp",
          "sul",
          "sup",
          "superficie");

  private static final BigDecimal PARTS = BigDecimal.valueOf(100);

  /** Two statements of one area may differ by rounding, not more than a hundredth. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  /** Reads one cell under the conventions of its column; the value is in m². */
  public Reading<BigDecimal> read(
      Cell cell, Settled<NumberConvention> numbers, AreaConvention units) {
    if (cell instanceof Cell.Num number) {
      return ofSpreadsheet(number, units);
    }
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    if (!(cell instanceof Cell.Text text)) {
      return cell.isBlank()
          ? Reading.missing()
          : Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    return noZero(ofText(text.shown(), numbers, units));
  }

  /** Reads the three columns of the land registry; ares and centiares stay below 100. */
  public Reading<BigDecimal> readParts(Cell hectares, Cell ares, Cell centiares) {
    if (hectares.isBlank() && ares.isBlank() && centiares.isBlank()) {
      return Reading.missing();
    }
    BigDecimal squareMetres = BigDecimal.ZERO;
    List<Cell> cells = List.of(hectares, ares, centiares);
    List<AreaUnit> units = List.of(AreaUnit.HA, AreaUnit.A, AreaUnit.CA);
    NumberReader reader = new NumberReader(Measure.NONE);
    for (int i = 0; i < 3; i++) {
      Reading<BigDecimal> part =
          reader.read(cells.get(i), Settled.proven(NumberConvention.DECIMAL_COMMA));
      if (part.isUnreadable()) {
        return part;
      }
      BigDecimal value = part.value().orElse(BigDecimal.ZERO);
      if (value.signum() < 0 || (i > 0 && value.compareTo(PARTS) >= 0)) {
        return Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
      }
      squareMetres = squareMetres.add(value.multiply(units.get(i).squareMetres()));
    }
    return noZero(Reading.corrected(NumberToken.tidy(squareMetres), "hectares_ares_centiares"));
  }

  private static Reading<BigDecimal> ofSpreadsheet(Cell.Num number, AreaConvention units) {
    BigDecimal exact = NumberToken.withoutNoise(number.value());
    Reading<BigDecimal> reading =
        Reading.of(exact).by(exact.compareTo(number.value()) == 0 ? "" : "binary_noise");
    NumberText shown = NumberText.of(number.shown());
    Optional<AreaUnit> ownUnit =
        shown.numbers().size() == 1 ? unitOf(shown).area() : Optional.empty();
    return noZero(
        ownUnit.isPresent() ? inSquareMetres(reading, ownUnit.get()) : bare(reading, units));
  }

  private static Reading<BigDecimal> ofText(
      String text, Settled<NumberConvention> numbers, AreaConvention units) {
    NumberText taken = NumberText.of(text);
    if (taken.isMoreThanOneNumber()) {
      Optional<BigDecimal> parts = HectaresAresCentiares.read(text, units.unit() == AreaUnit.HA);
      if (parts.isPresent()) {
        return Reading.corrected(NumberToken.tidy(parts.get()), "hectares_ares_centiares");
      }
    }
    if (taken.numbers().isEmpty() && NumberReader.isSignsOnly(text)) {
      return Reading.missing();
    }
    if (taken.numbers().size() == 2 && !taken.isRange()) {
      return sameAreaTwice(taken, numbers);
    }
    if (taken.numbers().size() != 1) {
      return taken.refuseCount(numbers);
    }
    return NumberText.hedged(single(taken, numbers, units), taken.hedge());
  }

  private static Reading<BigDecimal> single(
      NumberText taken, Settled<NumberConvention> numbers, AreaConvention units) {
    Reading<BigDecimal> value = taken.value(numbers);
    UnitFound unit = unitOf(taken);
    if (unit.area().isPresent()) {
      return inSquareMetres(value, unit.area().get());
    }
    if (unit.words().isEmpty()) {
      return bare(value, units);
    }
    return UnitWords.isVolume(unit.words())
        ? Reading.unreadable(NumberNotices.UNIT_UNEXPECTED, Map.of("unit", "m³", "expected", "m²"))
        : Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
  }

  /**
   * What stands beside a number.
   *
   * @param words folded, without qualifiers; empty where the number stands bare
   */
  private record UnitFound(Optional<AreaUnit> area, String words) {}

  private static UnitFound unitOf(NumberText taken) {
    String before = withoutQualifiers(taken.before());
    String after = withoutQualifiers(taken.after());
    String words = before.isEmpty() ? after : after.isEmpty() ? before : before + " … " + after;
    return new UnitFound(UnitWords.area(words), words);
  }

  private static String withoutQualifiers(List<String> words) {
    return words.isEmpty()
        ? ""
        : String.join(" ", words.stream().filter(w -> !QUALIFIERS.contains(w)).toList());
  }

  private static Reading<BigDecimal> bare(Reading<BigDecimal> value, AreaConvention units) {
    Reading<BigDecimal> reading =
        units.unit() == AreaUnit.M2 ? value : inSquareMetres(value, units.unit());
    return units.certainty() == Certainty.CONTRADICTED && reading.value().isPresent()
        ? reading.saying(NumberNotices.UNIT_ASSUMED, Map.of("unit", units.unit().symbol()))
        : reading;
  }

  private static Reading<BigDecimal> inSquareMetres(Reading<BigDecimal> value, AreaUnit unit) {
    return switch (unit) {
      case M2 -> value.by(value.rule().orElse("unit_removed"));
      case CA -> value.by("unit_centiare");
      case A -> times(value, unit).by("unit_are");
      case HA -> times(value, unit).by("unit_hectare");
      case KM2 -> times(value, unit).by("unit_square_kilometre");
    };
  }

  private static Reading<BigDecimal> times(Reading<BigDecimal> value, AreaUnit unit) {
    return value.map(v -> NumberToken.tidy(v.multiply(unit.squareMetres())));
  }

  /** {@code 1.200 mq (0,12 ha)}: in order where both say the same. */
  private static Reading<BigDecimal> sameAreaTwice(
      NumberText taken, Settled<NumberConvention> numbers) {
    String between = Folding.fold(taken.between());
    boolean unitsBehind = taken.before().isEmpty();
    Optional<AreaUnit> one =
        UnitWords.area(unitsBehind ? between : String.join(" ", taken.before()));
    Optional<AreaUnit> two =
        UnitWords.area(unitsBehind ? String.join(" ", taken.after()) : between);
    if (one.isEmpty() || two.isEmpty() || one.equals(two) || taken.between().contains("+")) {
      return taken.refuseCount(numbers);
    }
    Optional<BigDecimal> first = squareMetres(taken.numbers().get(0), numbers, one.get());
    Optional<BigDecimal> second = squareMetres(taken.numbers().get(1), numbers, two.get());
    if (first.isEmpty() || second.isEmpty()) {
      return Reading.unreadable(NumberNotices.NUMBER_UNREADABLE, Map.of());
    }
    BigDecimal apart = first.get().subtract(second.get()).abs();
    if (apart.compareTo(first.get().abs().multiply(TOLERANCE)) > 0) {
      return Reading.unreadable(
          NumberNotices.AREA_CONTRADICTORY,
          Map.of("one", NumberText.plain(first.get()), "other", NumberText.plain(second.get())));
    }
    boolean finerFirst = one.get().squareMetres().compareTo(two.get().squareMetres()) <= 0;
    return Reading.corrected(finerFirst ? first.get() : second.get(), "unit_removed");
  }

  private static Optional<BigDecimal> squareMetres(
      NumberToken number, Settled<NumberConvention> numbers, AreaUnit unit) {
    return number
        .value(numbers.convention())
        .map(v -> NumberToken.tidy(v.multiply(unit.squareMetres())));
  }

  private static Reading<BigDecimal> noZero(Reading<BigDecimal> reading) {
    return reading.value().filter(v -> v.signum() == 0).isPresent()
        ? Reading.unreadable(ValueNotices.ZERO_AS_MISSING, Map.of())
        : reading;
  }
}
