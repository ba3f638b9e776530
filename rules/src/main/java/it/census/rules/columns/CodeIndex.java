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

/**
 * Tells of any word in which code lists it stands, as code, label or synonym. A set of lists is a
 * bit mask, so that a word is looked up once for all of them.
 */
final class CodeIndex {

  /** Parts of one cell that names several codes. */
  private static final String SEPARATORS = "[;|,/+\n]";

  private static final int LONGEST_LIST_OF_CODES = 100;

  private final List<String> names;
  private final Map<String, Long> listsByWord;
  private final Map<String, Long> traitsByWord;

  private CodeIndex(
      List<String> names, Map<String, Long> listsByWord, Map<String, Long> traitsByWord) {
    this.names = names;
    this.listsByWord = Map.copyOf(listsByWord);
    this.traitsByWord = Map.copyOf(traitsByWord);
  }

  static CodeIndex of(Vocabulary vocabulary) {
    List<String> names = vocabulary.codeLists().keySet().stream().sorted().toList();
    if (names.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " code lists");
    }
    Demands demands = Demands.of(vocabulary);
    Map<String, Long> listsByWord = new HashMap<>();
    Map<String, Long> traitsByWord = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (CodeList.Entry entry : vocabulary.codeList(names.get(i)).entries()) {
        note(listsByWord, entry, 1L << i);
        note(traitsByWord, entry, traitsOf(names.get(i), entry.code(), demands));
      }
    }
    return new CodeIndex(names, listsByWord, traitsByWord);
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
      return rent
          ? Trait.RENT_FORM.bit()
          : Codes.MAY_HAVE_PRICE.contains(code) ? Trait.PRICE_FORM.bit() : 0;
    }
    return 0;
  }

  /** The index with the words that one source writes, as its definition says: by field key. */
  CodeIndex with(Map<String, Map<String, String>> valuesOfSource) {
    if (valuesOfSource.isEmpty()) {
      return this;
    }
    Map<String, Long> more = new HashMap<>(listsByWord);
    valuesOfSource.forEach(
        (key, words) ->
            OfferField.find(key)
                .flatMap(OfferField::codeList)
                .map(this::bitOf)
                .ifPresent(bit -> words.keySet().forEach(w -> note(more, w, bit))));
    return new CodeIndex(names, more, traitsByWord);
  }

  /** The lists that know a value, or one of the values of a cell that names several. */
  long listsOf(String text) {
    return bitsOf(text, listsByWord);
  }

  /** What its codes tell of a value: {@link Trait} bits of kinds and forms of transaction. */
  long traitsOf(String text) {
    return bitsOf(text, traitsByWord);
  }

  private static long bitsOf(String text, Map<String, Long> bitsByWord) {
    long whole = bitsByWord.getOrDefault(Folding.foldWithSigns(text), 0L);
    if (whole != 0 || text.length() > LONGEST_LIST_OF_CODES) {
      return whole;
    }
    long parts = 0;
    String[] pieces = text.split(SEPARATORS);
    for (String piece : pieces) {
      parts |= pieces.length == 1 ? 0 : bitsByWord.getOrDefault(Folding.foldWithSigns(piece), 0L);
    }
    return parts;
  }

  /** The bit of a list; 0 for a list the vocabulary does not have. */
  long bitOf(String list) {
    int at = names.indexOf(list);
    return at < 0 ? 0 : 1L << at;
  }

  /** The number of a list, from 0; empty for a list the vocabulary does not have. */
  Optional<Integer> numberOf(String list) {
    int at = names.indexOf(list);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  int size() {
    return names.size();
  }

  private static void note(Map<String, Long> bitsByWord, CodeList.Entry entry, long bits) {
    note(bitsByWord, entry.code(), bits);
    note(bitsByWord, entry.label().it(), bits);
    note(bitsByWord, entry.label().en(), bits);
    entry.synonyms().forEach(s -> note(bitsByWord, s, bits));
  }

  private static void note(Map<String, Long> bitsByWord, String word, long bits) {
    String folded = Folding.foldWithSigns(word);
    if (!folded.isEmpty() && bits != 0) {
      bitsByWord.merge(folded, bits, (a, b) -> a | b);
    }
  }
}
