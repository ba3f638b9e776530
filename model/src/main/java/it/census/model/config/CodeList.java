package it.census.model.config;

import it.census.model.Bilingual;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The allowed codes of a field, with what suppliers write for them.
 *
 * @param name of the list: {@code offer_status}
 * @param entries in the order of the file
 */
public record CodeList(String name, List<Entry> entries) {

  public CodeList {
    entries = List.copyOf(entries);
  }

  public Optional<Entry> find(String code) {
    return entries.stream().filter(e -> e.code().equals(code)).findFirst();
  }

  /**
   * One code.
   *
   * @param synonyms what suppliers write for it
   * @param attributes further columns of the file, by header: {@code showcase} of the status list …
   */
  public record Entry(
      String code, Bilingual label, List<String> synonyms, Map<String, String> attributes) {

    public Entry {
      synonyms = List.copyOf(synonyms);
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }
}
