package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.TableHead;
import it.census.model.config.Region.CoordinateSystem;
import it.census.model.config.SourceDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table while its columns are being recognised. Mutable, confined to the recognition of one
 * delivery.
 */
final class TableState {

  private final SourceDefinition source;
  private final String sheet;
  private final Optional<Integer> declaredEpsg;
  private final Fit fit;
  private final List<CoordinateSystem> systems;
  private final List<ColumnState> columns;
  private Optional<CoordinatePlan> coordinates = Optional.empty();

  TableState(
      SourceDefinition source,
      TableHead head,
      Fit fit,
      List<CoordinateSystem> systems,
      List<ColumnState> columns) {
    this.source = source;
    this.sheet = head.sheet();
    this.declaredEpsg = head.epsg();
    this.fit = fit;
    this.systems = systems;
    this.columns = new ArrayList<>(columns);
  }

  SourceDefinition source() {
    return source;
  }

  /** The reference system that the file says its coordinates are in. */
  Optional<Integer> declaredEpsg() {
    return declaredEpsg;
  }

  String sheet() {
    return sheet;
  }

  Fit fit() {
    return fit;
  }

  /** The reference systems of the region, the usual ones first. */
  List<CoordinateSystem> systems() {
    return systems;
  }

  List<ColumnState> columns() {
    return columns;
  }

  /** Columns about which nothing has been decided. */
  List<ColumnState> open() {
    return columns.stream().filter(ColumnState::isOpen).toList();
  }

  /** Columns whose values are taken for this meaning. */
  List<ColumnState> holders(Target target) {
    return columns.stream().filter(c -> c.is(target)).toList();
  }

  boolean has(OfferField... anyOf) {
    return Arrays.stream(anyOf).anyMatch(f -> !holders(Target.of(f)).isEmpty());
  }

  boolean has(HelperColumn... anyOf) {
    return Arrays.stream(anyOf).anyMatch(h -> !holders(Target.of(h)).isEmpty());
  }

  /** Whether a column with another header than this one has the meaning and holds something. */
  boolean isTaken(Target target, ColumnState by) {
    return holders(target).stream()
        .anyMatch(h -> h != by && !h.words().compact().equals(by.words().compact()));
  }

  /** The column to the left, where there is one. */
  Optional<ColumnState> leftOf(ColumnState column) {
    return column.index() == 0 ? Optional.empty() : Optional.of(columns.get(column.index() - 1));
  }

  Stream<ColumnState> decided() {
    return columns.stream().filter(ColumnState::isDecided);
  }

  Optional<CoordinatePlan> coordinates() {
    return coordinates;
  }

  void placeBy(CoordinatePlan plan) {
    coordinates = Optional.of(plan);
  }
}
