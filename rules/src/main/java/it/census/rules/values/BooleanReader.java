package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.config.CodeList;
import it.census.model.text.Folding;
import it.census.rules.text.Abbreviations;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads yes and no, in the words of the code list {@code boolean}, as a tick, or as 1 and 0. */
public final class BooleanReader {

  private static final String YES = "SI";

  private static final String TICKS = "✓✔☑√";
  private static final String CROSSES = "✗✘☒☐";

  /** {@code Sì, in lotti da 500 mq}: the first word answers, the rest explains. */
  private static final Pattern ANSWER =
      Pattern.compile("^\\s*(\\p{L}+)[,;:(\\-–].*", Pattern.DOTALL);

  private final CodeReader codes;

  public BooleanReader(CodeList booleans) {
    this.codes = CodeReader.of(booleans, Abbreviations.none());
  }

  /** Reads one cell. */
  public Reading<Boolean> read(Cell cell) {
    if (cell instanceof Cell.Truth truth) {
      return Reading.of(truth.value());
    }
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    String text = cell.shown().strip();
    if (text.length() == 1 && (TICKS + CROSSES).contains(text)) {
      return Reading.corrected(TICKS.contains(text), "synonym");
    }
    if (Folding.fold(text).isEmpty()) {
      return Reading.missing();
    }
    Reading<String> whole = codes.read(cell);
    if (whole.value().isPresent()) {
      return whole.map(YES::equals);
    }
    Matcher answer = ANSWER.matcher(text);
    if (answer.matches()) {
      Reading<String> first = codes.read(Cell.of(answer.group(1)));
      if (first.value().isPresent() && !first.rule().equals(Optional.of("spelling"))) {
        return first.map(YES::equals).by("words_removed");
      }
    }
    return Reading.unreadable(ValueNotices.BOOLEAN_UNREADABLE, Map.of());
  }
}
