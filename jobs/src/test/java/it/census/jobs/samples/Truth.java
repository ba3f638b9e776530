package it.census.jobs.samples;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One invented offer: its true values by field, written as the CRM file writes them, and what a run
 * must do with its row.
 */
final class Truth {

  /** What becomes of the row. */
  enum Fate {
    USABLE,
    REJECTED,
    DUPLICATE
  }

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> sent = new LinkedHashMap<>();
  private Fate fate = Fate.USABLE;

  Truth set(String field, Object value) {
    values.put(field, String.valueOf(value));
    return this;
  }

  Truth unset(String... fields) {
    for (String field : fields) {
      values.remove(field);
    }
    return this;
  }

  String get(String field) {
    return values.getOrDefault(field, "");
  }

  boolean has(String field) {
    return !get(field).isEmpty();
  }

  /** Something the supplier writes otherwise than the truth would have it. */
  Truth send(String what, String text) {
    sent.put(what, text);
    return this;
  }

  String sent(String what, String otherwise) {
    return sent.getOrDefault(what, otherwise);
  }

  Truth fate(Fate given) {
    fate = given;
    return this;
  }

  Fate fate() {
    return fate;
  }

  Truth copy() {
    Truth copy = new Truth();
    copy.values.putAll(values);
    copy.sent.putAll(sent);
    copy.fate = fate;
    return copy;
  }
}
