package it.census.rules.columns;

import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import it.census.rules.text.Folding;
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

  private CodeIndex(List<String> names, Map<String, Long> listsByWord) {
    this.names = names;
    this.listsByWord = listsByWord;
  }

  static CodeIndex of(Vocabulary vocabulary) {
    List<String> names = vocabulary.codeLists().keySet().stream().sorted().toList();
    if (names.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " code lists");
    }
    Map<String, Long> listsByWord = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      long bit = 1L << i;
      for (CodeList.Entry entry : vocabulary.codeList(names.get(i)).entries()) {
        note(listsByWord, entry.code(), bit);
        note(listsByWord, entry.label().it(), bit);
        note(listsByWord, entry.label().en(), bit);
        entry.synonyms().forEach(s -> note(listsByWord, s, bit));
      }
    }
    return new CodeIndex(names, Map.copyOf(listsByWord));
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
    return new CodeIndex(names, Map.copyOf(more));
  }

  /** The lists that know a value, or one of the values of a cell that names several. */
  long listsOf(String text) {
    long whole = listsByWord.getOrDefault(Folding.fold(text), 0L);
    if (whole != 0 || text.length() > LONGEST_LIST_OF_CODES) {
      return whole;
    }
    long parts = 0;
    String[] pieces = text.split(SEPARATORS);
    for (String piece : pieces) {
      parts |= pieces.length == 1 ? 0 : listsByWord.getOrDefault(Folding.fold(piece), 0L);
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

  private static void note(Map<String, Long> listsByWord, String word, long bit) {
    String folded = Folding.fold(word);
    if (!folded.isEmpty()) {
      listsByWord.merge(folded, bit, (a, b) -> a | b);
    }
  }
}
