package it.census.rules.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of texts that come again and again, as in most columns they do. A column that
 * hardly ever repeats itself is noticed and then left alone. Bounded; one delivery, one thread.
 */
public final class TextMemory<V> {

  private static final int TEXTS = 2_000;
  private static final int LONGEST = 100;

  private final Map<String, V> known = new HashMap<>();
  private int repeats;
  private boolean worthIt = true;

  /** What is known of a text. */
  public @Nullable V find(String text) {
    V found = worthIt ? known.get(text) : null;
    repeats += found == null ? 0 : 1;
    return found;
  }

  /** Keeps what was found out about a text that was not known, where it takes it. */
  public void keep(String text, V value) {
    if (takes(text)) {
      known.put(text, value);
    }
  }

  /** Whether it would keep what is found out about a text that was not known. */
  public boolean takes(String text) {
    if (worthIt && known.size() == TEXTS && repeats < TEXTS) {
      worthIt = false;
      known.clear();
    }
    return worthIt && known.size() < TEXTS && text.length() <= LONGEST;
  }
}
