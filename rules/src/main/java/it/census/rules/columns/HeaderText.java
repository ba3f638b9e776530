package it.census.rules.columns;

import it.census.model.text.Folding;
import it.census.rules.text.Mojibake;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column header taken apart into words, so that {@code Sup. Lorda (mq)}, {@code SUPERFICIE_LORDA}
 * and the stacked {@code Superficie mq Lorda} can meet.
 *
 * @param words folded, in order; {@code €} and {@code %} are words
 */
record HeaderText(List<Word> words) {

  /** Words between the ones that matter. */
  private static final Set<String> CONNECTING =
      Set.of(
          "a",
          "al",
          "alla",
          "con",
          "d",
          "da",
          "dal",
          "dalla",
          "dei",
          "del",
          "dell",
          "della",
          "delle",
          "dello",
          "degli",
          "di",
          "e",
          "ed",
          "espressa",
          "espresse",
          "espresso",
          "gli",
          "i",
          "il",
          "in",
          "l",
          "la",
          "le",
          "lo",
          "n",
          "nr",
          "num",
          "o",
          "of",
          "per",
          "su",
          "the");

  private static final Set<String> UNITS =
      Set.of(
          "anno",
          "annua",
          "annuale",
          "annuo",
          "ettari",
          "ettaro",
          "eur",
          "euro",
          "ha",
          "hectares",
          "km",
          "kw",
          "m",
          "m2",
          "mensile",
          "mese",
          "metri",
          "ml",
          "mq",
          "mt",
          "mt2",
          "mtq",
          "quadrati",
          "quadri",
          "t",
          "ton",
          "tonn",
          "tonnellate",
          "wgs84");

  /** Behind these follows whose, of what or for what something is. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "a", "al", "alla", "d", "da", "dal", "dalla", "dei", "del", "dell", "della", "delle",
          "dello", "degli", "di", "of", "per");

  private static final Set<String> COORDINATING = Set.of("e", "ed", "o", "od", "and", "or");

  /** Words of header rows above that only say that details follow. */
  private static final Set<String> GENERAL =
      Set.of(
          "anagrafica",
          "area",
          "aree",
          "bene",
          "beni",
          "caratteristiche",
          "cespite",
          "cespiti",
          "complesso",
          "dati",
          "dato",
          "generale",
          "generali",
          "identificativi",
          "identificazione",
          "immobile",
          "immobili",
          "informazioni",
          "intervento",
          "localizzazione",
          "lotto",
          "offerta",
          "oggetto",
          "scheda",
          "sito",
          "unita");

  private static final Pattern LOWER_BEFORE_UPPER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern UPPER_BEFORE_WORD =
      Pattern.compile("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_,;:/@()\\[\\]'’`´\"|\\\\-]+");

  private static final Pattern BEHIND_STOP = Pattern.compile("(?<=\\.)");

  HeaderText {
    words = List.copyOf(words);
  }

  /**
   * One word of a header.
   *
   * @param dotted whether a full stop follows, as after an abbreviation
   */
  record Word(String text, boolean dotted) {}

  static HeaderText of(String header) {
    String signs = Mojibake.repair(header).replace("€", " eur ").replace("%", " pct ");
    String humps = LOWER_BEFORE_UPPER.matcher(signs).replaceAll(" ");
    String spaced = UPPER_BEFORE_WORD.matcher(humps).replaceAll(" ");
    List<Word> words = new ArrayList<>();
    for (String piece : SEPARATORS.split(spaced)) {
      for (String part : BEHIND_STOP.split(piece)) {
        String plain = Folding.fold(part).replace(" ", "");
        String folded =
            switch (plain) {
              case "euro" -> "eur";
              case "perc" -> "pct";
              default -> plain;
            };
        if (!folded.isEmpty()) {
          words.add(new Word(folded, part.endsWith(".")));
        }
      }
    }
    return new HeaderText(words);
  }

  /** All words written together: {@code superficielordamq}. */
  String compact() {
    return words.stream().map(Word::text).collect(Collectors.joining());
  }

  /** The words that matter, in the order of the alphabet. */
  Set<String> wordSet() {
    return withoutConnecting().words.stream()
        .map(Word::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  HeaderText withoutConnecting() {
    HeaderText kept = only(w -> !CONNECTING.contains(w.text()));
    return kept.words.isEmpty() ? this : kept;
  }

  /** Without units of measure and currencies; itself where nothing else would be left. */
  HeaderText withoutUnits() {
    HeaderText kept = only(w -> !UNITS.contains(w.text()));
    return kept.words.isEmpty() ? this : kept;
  }

  /** Without the number that counts equal columns: {@code Foto 2}. */
  HeaderText withoutCounter() {
    int last = words.size() - 1;
    return last > 0 && words.get(last).text().matches("\\d{1,4}")
        ? new HeaderText(words.subList(0, last))
        : this;
  }

  /** From the given word to the end. */
  HeaderText from(int word) {
    return new HeaderText(words.subList(word, words.size()));
  }

  /** Up to the given word, exclusive. */
  HeaderText until(int word) {
    return new HeaderText(words.subList(0, word));
  }

  /** Whether what begins with the given word, or right before it, begins with a preposition. */
  boolean isComplement(int word) {
    return word > 0
        && (PREPOSITIONS.contains(words.get(word - 1).text())
            || PREPOSITIONS.contains(words.get(word).text()));
  }

  /** Whether "and" or "or" stands before the given word. */
  boolean isCoordinate(int word) {
    return word > 0
        && (COORDINATING.contains(words.get(word - 1).text())
            || COORDINATING.contains(words.get(word).text()));
  }

  /** Whether a word, or its beginning, only says that something of an offer is meant. */
  static boolean isGeneral(String stem) {
    return GENERAL.stream().anyMatch(w -> w.startsWith(stem) && stem.length() >= 4);
  }

  /** Whether nothing but general words are there. */
  boolean isGeneral() {
    return withoutConnecting().words.stream().map(Word::text).allMatch(GENERAL::contains);
  }

  boolean has(String... anyOf) {
    Set<String> wanted = Set.of(anyOf);
    return words.stream().anyMatch(w -> wanted.contains(w.text()));
  }

  private HeaderText only(Predicate<Word> wanted) {
    return new HeaderText(words.stream().filter(wanted).toList());
  }
}
