package it.census.readers.config;

import it.census.model.config.CodeList;
import it.census.model.config.HeaderAlias;
import it.census.model.config.Vocabulary;
import it.census.model.config.Vocabulary.Abbreviation;
import it.census.model.config.Vocabulary.MissingValue;
import it.census.model.text.Folding;
import it.census.readers.config.CsvFile.Row;
import it.census.readers.config.CsvFile.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The words of suppliers: code lists, header aliases, missing values, abbreviations. */
final class VocabularyReader {

  private static final String HEADER_ALIASES = "header-aliases.csv";
  private static final String MISSING_VALUES = "missing-values.csv";
  private static final String ABBREVIATIONS = "abbreviations.csv";

  private static final List<String> ABBREVIATION_KINDS = List.of("street", "text");

  private final Folders folders;
  private final Problems problems;

  VocabularyReader(Folders folders, Problems problems) {
    this.folders = folders;
    this.problems = problems;
  }

  Vocabulary read() {
    Map<String, CodeList> codeLists = new CodeListReader(folders, problems).read();
    return new Vocabulary(codeLists, headerAliases(), missingValues(), abbreviations());
  }

  private List<HeaderAlias> headerAliases() {
    List<HeaderAlias> aliases = new ArrayList<>();
    FirstSeen seen = new FirstSeen(problems);
    for (Row row :
        CsvFile.read(
            folders, HEADER_ALIASES, Shape.of("header", "field", "alternatives"), problems)) {
      String header = row.cell("header");
      String folded = Folding.foldWithSigns(header);
      if (folded.isEmpty()) {
        problems.add(
            row.at(),
            "l'intestazione `" + header + "` non ha né lettere né cifre",
            "the header `" + header + "` has neither letters nor digits");
        continue;
      }
      seen.tellRepeated(
          folded, row.at(), "l'intestazione `" + header + "`", "the header `" + header + "`");
      allowed(
          "campo sconosciuto",
          "unknown field",
          row.at(),
          List.of(row.cell("field")),
          KnownFields.TARGETS);
      allowed(
          "campo sconosciuto",
          "unknown field",
          row.at(),
          row.parts("alternatives"),
          KnownFields.TARGETS);
      aliases.add(new HeaderAlias(header, row.cell("field"), row.parts("alternatives")));
    }
    return aliases;
  }

  private List<MissingValue> missingValues() {
    List<MissingValue> values = new ArrayList<>();
    FirstSeen seen = new FirstSeen(problems);
    for (Row row :
        CsvFile.read(
            folders, MISSING_VALUES, Shape.of("value", "note", "except_fields"), problems)) {
      String value = row.cell("value");
      if (value.isEmpty()) {
        problems.add(
            row.at(),
            "manca `value`: una cella vuota è comunque un valore mancante",
            "`value` is missing: an empty cell is a missing value anyway");
        continue;
      }
      seen.tellRepeated(
          Folding.soften(value),
          row.at(),
          "il valore `" + value + "`",
          "the value `" + value + "`");
      allowed(
          "campo sconosciuto",
          "unknown field",
          row.at(),
          row.parts("except_fields"),
          KnownFields.FIELDS);
      values.add(new MissingValue(value, new LinkedHashSet<>(row.parts("except_fields"))));
    }
    return values;
  }

  private List<Abbreviation> abbreviations() {
    List<Abbreviation> abbreviations = new ArrayList<>();
    FirstSeen seen = new FirstSeen(problems);
    for (Row row :
        CsvFile.read(
            folders, ABBREVIATIONS, Shape.of("abbreviation", "expansion", "kind"), problems)) {
      String abbreviation = row.cell("abbreviation");
      if (abbreviation.isEmpty() || row.cell("expansion").isEmpty()) {
        problems.add(
            row.at(),
            "servono l'abbreviazione e la forma estesa",
            "an abbreviation and what it stands for are needed");
        continue;
      }
      String kind = row.cell("kind");
      allowed("tipo sconosciuto", "unknown kind", row.at(), List.of(kind), ABBREVIATION_KINDS);
      seen.tellRepeated(
          kind + " " + Folding.soften(abbreviation),
          row.at(),
          "l'abbreviazione `" + abbreviation + "`",
          "the abbreviation `" + abbreviation + "`");
      abbreviations.add(new Abbreviation(abbreviation, row.cell("expansion"), kind));
    }
    return abbreviations;
  }

  private void allowed(
      String it, String en, Spot at, List<String> words, Collection<String> valid) {
    for (String word : words) {
      if (!valid.contains(word)) {
        problems.add(at, Choices.unknown(it, en, word, valid));
      }
    }
  }

  /** Tells what stands in a file a second time. */
  static final class FirstSeen {

    private final Map<String, Spot> first = new HashMap<>();
    private final Problems problems;

    FirstSeen(Problems problems) {
      this.problems = problems;
    }

    /** Whether it is new; otherwise a problem says where it stood first. */
    boolean tellRepeated(String key, Spot at, String it, String en) {
      Spot before = first.putIfAbsent(key, at);
      if (before != null) {
        problems.add(
            at,
            it + " c'è già alla riga " + before.line(),
            en + " stands already in line " + before.line());
      }
      return before == null;
    }
  }
}
