package it.census.rules.text;

import it.census.model.OfferField;
import it.census.model.config.Vocabulary;
import it.census.model.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells the ways of writing "nothing", as the configuration lists them: {@code n.d.}, {@code --},
 * {@code non presente}. In some fields the same words are a value. Built once, shared by all
 * threads.
 */
public final class MissingValues {

  private static final int LONGEST = 40;

  private final Map<String, Set<String>> exceptFieldsByWord;

  /** With which characters of ASCII a word begins: the texts that begin otherwise are most. */
  private final boolean[] begins = new boolean[128];

  private MissingValues(Map<String, Set<String>> exceptFieldsByWord) {
    this.exceptFieldsByWord = Map.copyOf(exceptFieldsByWord);
    for (String word : exceptFieldsByWord.keySet()) {
      if (!word.isEmpty() && word.charAt(0) < begins.length) {
        begins[word.charAt(0)] = true;
        begins[Character.toUpperCase(word.charAt(0))] = true;
      }
    }
  }

  public static MissingValues of(Vocabulary vocabulary) {
    Map<String, Set<String>> words = new HashMap<>();
    for (Vocabulary.MissingValue missing : vocabulary.missingValues()) {
      words
          .computeIfAbsent(Folding.soften(missing.value()), w -> new HashSet<>())
          .addAll(missing.exceptFields());
    }
    return new MissingValues(words);
  }

  /** Whether a text says nothing, whatever the field. */
  public boolean isMissing(String text) {
    return isMissing(text, "");
  }

  /** Whether a text says nothing in this field. */
  public boolean isMissing(String text, OfferField field) {
    return isMissing(text, field.key());
  }

  /** Whether a text says nothing in the field or helper column with this key. */
  public boolean isMissing(String text, String fieldKey) {
    if (text.isEmpty()) {
      return true;
    }
    char first = text.charAt(0);
    if (first > ' ' && first < begins.length && !begins[first]) {
      return false;
    }
    if (text.length() > LONGEST) {
      return text.isBlank();
    }
    String soft = Folding.soften(text);
    if (soft.isEmpty()) {
      return true;
    }
    Set<String> except = exceptFieldsByWord.get(soft);
    return except != null && !except.contains(fieldKey);
  }
}
