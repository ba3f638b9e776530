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
   */
  record Vote(Target target, double weight, boolean own) {}

  /** Shorter words have too many neighbours one letter away. */
  private static final int SHORTEST_WITH_SLIP = 6;

  private final Set<String> words = new LinkedHashSet<>();

  /** Learns from one known header, its usual meaning first. */
  void learn(String header, List<Target> meanings) {
    HeaderText text = HeaderText.of(header);
    text.words().forEach(w -> words.add(w.text()));
    for (String stem : stems(text)) {
      Map<Target, Double> votes = byStem.computeIfAbsent(stem, s -> new LinkedHashMap<>());
      for (int i = 0; i < meanings.size(); i++) {
        votes.merge(meanings.get(i), i == 0 ? 1 : ALTERNATIVE_COUNTS, Double::sum);
      }
    }
  }

  /** What a header may mean, likeliest first; empty where its words say too little. */
  List<Vote> of(String header) {
    Map<Target, Double> sum = new LinkedHashMap<>();
    Set<Target> own = new HashSet<>();
    double weights = 0;
    for (String stem : stems(spelled(HeaderText.of(header)))) {
      Map<Target, Double> votes = byStem.get(stem);
      if (votes == null) {
        weights += UNKNOWN_WEIGHS;
        continue;
      }
      double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
      double clear = votes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) / all;
      weights += clear;
      votes.forEach((target, count) -> sum.merge(target, clear * count / all, Double::sum));
      votes.forEach((target, count) -> noteOwn(own, target, count / all));
    }
    return likely(sum, weights, own);
  }

  private static void noteOwn(Set<Target> own, Target target, double share) {
    if (share >= OWN_FROM) {
      own.add(target);
    }
  }

  private static List<Vote> likely(Map<Target, Double> sum, double weights, Set<Target> own) {
    List<Vote> votes = new ArrayList<>();
    sum.forEach(
        (target, score) -> votes.add(new Vote(target, score / weights, own.contains(target))));
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
    if (word.length() < SHORTEST_WITH_SLIP || byStem.containsKey(stem(word))) {
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
