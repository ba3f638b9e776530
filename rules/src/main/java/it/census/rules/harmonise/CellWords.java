package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.config.SourceDefinition;
import it.census.model.text.Folding;
import it.census.rules.text.MissingValues;
import java.util.HashMap;
import java.util.Map;

/**
 * What the words of a supplier mean before anything else is asked of them: what the source
 * definition says about its own words, and the ways to write nothing.
 */
final class CellWords {

  private final String field;
  private final MissingValues missing;
  private final Map<String, Cell> meant;

  /**
   * @param field key of a field or helper column
   */
  CellWords(String field, MissingValues missing, SourceDefinition source) {
    this.field = field;
    this.missing = missing;
    Map<String, Cell> words = new HashMap<>();
    source
        .values()
        .getOrDefault(field, Map.of())
        .forEach((word, value) -> words.put(Folding.soften(word), Cell.of(value)));
    this.meant = Map.copyOf(words);
  }

  /** The cell in the words of the census: as it is, where the source definition says nothing. */
  Cell translate(Cell cell) {
    return meant.isEmpty() ? cell : meant.getOrDefault(Folding.soften(cell.shown()), cell);
  }

  /** Whether the cell says nothing. */
  boolean isMissing(Cell cell) {
    return cell instanceof Cell.Text text ? missing.isMissing(text.shown(), field) : cell.isBlank();
  }
}
