package it.census.rules.values;

import it.census.model.Cell;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads e-mail addresses: with a name beside, several in a cell, {@code (at)} for the sign. */
public final class EmailReader {

  private static final Pattern AT =
      Pattern.compile("\\s*[(\\[]\\s*(?:at|chiocciola)\\s*[)\\]]\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.@+-])([\\w+&'-]+(?:\\.[\\w+&'-]+)*)@((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,24})(?![\\w@-])");

  private static final int LONGEST = 1_000;

  /** Reads one cell; of several addresses the first. */
  public Reading<String> read(Cell cell) {
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    String sent = cell.shown().strip();
    if (NumberReader.isSignsOnly(sent)) {
      return Reading.missing();
    }
    String text = AT.matcher(sent).replaceAll("@");
    Set<String> found = new LinkedHashSet<>();
    Matcher address = ADDRESS.matcher(text);
    while (sent.length() <= LONGEST && address.find()) {
      found.add(address.group(1) + "@" + address.group(2).toLowerCase(Locale.ROOT));
    }
    if (sent.length() > LONGEST
        || found.isEmpty()
        || count(text, '@') > count(String.join(" ", found), '@') + repeats(text, found)) {
      return Reading.unreadable(ValueNotices.EMAIL_UNREADABLE, Map.of());
    }
    String first = found.iterator().next();
    Reading<String> reading = Reading.of(first).by(first.equals(sent) ? "" : "email_extracted");
    return found.size() == 1
        ? reading
        : reading.saying(
            ValueNotices.FIRST_OF_SEVERAL, Map.of("count", Integer.toString(found.size())));
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  /** How often addresses found already come again. */
  private static int repeats(String text, Set<String> found) {
    int matches = 0;
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      matches++;
    }
    return matches - found.size();
  }
}
