package it.census.rules.values;

import it.census.model.Cell;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the category under which the land registry keeps a property: {@code D/1}, {@code D1},
 * {@code D01}, {@code Cat. D/1}, or what its label says.
 */
public final class CadastralCategoryReader {

  /** Beyond any list of categories. */
  private static final int LONGEST = 300;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)(?<![a-z])(?:cat(?:egoria)?(?:\\s*catastale)?[.:\\s]*)?\\b([A-F])\\s?[/\\-._\\s]?\\s?0?(\\d{1,2})\\b");

  private final CodeReader codes;

  public CadastralCategoryReader(CodeReader codes) {
    this.codes = codes;
  }

  /** Reads one cell. */
  public Reading<String> read(Cell cell) {
    if (!(cell instanceof Cell.Text text) || text.shown().length() > LONGEST) {
      return codes.read(cell);
    }
    String canonical = canonical(text.shown());
    Reading<String> reading = codes.read(Cell.of(canonical));
    boolean changed = !canonical.strip().equals(text.shown().strip());
    return changed && reading.value().isPresent()
        ? reading.by(reading.rule().filter(r -> !r.equals("code_format")).orElse("code_format"))
        : reading;
  }

  private static String canonical(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    StringBuilder canonical = new StringBuilder(text.length());
    while (matcher.find()) {
      String category =
          matcher.group(1).toUpperCase(Locale.ROOT) + "/" + Integer.parseInt(matcher.group(2));
      matcher.appendReplacement(canonical, category);
    }
    return matcher.appendTail(canonical).toString();
  }
}
