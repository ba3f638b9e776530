package it.census.rules.values;

import it.census.model.Cell;
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

  /** Takes note of one cell. */
  public void add(Cell cell) {
    if (cell.isBlank()) {
      return;
    }
    String text = cell.shown();
    List<NumberToken> numbers = NumberToken.scan(text);
    if (numbers.size() != 1) {
      return;
    }
    NumberToken number = numbers.get(0);
    Optional<AreaUnit> unit = UnitWords.area(UnitWords.fold(text.substring(number.end())));
    if (unit.isEmpty()) {
      unit = UnitWords.area(UnitWords.fold(text.substring(0, number.start())));
    }
    unit.filter(u -> u != AreaUnit.CA && u != AreaUnit.A)
        .ifPresent(u -> counts.merge(u, 1L, Long::sum));
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
