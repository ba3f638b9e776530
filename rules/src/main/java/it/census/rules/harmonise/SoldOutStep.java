package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.rules.harmonise.FieldStep.CellReader;
import it.census.rules.rule.Codes;
import it.census.rules.values.AreaConvention;
import it.census.rules.values.AreaReader;
import it.census.rules.values.NumberConvention;
import it.census.rules.values.Reading;
import it.census.rules.values.Settled;
import it.census.rules.values.ValueNotices;

/**
 * An industrial area of which no square metre is left to assign is sold out: the consortium writes
 * 0 and names no status.
 *
 * @param column of the area that is left
 */
record SoldOutStep(int column) implements RowStep {

  private static final AreaReader AREAS = new AreaReader();
  private static final Settled<NumberConvention> ANY =
      Settled.proven(NumberConvention.DECIMAL_COMMA);

  @Override
  public void apply(OfferDraft draft) {
    if (!draft.isSent(OfferField.STATUS) && isZero(draft.cell(column))) {
      draft.complete(OfferField.STATUS, Codes.ASSIGNED, "derived_nothing_left");
    }
  }

  /** The same reader, which does not call 0 unknown. */
  static CellReader silent(CellReader reader) {
    return cell -> isZero(cell) ? Reading.missing() : reader.read(cell);
  }

  private static boolean isZero(Cell cell) {
    if (cell instanceof Cell.Num number) {
      // A workbook may show 0 as a dash.
      return number.value().signum() == 0;
    }
    return cell.shown().indexOf('0') >= 0
        && AREAS.read(cell, ANY, AreaConvention.NONE).says(ValueNotices.ZERO_AS_MISSING);
  }
}
