package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.rules.values.AreaUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the columns in which the land registry writes one area: hectares, ares and centiares side
 * by side. A column {@code a} or {@code ca} means that only beside the others.
 */
final class RegistryAreaColumns implements RecognitionStep {

  @Override
  public void apply(TableState table) {
    List<ColumnState> run = new ArrayList<>();
    for (ColumnState column : table.columns()) {
      Optional<AreaUnit> unit = column.isOpen() ? unit(column) : Optional.empty();
      if (unit.isEmpty() || (!run.isEmpty() && !smaller(unit.get(), run))) {
        decide(run);
        run.clear();
      }
      unit.ifPresent(u -> run.add(column));
    }
    decide(run);
  }

  /** The unit that the last word of a header names, as the land registry abbreviates it. */
  static Optional<AreaUnit> unit(ColumnState column) {
    List<HeaderText.Word> words = column.words().words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return switch (words.get(words.size() - 1).text()) {
      case "ha", "ettari" -> Optional.of(AreaUnit.HA);
      case "a", "are" -> Optional.of(AreaUnit.A);
      case "ca", "centiare" -> Optional.of(AreaUnit.CA);
      default -> Optional.empty();
    };
  }

  private static boolean smaller(AreaUnit unit, List<ColumnState> run) {
    AreaUnit last = unit(run.get(run.size() - 1)).orElseThrow();
    return unit.squareMetres().compareTo(last.squareMetres()) < 0;
  }

  private static void decide(List<ColumnState> run) {
    if (run.size() > 1) {
      run.forEach(c -> c.recognise(Target.of(HelperColumn.LAND_AREA_HAACA), 0.95));
    }
  }
}
