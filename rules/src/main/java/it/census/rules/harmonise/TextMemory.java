package it.census.rules.harmonise;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of texts that come again and again, as in most columns they do. A column that
 * hardly ever repeats itself is noticed and then left alone. Bounded; one delivery, one thread.
 */
final class TextMemory<V> {

  private static final int TEXTS = 2_000;
  private static final int LONGEST = 100;

  private final Map<String, V> known = new HashMap<>();
  private int repeats;
  private boolean worthIt = true;

  @Nullable V find(String text) {
    V found = worthIt ? known.get(text) : null;
    repeats += found == null ? 0 : 1;
    return found;
  }

  void keep(String text, V value) {
    if (worthIt && known.size() < TEXTS) {
      if (text.length() <= LONGEST) {
        known.put(text, value);
      }
    } else if (worthIt && repeats < TEXTS) {
      worthIt = false;
      known.clear();
    }
  }
}
