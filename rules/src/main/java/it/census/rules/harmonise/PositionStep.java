package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.model.config.Region.Municipality;
import it.census.rules.columns.CoordinatePlan;
import it.census.rules.columns.TablePlan;
import it.census.rules.values.CoordinateReader;
import it.census.rules.values.NumberConvention;
import it.census.rules.values.Position;
import it.census.rules.values.Reading;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the point of an offer from its pair of coordinates, whatever their system and order. Where
 * the row tells its municipality, a pair that lies elsewhere is read otherwise only if exactly one
 * other reading lies in it.
 *
 * @param plan where the coordinates stand and in which system
 * @param convention of their numbers
 * @param municipalities of the region by code
 */
record PositionStep(
    CoordinatePlan plan,
    NumberConvention convention,
    CellWords words,
    CoordinateReader reader,
    Map<String, Municipality> municipalities)
    implements RowStep {

  static Optional<RowStep> of(
      TablePlan table,
      CellWords words,
      CoordinateReader reader,
      Map<String, Municipality> municipalities) {
    return table
        .coordinates()
        .map(
            plan ->
                new PositionStep(
                    plan,
                    table.columns().get(plan.easting()).conventions().number().convention(),
                    words,
                    reader,
                    municipalities));
  }

  @Override
  public void apply(OfferDraft draft) {
    Cell east = cell(draft, plan.easting());
    Cell north = cell(draft, plan.northing());
    Optional<Municipality> where =
        Optional.ofNullable(draft.values().text(OfferField.MUNICIPALITY_CODE))
            .map(municipalities::get);
    Reading<Position> reading =
        plan.oneCell()
            ? reader.readPair(east, plan.northingFirst(), plan.epsg(), where)
            : reader.read(east, north, plan.epsg(), convention, where);
    String sent = plan.oneCell() ? east.shown() : east.shown() + " | " + north.shown();
    draft.take(OfferField.LATITUDE, plan.northing(), sent, reading.map(Position::latitude));
    if (reading.value().isPresent()) {
      draft.take(OfferField.LONGITUDE, plan.easting(), sent, reading.map(Position::longitude));
    }
  }

  private Cell cell(OfferDraft draft, int column) {
    Cell cell = draft.cell(column);
    return words.isMissing(cell) ? Cell.empty() : cell;
  }
}
