package it.census.readers.layout;

import it.census.model.Cell;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Rows of sums and footnotes that suppliers put below, or among, their data. */
final class TotalRows {

  private static final String NAME =
      "(t ?o ?t ?a ?l ?[ei]|total|totals|tot\\.?|somma|sommano|grand total)";

  private static final Pattern TOTAL =
      pattern("[\\p{P}\\s]*(sub[\\s-]*)?" + NAME + "([\\p{P}\\s].{0,50})?");

  /** A total of what it says, and nothing else: "TOTALE AREE", "Totale generale lotti:". */
  private static final Pattern PLAIN_TOTAL =
      pattern(
          NAME
              + "([\\p{P}\\s]+(generale|complessiv[oaie]|parziale|de[il]|dell[ae]|degli|aree|area|lotti"
              + "|terreni|edifici|immobili|fabbricati|superfic[ie]+|sup|mq|m²|ha|euro))*[\\p{P}\\s]*");

  /** "Superficie totale": of what comes first. */
  private static final Pattern SUM_OF =
      pattern(
          "(superfic[ie]+|sup\\.?|area|aree|valore|importo|prezzo) (totale|totali|complessiv[oaie]):?");

  /** "n. 12", "12 aree": what may stand in a row of totals besides its name and its sums. */
  private static final Pattern COUNTED = pattern("(n\\.?|nr\\.?|num\\.?)?\\s*\\d+\\s*\\p{L}{0,12}");

  /** What may stand beside the digits of an amount: "mq 26.200,50", "12.500,50 mq (ha 1,25)". */
  private static final Pattern UNIT =
      pattern("(?<!\\p{L})(mq|m|mc|ha|ca|circa|eur|euro)(?!\\p{L})");

  /** Days, telephone numbers, sheets and parcels: digits, and no amount. */
  private static final Pattern NO_AMOUNT = pattern("\\d\\s?[-/:]\\s?\\d");

  private static final int LONGEST_AMOUNT = 60;

  private static final Pattern FOOTNOTE =
      pattern(
          "(\\*|\\(\\*+\\)|\\(\\d\\)|n\\.?\\s?b\\.?[:\\s]|not[ae]\\s*:|fonte\\b|legenda\\b"
              + "|(dati |ultimo )?aggiorna(t[oiae]|mento)\\b|sources?\\s*:|notes?\\s*:).*");

  private TotalRows() {}

  /**
   * A name of a total as the only words, and sums or nothing besides; where a plain total comes
   * first, one cell of words may say of what.
   */
  static boolean isTotal(List<Cell> cells) {
    boolean named = false;
    boolean namedFirst = false;
    boolean first = true;
    int words = 0;
    for (Cell cell : cells) {
      if (!cell.isBlank() && cell instanceof Cell.Text text) {
        String shown = Window.collapse(text.shown());
        if (!named && isName(shown, first)) {
          named = true;
          namedFirst = first;
        } else if (CellShape.of(shown).isText() && !isSum(shown)) {
          words++;
          if (!namedFirst || words > 1 || CellShape.of(shown) != CellShape.WORDS) {
            return false;
          }
        }
      }
      first &= cell.isBlank();
    }
    return named && (words == 0 || isPlainTotal(cells));
  }

  private static boolean isName(String shown, boolean first) {
    return canBeTotal(shown)
        && (TOTAL.matcher(shown).matches() || (first && SUM_OF.matcher(shown).matches()));
  }

  /** A plain name of a total, one cell of words, and numbers alone besides: no day, no yes. */
  private static boolean isPlainTotal(List<Cell> cells) {
    List<Cell> filled = cells.stream().filter(TotalRows::saysSomething).toList();
    long sums = filled.stream().filter(c -> c instanceof Cell.Num || isAmount(c.shown())).count();
    return sums > 0
        && sums == filled.size() - 2
        && PLAIN_TOTAL.matcher(Window.collapse(filled.get(0).shown())).matches();
  }

  private static boolean saysSomething(Cell cell) {
    return !cell.isBlank() && CellShape.of(cell) != CellShape.MISSING;
  }

  private static boolean isSum(String shown) {
    return COUNTED.matcher(shown).matches() || isAmount(shown);
  }

  private static boolean isAmount(String shown) {
    return shown.length() <= LONGEST_AMOUNT
        && shown.chars().anyMatch(Character::isDigit)
        && !NO_AMOUNT.matcher(shown).find()
        && UNIT.matcher(shown).replaceAll("").chars().noneMatch(Character::isLetter);
  }

  private static boolean canBeTotal(String shown) {
    String lower = shown.toLowerCase(Locale.ROOT);
    return lower.contains("tot")
        || lower.startsWith("t o")
        || lower.contains("somma")
        || lower.contains("compl");
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
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
