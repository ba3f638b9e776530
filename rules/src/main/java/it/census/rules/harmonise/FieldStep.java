package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.rules.values.Reading;

/**
 * Reads one column into one field, unless a better column has given it already.
 *
 * @param column from 0
 * @param words what the supplier's words mean in this field
 * @param reader of the values, under the convention of the column
 */
record FieldStep(OfferField field, int column, CellWords words, CellReader reader)
    implements RowStep {

  static final String SOURCE_VALUE = "source_value";

  /** Reads one cell; the value is of the type of the field. */
  @FunctionalInterface
  interface CellReader {
    Reading<?> read(Cell cell);
  }

  @Override
  public void apply(OfferDraft draft) {
    if (draft.has(field)) {
      return;
    }
    Cell cell = draft.cell(column);
    Cell meant = words.translate(cell);
    if (words.isMissing(meant)) {
      return;
    }
    Reading<?> reading = reader.read(meant);
    draft.take(field, column, meant == cell ? reading : reading.by(SOURCE_VALUE));
  }
}
