package it.census.rules.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of all known headers say together of a header that is none of them. Every known
 * header teaches its words: {@code gravanti} says nothing, {@code vincoli} stands in headers of
 * constraints only, {@code superficie} in those of many areas. The more aliases officers write, the
 * more it knows. It never decides alone: the content has to agree.
 */
final class HeaderVotes {

  /** Inflections differ behind: {@code occupazione}, {@code occupazionale}. */
  private static final int STEM = 6;

  private static final int SHORTEST_ABBREVIATION = 3;
  private static final int LONGEST_ENDING = 3;

  /** What a word that no known header has weighs against the others. */
  private static final double UNKNOWN_WEIGHS = 0.35;

  private static final double LEAST = 0.3;
  private static final double LEAST_OF_BEST = 0.4;
  private static final double ALTERNATIVE_COUNTS = 0.5;
  private static final int MOST_CANDIDATES = 5;

  private final Map<String, Map<Target, Double>> byStem = new HashMap<>();

  /** Of the votes of a word for the meaning whose own it is. */
  private static final double OWN_FROM = 0.7;

  /**
   * One meaning that a header may have.
   *
   * @param weight 0 to 1
   * @param own whether one of its words is this meaning's own, as {@code prezzo} is and {@code
   *     importo} is not: a sum may be anything
   * @param every whether all of its words stand in known headers of this very meaning: of a number
   *     they have to, because {@code superficie condonata} is an area and not the offer's
   */
  record Vote(Target target, double weight, boolean own, boolean every) {}

  /**
   * What all words of a header say.
   *
   * @param votes likeliest first; empty where the words say too little
   * @param complete whether every word stands in some known header; one that stands in none may
   *     turn the meaning
   */
  record Ballot(List<Vote> votes, boolean complete) {}

  /** Shorter words have too many neighbours one letter away. */
  private static final int SHORTEST_WITH_SLIP = 6;

  private final Set<String> words = new LinkedHashSet<>();

  /** Learns from one known header, its usual meaning first. */
  void learn(HeaderText header, List<Target> meanings) {
    header.words().forEach(w -> words.add(w.text()));
    for (String stem : stems(header)) {
      Map<Target, Double> votes = byStem.computeIfAbsent(stem, s -> new LinkedHashMap<>());
      for (int i = 0; i < meanings.size(); i++) {
        votes.merge(meanings.get(i), i == 0 ? 1 : ALTERNATIVE_COUNTS, Double::sum);
      }
    }
  }

  /** What a header may mean. */
  Ballot of(String header) {
    Map<Target, Double> sum = new LinkedHashMap<>();
    Set<Target> own = new HashSet<>();
    Set<Target> contested = new HashSet<>();
    List<Map<Target, Double>> words = new ArrayList<>();
    double weights = 0;
    boolean complete = true;
    for (String stem : stems(withoutEndings(spelled(HeaderText.of(header))))) {
      Map<Target, Double> votes = votesOf(stem);
      if (votes.isEmpty()) {
        weights += UNKNOWN_WEIGHS;
        complete &= stem.matches("\\d+");
        continue;
      }
      double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
      double clear = votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) / all;
      weights += clear;
      votes.forEach((target, count) -> sum.merge(target, clear * count / all, Double::sum));
      votes.forEach((target, count) -> noteOwn(own, target, count / all));
      if (!HeaderText.isGeneral(stem)) {
        words.add(votes);
      }
    }
    sum.keySet().stream()
        .filter(target -> words.stream().anyMatch(w -> !w.containsKey(target)))
        .forEach(contested::add);
    List<Vote> votes = new ArrayList<>();
    for (Map.Entry<Target, Double> entry : sum.entrySet()) {
      Target target = entry.getKey();
      boolean every = complete && !contested.contains(target);
      votes.add(new Vote(target, entry.getValue() / weights, own.contains(target), every));
    }
    return new Ballot(likely(votes), complete);
  }

  /** The votes of a word, or of all words that an abbreviation may stand for. */
  private Map<Target, Double> votesOf(String stem) {
    Map<Target, Double> own = byStem.get(stem);
    if (own != null) {
      return own;
    }
    if (stem.length() < SHORTEST_ABBREVIATION || stem.length() >= STEM) {
      return Map.of();
    }
    Map<Target, Double> all = new LinkedHashMap<>();
    byStem.forEach(
        (known, votes) -> {
          if (known.startsWith(stem)) {
            votes.forEach((target, count) -> all.merge(target, count, Double::sum));
          }
        });
    return all;
  }

  /** {@code costr.ne}: the end of a word behind the full stop that stands for its middle. */
  private static HeaderText withoutEndings(HeaderText header) {
    List<HeaderText.Word> kept = new ArrayList<>();
    boolean dotted = false;
    for (HeaderText.Word word : header.words()) {
      if (!dotted || word.dotted() || word.text().length() > LONGEST_ENDING) {
        kept.add(word);
      }
      dotted = word.dotted() && word.text().length() >= SHORTEST_ABBREVIATION;
    }
    return new HeaderText(kept);
  }

  private static void noteOwn(Set<Target> own, Target target, double share) {
    if (share >= OWN_FROM) {
      own.add(target);
    }
  }

  private static List<Vote> likely(List<Vote> votes) {
    votes.sort(Comparator.comparingDouble(Vote::weight).reversed());
    double best = votes.isEmpty() ? 0 : votes.get(0).weight();
    return votes.stream()
        .filter(v -> v.weight() >= LEAST && v.weight() >= best * LEAST_OF_BEST)
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** Words with one slip of the pen as they should be, where only one word is that near. */
  private HeaderText spelled(HeaderText header) {
    return new HeaderText(
        header.words().stream()
            .map(w -> new HeaderText.Word(spelled(w.text()), w.dotted()))
            .toList());
  }

  private String spelled(String word) {
    if (word.length() < SHORTEST_WITH_SLIP || !votesOf(stem(word)).isEmpty()) {
      return word;
    }
    Set<String> near = new LinkedHashSet<>();
    words.stream().filter(w -> Slips.oneApart(word, w)).forEach(w -> near.add(stem(w)));
    return near.size() == 1 ? near.iterator().next() : word;
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  private static Set<String> stems(HeaderText header) {
    Set<String> stems = new LinkedHashSet<>();
    for (HeaderText.Word word : header.withoutUnits().withoutConnecting().words()) {
      stems.add(stem(word.text()));
    }
    return stems;
  }
}
