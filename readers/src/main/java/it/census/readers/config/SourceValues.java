package it.census.readers.config;

import it.census.model.FieldType;
import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.Region;
import it.census.model.config.Region.CoordinateSystem;
import it.census.model.config.Region.Municipality;
import it.census.model.config.Vocabulary;
import it.census.model.text.Folding;
import it.census.readers.config.VocabularyReader.FirstSeen;
import it.census.readers.config.YamlValue.Entry;
import it.census.readers.config.YamlValue.YamlMap;
import it.census.readers.config.YamlValue.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of a source definition that name fields and codes, held against what exists. */
final class SourceValues {

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final List<String> municipalities;
  private final List<Integer> coordinateSystems;

  SourceValues(Region region, Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
    this.municipalities = region.municipalities().stream().map(Municipality::code).toList();
    this.coordinateSystems =
        region.coordinateSystems().stream().map(CoordinateSystem::epsg).toList();
  }

  List<Integer> coordinateSystems() {
    return coordinateSystems;
  }

  Optional<String> municipality(YamlText text) {
    return allowed(
            "codice di comune sconosciuto",
            "unknown municipality code",
            text.at(),
            text.text(),
            municipalities)
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Header as sent to what the column is. */
  Map<String, String> columns(Map<String, Entry> entries, Keys keys) {
    Map<String, String> columns = new LinkedHashMap<>();
    FirstSeen seen = new FirstSeen(problems);
    for (Entry entry : entries.values()) {
      String header = entry.key();
      String folded = Folding.foldWithSigns(header);
      seen.tellRepeated(
          folded.isEmpty() ? header : folded,
          entry.at(),
          "l'intestazione `" + header + "`",
          "the header `" + header + "`");
      keys.text(entry)
          .filter(
              t ->
                  allowed(
                      "campo sconosciuto", "unknown field", t.at(), t.text(), KnownFields.TARGETS))
          .ifPresent(t -> columns.put(header, t.text()));
    }
    return columns;
  }

  /** Field to what the supplier writes to code. */
  Map<String, Map<String, String>> words(Map<String, Entry> entries, Keys keys) {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      String field = entry.key();
      if (!(entry.value() instanceof YamlMap group)) {
        problems.add(
            entry.at(),
            "`" + field + "` deve essere { \"parola del conferente\": CODICE }",
            "`" + field + "` must be { \"word of the supplier\": CODE }");
      } else if (allowed(
          "campo sconosciuto, o senza codici:",
          "unknown field, or one without codes:",
          entry.at(),
          field,
          KnownFields.CODED)) {
        words.put(field, wordsOf(field, group.entries().values(), keys));
      }
    }
    return words;
  }

  private Map<String, String> wordsOf(String field, Collection<Entry> entries, Keys keys) {
    List<String> codes = codesOf(OfferField.find(field).orElseThrow());
    Map<String, String> words = new LinkedHashMap<>();
    FirstSeen seen = new FirstSeen(problems);
    for (Entry entry : entries) {
      String word = entry.key();
      seen.tellRepeated(Folding.soften(word), entry.at(), "`" + word + "`", "`" + word + "`");
      keys.text(entry)
          .filter(t -> isCode(field, t.text(), t.at(), codes))
          .ifPresent(t -> words.put(word, t.text()));
    }
    return words;
  }

  private boolean isCode(String field, String value, Spot at, List<String> codes) {
    return allowed(
        "`" + field + "`: codice sconosciuto", "`" + field + "`: unknown code", at, value, codes);
  }

  /** Field to the value of rows that give none. */
  Map<String, String> defaults(Map<String, Entry> entries, Keys keys) {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      boolean known =
          allowed(
              "campo sconosciuto, o che non può avere un valore predefinito:",
              "unknown field, or one that cannot have a default:",
              entry.at(),
              entry.key(),
              KnownFields.DEFAULTABLE);
      Optional<OfferField> field = known ? OfferField.find(entry.key()) : Optional.empty();
      field
          .flatMap(f -> defaultOf(f, entry, keys))
          .ifPresent(value -> defaults.put(entry.key(), value));
    }
    return defaults;
  }

  private Optional<String> defaultOf(OfferField field, Entry entry, Keys keys) {
    List<YamlText> items = new ArrayList<>();
    if (field.type().isList() && entry.value() instanceof YamlValue.YamlList list) {
      list.items()
          .forEach(i -> keys.text(new Entry(entry.at(), entry.key(), i)).ifPresent(items::add));
    } else {
      keys.text(entry).ifPresent(items::add);
    }
    boolean valid = !items.isEmpty();
    for (YamlText item : items) {
      for (String value :
          field.type().isList() ? item.text().split("\\|") : new String[] {item.text()}) {
        valid &= check(field, value.strip(), item.at());
      }
    }
    return valid
        ? Optional.of(String.join("|", items.stream().map(YamlText::text).toList()))
        : Optional.empty();
  }

  private boolean check(OfferField field, String value, Spot at) {
    Optional<String> list = KnownFields.codeList(field);
    if (field == OfferField.MUNICIPALITY_CODE) {
      return allowed(
          "codice di comune sconosciuto", "unknown municipality code", at, value, municipalities);
    }
    boolean coded = list.isPresent() && field.type() != FieldType.STRING;
    if (coded || field == OfferField.PROVINCE) {
      return isCode(field.key(), value, at, codesOf(field));
    }
    return PlainValues.check(field.key(), value, field.type(), at, problems);
  }

  List<String> reserved(List<YamlText> fields) {
    return fields.stream()
        .filter(
            f ->
                allowed("campo sconosciuto", "unknown field", f.at(), f.text(), KnownFields.FIELDS))
        .map(YamlText::text)
        .toList();
  }

  private List<String> codesOf(OfferField field) {
    return KnownFields.codeList(field)
        .flatMap(vocabulary::findCodeList)
        .map(l -> l.entries().stream().map(CodeList.Entry::code).toList())
        .orElse(List.of());
  }

  private boolean allowed(String it, String en, Spot at, String word, Collection<String> valid) {
    // No choices at all: their file could not be read, which is told already.
    if (valid.isEmpty() || valid.contains(word)) {
      return true;
    }
    problems.add(at, Choices.unknown(it, en, word, valid));
    return false;
  }
}
