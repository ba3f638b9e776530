package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.config.HeaderAlias;
import it.census.rules.columns.HeaderMatch.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All headers the census knows, compiled for looking up: the aliases that officers maintain, the
 * keys of the dictionary and of the helpers, and the Italian and English labels of the dictionary.
 * Where an alias and a label say different things the alias wins.
 */
final class HeaderIndex {

  /** Shorter words have too many neighbours one letter away. */
  private static final int SHORTEST_WITH_SLIP = 6;

  private static final double NEAR_FROM = 0.6;

  /** An abbreviation of more meanings than these says nothing. */
  private static final int MOST_MEANINGS = 4;

  /** A word of so many letters is no abbreviation. */
  private static final int TELLING = 5;

  /** Attributes of XML elements whose unit the reader already wrote behind the number. */
  private static final Set<String> UNIT_ATTRIBUTES =
      Set.of(
          "unit",
          "units",
          "unita",
          "unitamisura",
          "unitadimisura",
          "um",
          "uom",
          "misura",
          "valuta",
          "currency");

  /** Three words or more in brackets. */
  private static final Pattern REMARK = Pattern.compile("\\((?:[^()\\s]+\\s+){2,}[^()]+\\)");

  /** How something is given, in brackets. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?iU)\\(\\s*(?:link|url|web|testo|elenco|s[iì]\\s*/\\s*no|s\\s*/\\s*n|y\\s*/\\s*n|yes\\s*/\\s*no)\\s*\\)");

  private final Map<String, Known> byLetters = new LinkedHashMap<>();
  private final Map<Set<String>, Known> byWords = new LinkedHashMap<>();
  private final HeaderVotes votes = new HeaderVotes();

  HeaderIndex(List<HeaderAlias> aliases) {
    Map<String, Known> fromAliases = new LinkedHashMap<>();
    aliases.forEach(a -> known(a).ifPresent(k -> merge(fromAliases, k)));
    fromAliases.values().forEach(this::add);
    for (HelperColumn helper : HelperColumn.values()) {
      add(new Known(helper.key(), List.of(Target.of(helper))));
    }
    for (OfferField field : OfferField.values()) {
      List<Target> target = List.of(Target.of(field));
      add(new Known(field.key(), target));
      for (String label : List.of(field.label().it(), field.label().en())) {
        add(new Known(label, target));
        add(new Known(label.replaceAll("\\s*\\([^)]*\\)", ""), target));
      }
    }
  }

  /** What the words of a header say that is none of the known ones. */
  HeaderVotes.Ballot votes(String header) {
    return votes.of(header);
  }

  /** Whether the words of a cell are a header the census knows. */
  boolean knows(String header) {
    return key(header).or(() -> exact(HeaderText.of(header))).isPresent();
  }

  /** What a header may mean; empty where its words say nothing. */
  Optional<HeaderMatch> match(String header) {
    return match(header, HeaderRow.ALONE);
  }

  /** What one header of a table may mean, titles above several headers put aside. */
  Optional<HeaderMatch> match(String header, HeaderRow row) {
    return surely(header, row)
        .or(
            () ->
                row.without(header).stream()
                    .flatMap(rest -> surely(rest, row).stream())
                    .findFirst()
                    .map(m -> m.by() == By.COUNTER_APART ? m : m.by(By.LAST_PART, 0.8)))
        .or(() -> loosely(header));
  }

  private Optional<HeaderMatch> surely(String header, HeaderRow row) {
    HeaderText whole = HeaderText.of(header);
    if (whole.words().isEmpty()) {
      return Optional.empty();
    }
    return key(header)
        .or(() -> letters(whole))
        .or(() -> row.arePaths() ? lastSegment(header) : Optional.empty())
        .or(() -> exact(whole))
        .or(() -> withoutRemark(header));
  }

  private Optional<HeaderMatch> loosely(String header) {
    HeaderText whole = HeaderText.of(header);
    return abbreviated(whole)
        .or(() -> slip(whole))
        .or(() -> new StackedHeader(whole, this::exact, this::part).match())
        .or(() -> moreWords(whole))
        .or(() -> abbreviatesSeveral(whole));
  }

  /**
   * {@code Reference (reuse any existing one)}, {@code Documentazione (link)}: a whole sentence in
   * brackets is a remark, and so is the form in which something is given.
   */
  private Optional<HeaderMatch> withoutRemark(String header) {
    String rest = FORM.matcher(REMARK.matcher(header).replaceAll(" ")).replaceAll(" ").strip();
    return rest.isEmpty() || rest.equals(header)
        ? Optional.empty()
        : exact(HeaderText.of(rest)).map(m -> m.by(m.by(), 0.85));
  }

  /** The key of a field or helper as the template and the published files write it. */
  private static Optional<HeaderMatch> key(String header) {
    return Target.find(header)
        .filter(t -> !(t instanceof Target.NotKept))
        .map(t -> new HeaderMatch(List.of(t), 1, By.LETTERS, header));
  }

  private Optional<HeaderMatch> exact(HeaderText text) {
    return letters(text)
        .or(() -> words(text, By.WORDS, 0.9))
        .or(() -> apart(text, text.withoutUnits(), By.UNIT_APART))
        .or(() -> apart(text, text.withoutCounter(), By.COUNTER_APART))
        .or(() -> apart(text, text.withoutUnits().withoutCounter(), By.COUNTER_APART));
  }

  private Optional<HeaderMatch> letters(HeaderText text) {
    return Optional.ofNullable(byLetters.get(text.compact())).map(k -> k.match(By.LETTERS, 0.95));
  }

  private Optional<HeaderMatch> words(HeaderText text, By by, double confidence) {
    return Optional.ofNullable(byWords.get(text.wordSet())).map(k -> k.match(by, confidence));
  }

  private Optional<HeaderMatch> apart(HeaderText whole, HeaderText rest, By by) {
    if (rest.equals(whole)) {
      return Optional.empty();
    }
    return Optional.ofNullable(byLetters.get(rest.compact()))
        .map(k -> k.match(by, 0.9))
        .or(() -> words(rest, by, 0.85));
  }

  /** Of the path of an XML element, the element's own name. */
  private Optional<HeaderMatch> lastSegment(String header) {
    int cut = Math.max(header.lastIndexOf('/'), header.lastIndexOf('@'));
    if (cut < 0 || cut == header.length() - 1 || header.contains(" ")) {
      return Optional.empty();
    }
    HeaderText own = HeaderText.of(header.substring(cut + 1));
    if (header.charAt(cut) == '@' && UNIT_ATTRIBUTES.contains(own.compact())) {
      return Optional.of(
          new HeaderMatch(List.of(new Target.NotKept()), 0.9, By.LETTERS, own.compact()));
    }
    return exact(own).map(m -> m.by(m.by(), m.confidence() * 0.95));
  }

  /** {@code Sup. lorda}: a word with a full stop stands for the word it begins. */
  private Optional<HeaderMatch> abbreviated(HeaderText whole) {
    return unique(writtenOut(whole), By.ABBREVIATION, 0.75);
  }

  /**
   * {@code Categ.} stands for several headers that mean different things: the content has to show
   * which.
   */
  private Optional<HeaderMatch> abbreviatesSeveral(HeaderText whole) {
    List<Known> found = writtenOut(whole);
    List<Target> candidates =
        found.stream().flatMap(k -> k.candidates().stream()).distinct().toList();
    return candidates.isEmpty() || candidates.size() > MOST_MEANINGS
        ? Optional.empty()
        : Optional.of(new HeaderMatch(candidates, 0.6, By.SEVERAL, found.get(0).header()));
  }

  /** The known headers that the abbreviated words of a header may stand for. */
  private List<Known> writtenOut(HeaderText whole) {
    HeaderText text = whole.withoutConnecting().withoutUnits();
    return text.words().stream().noneMatch(HeaderText.Word::dotted)
        ? List.of()
        : byLetters.values().stream().filter(k -> k.isAbbreviatedBy(text)).toList();
  }

  /** A part of a header that is known, apart from its unit. */
  private Optional<HeaderMatch> part(HeaderText part) {
    return letters(part).or(() -> apart(part, part.withoutUnits(), By.UNIT_APART));
  }

  /** {@code Superficie lorda complessiva}: holds all the words of a known header of two or more. */
  private Optional<HeaderMatch> moreWords(HeaderText whole) {
    Set<String> words = whole.wordSet();
    int most =
        byWords.keySet().stream()
            .filter(k -> k.size() >= 2 && words.containsAll(k))
            .mapToInt(Set::size)
            .max()
            .orElse(0);
    return most == 0
        ? Optional.empty()
        : unique(
            byWords.entrySet().stream()
                .filter(e -> e.getKey().size() == most && words.containsAll(e.getKey()))
                .map(Map.Entry::getValue)
                .toList(),
            By.MORE_WORDS,
            0.55);
  }

  private Optional<HeaderMatch> slip(HeaderText whole) {
    String written = whole.compact();
    if (written.length() < SHORTEST_WITH_SLIP) {
      return Optional.empty();
    }
    return unique(
        byLetters.entrySet().stream()
            .filter(e -> e.getKey().length() >= SHORTEST_WITH_SLIP)
            .filter(e -> Slips.oneApart(written, e.getKey()))
            .map(Map.Entry::getValue)
            .toList(),
        By.SLIP,
        0.6);
  }

  /**
   * The known header that shares most words with another one; for advice, never for a meaning.
   * Empty where hardly more than half of the words agree.
   */
  Optional<String> nearest(String header) {
    Set<String> words = HeaderText.of(header).wordSet();
    return byWords.entrySet().stream()
        .filter(e -> likeness(words, e.getKey()) >= NEAR_FROM)
        .max(Comparator.comparingDouble(e -> likeness(words, e.getKey())))
        .map(e -> e.getValue().header());
  }

  /** Words in common, slips forgiven, of all words of both; 0 to 1. */
  private static double likeness(Set<String> some, Set<String> others) {
    long common =
        some.stream()
            .filter(
                w ->
                    others.contains(w)
                        || (w.length() >= SHORTEST_WITH_SLIP
                            && others.stream().anyMatch(o -> Slips.oneApart(w, o))))
            .count();
    return (double) common / (some.size() + others.size() - common);
  }

  private static Optional<HeaderMatch> unique(List<Known> found, By by, double confidence) {
    boolean agreed = found.stream().map(Known::candidates).distinct().count() == 1;
    return agreed ? Optional.of(found.get(0).match(by, confidence)) : Optional.empty();
  }

  private void add(Known known) {
    HeaderText text = HeaderText.of(known.header());
    if (!text.words().isEmpty()) {
      byLetters.putIfAbsent(text.compact(), known);
      byWords.putIfAbsent(text.wordSet(), known);
      votes.learn(text, known.candidates());
    }
  }

  /** Two aliases that differ in case or accents only are one ambiguous header. */
  private static void merge(Map<String, Known> into, Known known) {
    into.merge(HeaderText.of(known.header()).compact(), known, Known::and);
  }

  private static Optional<Known> known(HeaderAlias alias) {
    List<Target> candidates = new ArrayList<>();
    Target.find(alias.field()).ifPresent(candidates::add);
    alias.alternatives().forEach(a -> Target.find(a).ifPresent(candidates::add));
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Known(alias.header(), candidates));
  }

  /** A header as the census knows it. */
  private record Known(String header, List<Target> candidates) {

    HeaderMatch match(By by, double confidence) {
      return new HeaderMatch(candidates, confidence, by, header);
    }

    Known and(Known other) {
      Set<Target> all = new LinkedHashSet<>(candidates);
      all.addAll(other.candidates);
      return new Known(header, List.copyOf(all));
    }

    boolean isAbbreviatedBy(HeaderText written) {
      List<HeaderText.Word> mine = HeaderText.of(header).withoutConnecting().withoutUnits().words();
      if (mine.size() != written.words().size()) {
        return false;
      }
      // One letter says enough only beside a word that is written in full: "S. coperta".
      boolean told =
          written.words().stream().anyMatch(w -> !w.dotted() && w.text().length() >= TELLING);
      for (int i = 0; i < mine.size(); i++) {
        HeaderText.Word word = written.words().get(i);
        String full = mine.get(i).text();
        boolean same = word.text().equals(full);
        boolean abbreviated =
            word.dotted() && (told || word.text().length() >= 2) && full.startsWith(word.text());
        if (!same && !abbreviated) {
          return false;
        }
      }
      return true;
    }
  }
}
