package it.census.readers.layout;

import it.census.model.Cell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Rows of sums and footnotes that suppliers put below, or among, their data. */
final class TotalRows {

  private static final Pattern TOTAL =
      Pattern.compile(
          "[\\p{P}\\s]*(sub[\\s-]*)?(totale|totali|total|totals|tot\\.?|somma|sommano|grand total)"
              + "([\\p{P}\\s].{0,50})?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** "n. 12", "12 aree": what may stand in a row of totals besides its name and its sums. */
  private static final Pattern COUNTED =
      Pattern.compile("(n\\.?|nr\\.?|num\\.?)?\\s*\\d+\\s*\\p{L}{0,12}", Pattern.CASE_INSENSITIVE);

  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "(\\*|\\(\\*+\\)|\\(\\d\\)|n\\.?\\s?b\\.?[:\\s]|not[ae]\\s*:|fonte\\b|legenda\\b"
              + "|(dati |ultimo )?aggiorna(t[oiae]|mento)\\b|sources?\\s*:|notes?\\s*:).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private TotalRows() {}

  /** A name of a total as the only words, and sums or nothing besides. */
  static boolean isTotal(List<Cell> cells) {
    boolean named = false;
    for (Cell cell : cells) {
      if (!cell.isBlank() && cell instanceof Cell.Text text) {
        String shown = Window.collapse(text.shown());
        if (!named && canBeTotal(shown) && TOTAL.matcher(shown).matches()) {
          named = true;
        } else if (CellShape.of(shown).isText() && !COUNTED.matcher(shown).matches()) {
          return false;
        }
      }
    }
    return named;
  }

  private static boolean canBeTotal(String shown) {
    String lower = shown.toLowerCase(Locale.ROOT);
    return lower.contains("tot") || lower.contains("somma");
  }

  /** One cell only, that says something about the table. */
  static boolean isFootnote(List<Cell> cells) {
    Cell only = Cell.empty();
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        if (!only.isBlank()) {
          return false;
        }
        only = cell;
      }
    }
    return only instanceof Cell.Text text && FOOTNOTE.matcher(text.shown().strip()).matches();
  }
}
