package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of one table are to be read.
 *
 * @param table number of the table in the delivery, from 0
 * @param sheet its name, empty where the format has none
 * @param columns one for each header, in order
 * @param coordinates where the coordinates stand, empty where there are none
 * @param toldOfAll fields that most rows lack, which was said of the table and is not said of each
 */
public record TablePlan(
    int table,
    String sheet,
    List<ColumnPlan> columns,
    Optional<CoordinatePlan> coordinates,
    Set<OfferField> toldOfAll) {

  public TablePlan {
    columns = List.copyOf(columns);
    toldOfAll = Set.copyOf(toldOfAll);
  }

  /** The same plan, of a table of which it was said as a whole that its rows lack a field. */
  TablePlan sayingOnce(OfferField field) {
    return new TablePlan(table, sheet, columns, coordinates, Set.of(field));
  }

  /** The columns from which a field is taken, best first; several complement each other. */
  public List<ColumnPlan> list(OfferField field) {
    return list(Target.of(field));
  }

  public List<ColumnPlan> list(HelperColumn helper) {
    return list(Target.of(helper));
  }

  /** The column from which a field is taken, or the best of several. */
  public Optional<ColumnPlan> find(OfferField field) {
    return list(field).stream().findFirst();
  }

  public Optional<ColumnPlan> find(HelperColumn helper) {
    return list(helper).stream().findFirst();
  }

  /** The column whose texts end with the name of a municipality that no column gives. */
  public Optional<ColumnPlan> findEndingWithMunicipality() {
    return columns.stream()
        .filter(c -> c.used() && c.conventions().endsWithMunicipality())
        .findFirst();
  }

  /** Whether its rows say by themselves where they lie. */
  public boolean namesMunicipality() {
    return MandatoryColumns.NAMING_A_MUNICIPALITY.stream().anyMatch(f -> find(f).isPresent())
        || findEndingWithMunicipality().isPresent();
  }

  private List<ColumnPlan> list(Target target) {
    return columns.stream()
        .filter(c -> c.used() && c.target().equals(Optional.of(target)))
        .toList();
  }
}
