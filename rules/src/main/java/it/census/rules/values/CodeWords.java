package it.census.rules.values;

import it.census.model.config.CodeList;
import it.census.model.text.Folding;
import it.census.rules.text.Spelling;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All words that mean a code of one list, for looking up: the source's own first, then codes,
 * labels and synonyms as written, then the same folded. A word that means several codes means none.
 */
final class CodeWords {

  /** The rule by which a word with a slip was read. */
  static final String SLIP = "spelling";

  /** Slips already judged, so that a column that repeats one costs its judgement once. */
  private static final int REMEMBERED = 5_000;

  /** A word and what it stands for. */
  private record Word(String code, String rule) {}

  private final String listName;
  private final List<String> codes;
  private final Map<String, Set<String>> ambiguousAsWritten = new HashMap<>();
  private final Map<String, Set<String>> ambiguousFolded = new HashMap<>();
  private final Map<String, Word> asWritten = new HashMap<>();
  private final Map<String, Word> folded = new LinkedHashMap<>();
  private final Map<String, Reading<String>> slips = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> neighbours = new ConcurrentHashMap<>();

  private CodeWords(String listName, List<String> codes) {
    this.listName = listName;
    this.codes = codes;
  }

  static CodeWords of(CodeList list, Map<String, String> wordsOfSource) {
    CodeWords words =
        new CodeWords(list.name(), list.entries().stream().map(CodeList.Entry::code).toList());
    wordsOfSource.forEach((word, code) -> words.learn(word, code, "configured"));
    list.entries().forEach(e -> words.learn(e.code(), e.code(), ""));
    list.entries()
        .forEach(
            e -> {
              words.learn(e.label().it(), e.code(), "label");
              words.learn(e.label().en(), e.code(), "label");
            });
    list.entries().forEach(e -> e.synonyms().forEach(s -> words.learn(s, e.code(), "synonym")));
    return words;
  }

  String listName() {
    return listName;
  }

  List<String> codes() {
    return codes;
  }

  /** The code that these words mean; missing where nobody ever wrote them for one. */
  Reading<String> find(String text) {
    String soft = Folding.soften(text);
    Word exact = asWritten.get(soft);
    if (exact != null) {
      Set<String> several = ambiguousAsWritten.get(soft);
      return several == null ? reading(exact, text) : ambiguous(text, several);
    }
    String key = Folding.foldWithSigns(text);
    Word word = folded.get(key);
    if (word == null) {
      return Reading.missing();
    }
    Set<String> several = ambiguousFolded.get(key);
    return several == null ? reading(word, text) : ambiguous(text, several);
  }

  /** Whether somebody writes exactly this, signs included, for a code. */
  boolean isAsWritten(String text) {
    return asWritten.containsKey(Folding.soften(text));
  }

  private static Reading<String> ambiguous(String text, Set<String> several) {
    return Reading.unreadable(
        ValueNotices.CODE_AMBIGUOUS,
        Map.of("unknown", text.strip(), "candidates", String.join(", ", several)));
  }

  /** The only code whose words are as near as a slip; missing where there is none or several. */
  Reading<String> findSlip(String text) {
    String key = Folding.foldWithSigns(text);
    int limit = Spelling.forgiven(key);
    if (limit == 0 || key.chars().noneMatch(Character::isLetter)) {
      return Reading.missing();
    }
    Reading<String> known = slips.get(key);
    if (known == null) {
      known = judgeSlip(key, limit);
      if (slips.size() < REMEMBERED) {
        slips.put(key, known);
      }
    }
    return known;
  }

  private Reading<String> judgeSlip(String key, int limit) {
    int best = limit + 1;
    Set<String> winners = new TreeSet<>();
    for (Map.Entry<String, Word> entry : folded.entrySet()) {
      String word = entry.getKey();
      int allowed = Math.min(limit, Spelling.forgiven(word));
      if (allowed == 0 || !sameDigits(word, key)) {
        continue;
      }
      int distance = Spelling.distance(key, word, Math.min(allowed, best));
      if (distance <= allowed && distance <= best) {
        if (distance < best) {
          winners.clear();
        }
        best = distance;
        winners.add(entry.getValue().code());
      }
    }
    return winners.size() == 1
        ? Reading.corrected(winners.iterator().next(), SLIP)
        : Reading.missing();
  }

  /** A digit is no slip: {@code zona d1} is not {@code zona d2}. */
  private static boolean sameDigits(String a, String b) {
    return digits(a).equals(digits(b));
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(0);
    text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /** The code whose words share most with a folded text: for advice, never for a value. */
  Optional<String> nearest(String key) {
    Optional<String> known = neighbours.get(key);
    if (known == null) {
      known = judgeNearest(key);
      if (neighbours.size() < REMEMBERED) {
        neighbours.put(key, known);
      }
    }
    return known;
  }

  private Optional<String> judgeNearest(String key) {
    record Candidate(String word, String code, double likeness) {}
    return folded.entrySet().stream()
        .map(e -> new Candidate(e.getKey(), e.getValue().code(), likeness(key, e.getKey())))
        .filter(c -> c.likeness > 0.4)
        .max(
            Comparator.comparingDouble(Candidate::likeness)
                .thenComparing(Candidate::word, Comparator.reverseOrder()))
        .map(Candidate::code);
  }

  /** 0 to 1: words in common, or letters in common where no word is. */
  private static double likeness(String a, String b) {
    List<String> one = UnitWords.words(a);
    List<String> other = UnitWords.words(b);
    long shared = one.stream().filter(w -> w.length() > 2 && other.contains(w)).distinct().count();
    double byWords = 2.0 * shared / Math.max(1, one.size() + other.size());
    int longest = Math.max(a.length(), b.length());
    int limit = longest * 2 / 5;
    int distance = Spelling.distance(a, b, limit);
    double byLetters = distance > limit ? 0 : 1 - (double) distance / Math.max(1, longest);
    return Math.max(byWords, byLetters);
  }

  private static Reading<String> reading(Word word, String text) {
    if (!word.rule.isEmpty()) {
      return Reading.corrected(word.code, word.rule);
    }
    return word.code.equals(text.strip())
        ? Reading.of(word.code)
        : Reading.corrected(word.code, "code_format");
  }

  private void learn(String word, String code, String rule) {
    learn(Folding.soften(word), code, rule, asWritten, ambiguousAsWritten);
    learn(Folding.foldWithSigns(word), code, rule, folded, ambiguousFolded);
  }

  /** A word learnt before keeps its meaning; twice in the same capacity it has none any more. */
  private static void learn(
      String key,
      String code,
      String rule,
      Map<String, Word> known,
      Map<String, Set<String>> ambiguous) {
    if (key.isEmpty()) {
      return;
    }
    Word before = known.putIfAbsent(key, new Word(code, rule));
    if (before != null && !before.code.equals(code) && before.rule.equals(rule)) {
      ambiguous.computeIfAbsent(key, k -> new TreeSet<>(List.of(before.code))).add(code);
    }
  }
}
