package it.census.model.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of suppliers, as officers extend them.
 *
 * @param codeLists by name
 * @param headerAliases column headers and the fields they mean
 * @param missingValues what stands for "nothing"
 * @param abbreviations written-out forms of what suppliers abbreviate
 */
public record Vocabulary(
    Map<String, CodeList> codeLists,
    List<HeaderAlias> headerAliases,
    List<MissingValue> missingValues,
    List<Abbreviation> abbreviations) {

  public Vocabulary {
    codeLists = Collections.unmodifiableMap(new TreeMap<>(codeLists));
    headerAliases = List.copyOf(headerAliases);
    missingValues = List.copyOf(missingValues);
    abbreviations = List.copyOf(abbreviations);
  }

  public Optional<CodeList> findCodeList(String name) {
    return Optional.ofNullable(codeLists.get(name));
  }

  /** A code list the program cannot do without. */
  public CodeList codeList(String name) {
    return findCodeList(name).orElseThrow(() -> new IllegalStateException("no code list " + name));
  }

  /**
   * A way to write "nothing".
   *
   * @param exceptFields keys of fields in which the same word is a value
   */
  public record MissingValue(String value, Set<String> exceptFields) {
    public MissingValue {
      exceptFields = Set.copyOf(exceptFields);
    }
  }

  /**
   * @param kind {@code street} at the start of an address, {@code text} anywhere
   */
  public record Abbreviation(String abbreviation, String expansion, String kind) {}
}
