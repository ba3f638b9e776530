package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.rules.columns.ColumnPlan;
import it.census.rules.columns.TablePlan;
import it.census.rules.values.AreaReader;
import it.census.rules.values.AreaUnit;
import java.util.List;
import java.util.Optional;

/**
 * Puts the land area together from the columns of the land registry: hectares, ares, centiares.
 *
 * @param hectares number of the column, -1 where there is none
 */
record RegistryAreaStep(int hectares, int ares, int centiares, CellWords words, AreaReader reader)
    implements RowStep {

  private static final int NONE = -1;

  static Optional<RowStep> of(TablePlan plan, CellWords words, AreaReader reader) {
    List<ColumnPlan> columns = plan.list(HelperColumn.LAND_AREA_HAACA);
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RegistryAreaStep(
                column(columns, AreaUnit.HA),
                column(columns, AreaUnit.A),
                column(columns, AreaUnit.CA),
                words,
                reader));
  }

  private static int column(List<ColumnPlan> columns, AreaUnit unit) {
    return columns.stream()
        .filter(c -> c.conventions().area().unit() == unit)
        .mapToInt(ColumnPlan::index)
        .findFirst()
        .orElse(NONE);
  }

  @Override
  public void apply(OfferDraft draft) {
    if (draft.has(OfferField.LAND_AREA_M2)) {
      return;
    }
    Cell ha = cell(draft, hectares);
    Cell a = cell(draft, ares);
    Cell ca = cell(draft, centiares);
    String before = ha.shown() + " ha " + a.shown() + " a " + ca.shown() + " ca";
    int first = hectares != NONE ? hectares : ares;
    draft.take(OfferField.LAND_AREA_M2, first, before, reader.readParts(ha, a, ca));
  }

  private Cell cell(OfferDraft draft, int column) {
    Cell cell = column == NONE ? Cell.empty() : draft.cell(column);
    return words.isMissing(cell) ? Cell.empty() : cell;
  }
}
