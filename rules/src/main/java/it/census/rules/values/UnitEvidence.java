package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.text.Folding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns from every cell of a column of areas which unit stands beside the numbers, for those that
 * stand there bare. Constant memory; one thread.
 */
public final class UnitEvidence {

  private final Map<AreaUnit, Long> counts = new EnumMap<>(AreaUnit.class);

  /** The unit that stands beside the number of a cell; empty where there is none. */
  public static Optional<AreaUnit> of(Cell cell) {
    String text = cell.shown();
    if (!hasOther(text)) {
      return Optional.empty();
    }
    List<NumberToken> numbers = NumberToken.scan(text);
    if (numbers.size() != 1) {
      return Optional.empty();
    }
    NumberToken number = numbers.get(0);
    Optional<AreaUnit> unit = UnitWords.area(Folding.fold(text.substring(number.end())));
    if (unit.isEmpty()) {
      unit = UnitWords.area(Folding.fold(text.substring(0, number.start())));
    }
    return unit.filter(u -> u != AreaUnit.CA && u != AreaUnit.A);
  }

  /** Whether anything but a number stands there. */
  private static boolean hasOther(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return true;
      }
    }
    return false;
  }

  /** Takes note of one cell. */
  public void add(Cell cell) {
    of(cell).ifPresent(this::add);
  }

  /** Takes note of the unit of one cell. */
  public void add(AreaUnit unit) {
    counts.merge(unit, 1L, Long::sum);
  }

  /** What bare numbers of this column mean, given its header. */
  public AreaConvention settle(HeaderUnits header) {
    if (header.area().isPresent()) {
      return AreaConvention.told(header.area().get());
    }
    if (counts.isEmpty()) {
      return AreaConvention.NONE;
    }
    AreaUnit unit = counts.size() == 1 ? counts.keySet().iterator().next() : AreaUnit.M2;
    boolean certain = counts.size() == 1 && unit == AreaUnit.M2;
    return new AreaConvention(unit, certain ? Certainty.PROVEN : Certainty.CONTRADICTED);
  }
}
