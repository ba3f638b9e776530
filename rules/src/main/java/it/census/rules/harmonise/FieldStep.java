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
 * @param memory of what they were read as
 */
record FieldStep(
    OfferField field,
    int column,
    CellWords words,
    CellReader reader,
    ReadingMemory<Reading<?>> memory)
    implements RowStep {

  static final String SOURCE_VALUE = "source_value";

  /** Reads one cell; the value is of the type of the field. */
  @FunctionalInterface
  interface CellReader {
    Reading<?> read(Cell cell);
  }

  FieldStep(OfferField field, int column, CellWords words, CellReader reader) {
    this(field, column, words, reader, new ReadingMemory<>());
  }

  @Override
  public void apply(OfferDraft draft) {
    if (!draft.has(field)) {
      draft.take(field, column, memory.of(draft.cell(column), this::read));
    }
  }

  private Reading<?> read(Cell cell) {
    Cell meant = words.translate(cell);
    if (words.isMissing(meant)) {
      return Reading.missing();
    }
    Reading<?> reading = reader.read(meant);
    return meant == cell ? reading : reading.by(SOURCE_VALUE);
  }
}
