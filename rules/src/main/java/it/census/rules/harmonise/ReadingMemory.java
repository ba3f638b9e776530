package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.rules.text.TextMemory;
import it.census.rules.values.Reading;
import java.util.function.Function;

/**
 * What the texts of one column were read as: what a text means follows from it and from the
 * conventions of its column alone, so it is read once. One delivery, one thread.
 */
final class ReadingMemory<R extends Reading<?>> {

  private final TextMemory<R> readings = new TextMemory<>();

  /** What the reader makes of the cell, which must depend on nothing but the cell. */
  R of(Cell cell, Function<Cell, R> reader) {
    if (!(cell instanceof Cell.Text text)) {
      return reader.apply(cell);
    }
    R known = readings.find(text.shown());
    if (known != null) {
      return known;
    }
    R reading = reader.apply(cell);
    readings.keep(text.shown(), reading);
    return reading;
  }
}
