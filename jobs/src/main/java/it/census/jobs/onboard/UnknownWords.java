package it.census.jobs.onboard;

import it.census.model.Notice;
import it.census.model.PersonalTraces;
import it.census.model.RowOutcome;
import it.census.rules.values.ValueNotices;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the words of a sample that stand in a field with a code list and are none of its. */
public final class UnknownWords {

  /** Words of one field that are counted; of free text there is no end. */
  private static final int COUNTED = 500;

  private static final int SHOWN = 8;
  private static final int LONGEST = 80;

  private final Map<String, Map<String, Long>> byField = new TreeMap<>();

  /**
   * A word.
   *
   * @param rows in which it stands
   */
  public record Word(String field, String text, long rows) {}

  void add(RowOutcome outcome) {
    for (Notice notice : outcome.notices()) {
      String word = notice.arguments().getOrDefault("unknown", "").strip();
      if (notice.code().equals(ValueNotices.CODE_UNKNOWN.code()) && isWord(word)) {
        Map<String, Long> words = byField.computeIfAbsent(notice.field(), f -> new HashMap<>());
        if (words.containsKey(word) || words.size() < COUNTED) {
          words.merge(word, 1L, Long::sum);
        }
      }
    }
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && !text.equals(Notice.MASKED)
        && PersonalTraces.found(text).isEmpty();
  }

  /** Field by field, the most frequent first, a few of each. */
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    byField.forEach(
        (field, counts) ->
            counts.entrySet().stream()
                .map(e -> new Word(field, e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Word::rows).reversed().thenComparing(Word::text))
                .limit(SHOWN)
                .forEach(words::add));
    return words;
  }
}
