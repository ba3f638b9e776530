package it.census.readers.workbook;

import it.census.model.Cell;
import java.util.Map;

/** Formulas that failed, in the words in which an Italian spreadsheet program shows them. */
public final class Faults {

  private static final Map<String, String> SHOWN =
      Map.of(
          "#N/A", "#N/D",
          "#REF!", "#RIF!",
          "#VALUE!", "#VALORE!",
          "#NAME?", "#NOME?",
          "#NULL!", "#NULLO!");

  private Faults() {}

  /** The cell for an error as the file stores it: {@code #N/A}. */
  public static Cell of(String stored) {
    return new Cell.Fault(SHOWN.getOrDefault(stored, stored));
  }
}
