package it.census.rules.columns;

import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import it.census.model.text.Folding;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Demands;
import it.census.rules.rule.KindClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells of any word in which code lists it stands, as code, label or synonym. A set of lists is a
 * bit mask, so that a word is looked up once for all of them.
 */
final class CodeIndex {

  /** Between the parts of one cell that names several codes. */
  private static final Pattern SEPARATORS = Pattern.compile("[;|,/+\n]|\\s(?:e|ed)\\s");

  private static final int LONGEST_LIST_OF_CODES = 100;

  private final List<String> names;
  private final Map<String, Entry> byWord;

  /**
   * What the code lists know of a word.
   *
   * @param lists bits of the lists that know it
   * @param traits bits of {@link Trait}: kinds of offer and forms of transaction
   */
  record Entry(long lists, long traits) {

    static final Entry NONE = new Entry(0, 0);

    Entry and(Entry other) {
      return new Entry(lists | other.lists, traits | other.traits);
    }
  }

  private CodeIndex(List<String> names, Map<String, Entry> byWord) {
    this.names = names;
    this.byWord = Map.copyOf(byWord);
  }

  static CodeIndex of(Vocabulary vocabulary) {
    List<String> names = vocabulary.codeLists().keySet().stream().sorted().toList();
    if (names.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " code lists");
    }
    Demands demands = Demands.of(vocabulary);
    Map<String, Entry> byWord = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (CodeList.Entry code : vocabulary.codeList(names.get(i)).entries()) {
        Entry entry = new Entry(1L << i, traitsOf(names.get(i), code.code(), demands));
        note(byWord, code.code(), entry);
        note(byWord, code.label().it(), entry);
        note(byWord, code.label().en(), entry);
        code.synonyms().forEach(s -> note(byWord, s, entry));
      }
    }
    return new CodeIndex(names, byWord);
  }

  /** The index with the words that one source writes, as its definition says: by field key. */
  CodeIndex with(Map<String, Map<String, String>> valuesOfSource) {
    if (valuesOfSource.isEmpty()) {
      return this;
    }
    Map<String, Entry> more = new HashMap<>(byWord);
    valuesOfSource.forEach(
        (key, words) ->
            OfferField.find(key)
                .flatMap(OfferField::codeList)
                .flatMap(this::numberOf)
                .ifPresent(list -> words.forEach((w, code) -> note(more, w, meaning(list, code)))));
    return new CodeIndex(names, more);
  }

  private Entry meaning(int list, String code) {
    long traits = byWord.getOrDefault(Folding.foldWithSigns(code), Entry.NONE).traits();
    return new Entry(1L << list, traits);
  }

  /** What the lists know of a value, or of the values of a cell that names several. */
  Entry find(String text) {
    if (text.length() > LONGEST_LIST_OF_CODES) {
      return Entry.NONE;
    }
    Entry whole = byWord.getOrDefault(Folding.foldWithSigns(text), Entry.NONE);
    if (!whole.equals(Entry.NONE) || !SEPARATORS.matcher(text).find()) {
      return whole;
    }
    Entry parts = Entry.NONE;
    for (String piece : SEPARATORS.split(text)) {
      parts = parts.and(byWord.getOrDefault(Folding.foldWithSigns(piece), Entry.NONE));
    }
    return parts;
  }

  /** The number of a list, from 0; empty for a list the vocabulary does not have. */
  Optional<Integer> numberOf(String list) {
    int at = names.indexOf(list);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  int size() {
    return names.size();
  }

  private static long traitsOf(String list, String code, Demands demands) {
    if (OfferField.KIND.codeList().equals(Optional.of(list))) {
      return demands
          .classOf(code)
          .map(c -> c == KindClass.LAND ? Trait.LAND_KIND.bit() : Trait.BUILDING_KIND.bit())
          .orElse(0L);
    }
    if (OfferField.TRANSACTION_TYPES.codeList().equals(Optional.of(list))) {
      boolean rent = Codes.PRIVATE_USE.contains(code) || Codes.CONCESSIONS.contains(code);
      boolean price = Codes.MAY_HAVE_PRICE.contains(code);
      return rent ? Trait.RENT_FORM.bit() : price ? Trait.PRICE_FORM.bit() : 0;
    }
    return 0;
  }

  private static void note(Map<String, Entry> byWord, String word, Entry entry) {
    String folded = Folding.foldWithSigns(word);
    if (!folded.isEmpty()) {
      byWord.merge(folded, entry, Entry::and);
    }
  }
}
