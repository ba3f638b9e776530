package it.census.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text on its way from what was sent to what is stored.
 *
 * @param rules names of the changes so far, trimming apart, in their order
 */
public record Cleaned(String text, List<String> rules) {

  public Cleaned {
    rules = List.copyOf(rules);
  }

  public static Cleaned of(String text) {
    return new Cleaned(text, List.of());
  }

  /** The same after one more change, noted if it changed anything. */
  public Cleaned then(String rule, UnaryOperator<String> change) {
    String changed = change.apply(text);
    if (changed.equals(text)) {
      return this;
    }
    List<String> more = new ArrayList<>(rules);
    more.add(rule);
    return new Cleaned(changed, more);
  }

  /** The same after a change that is not worth a word. */
  public Cleaned silently(UnaryOperator<String> change) {
    return new Cleaned(change.apply(text), rules);
  }
}
