package it.census.readers.config;

import it.census.model.Bilingual;
import it.census.model.config.CodeList;
import it.census.model.config.CodeList.Entry;
import it.census.model.text.Folding;
import it.census.readers.config.CsvFile.Row;
import it.census.readers.config.CsvFile.Shape;
import it.census.readers.config.VocabularyReader.FirstSeen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The code lists: {@code codelists/<name>.csv} with the columns {@code
 * code,label_it,label_en,synonyms} and any further ones.
 */
final class CodeListReader {

  static final String FOLDER = "codelists/";

  private static final List<String> COLUMNS = List.of("code", "label_it", "label_en", "synonyms");

  /** Land or building decides which fields an offer has to have; a kind may be neither. */
  private static final List<String> KIND_CLASSES = List.of("AREA", "BUILDING");

  private final Folders folders;
  private final Problems problems;

  CodeListReader(Folders folders, Problems problems) {
    this.folders = folders;
    this.problems = problems;
  }

  Map<String, CodeList> read() {
    Map<String, CodeList> lists = new TreeMap<>();
    Map<String, List<Row>> rowsByList = new TreeMap<>();
    for (String name : KnownFields.CODE_LISTS) {
      Shape shape = new Shape(COLUMNS, List.of(), true);
      List<Row> rows = CsvFile.read(folders, FOLDER + name + ".csv", shape, problems);
      rowsByList.put(name, rows);
      lists.put(name, new CodeList(name, entries(rows)));
    }
    checkAttributes(rowsByList, lists);
    return lists;
  }

  private List<Entry> entries(List<Row> rows) {
    List<Entry> entries = new ArrayList<>();
    FirstSeen codes = new FirstSeen(problems);
    for (Row row : rows) {
      String code = row.cell("code");
      if (code.isEmpty() || row.cell("label_it").isEmpty() || row.cell("label_en").isEmpty()) {
        problems.add(
            row.at(),
            "servono il codice e le due etichette (label_it, label_en)",
            "a code and both labels (label_it, label_en) are needed");
        continue;
      }
      if (code.indexOf('|') >= 0) {
        problems.add(
            row.at(),
            "il codice `" + code + "` contiene `|`, che separa gli elementi di un elenco",
            "the code `" + code + "` holds `|`, which separates the items of a list");
      }
      if (codes.tellRepeated(
          code, row.at(), "il codice `" + code + "`", "the code `" + code + "`")) {
        entries.add(entry(row));
      }
    }
    tellAmbiguous(rows);
    return entries;
  }

  private static Entry entry(Row row) {
    Map<String, String> attributes = new LinkedHashMap<>(row.cells());
    COLUMNS.forEach(attributes::remove);
    return new Entry(
        row.cell("code"),
        new Bilingual(row.cell("label_it"), row.cell("label_en")),
        row.parts("synonyms"),
        attributes);
  }

  /** One word, two codes: nobody could tell which is meant. */
  private void tellAmbiguous(List<Row> rows) {
    Map<String, Row> owners = new HashMap<>();
    for (Row row : rows) {
      Stream.of(
              Stream.of(row.cell("code"), row.cell("label_it"), row.cell("label_en")),
              row.parts("synonyms").stream())
          .flatMap(s -> s)
          .forEach(
              word -> {
                String folded = Folding.foldWithSigns(word);
                Row owner = folded.isEmpty() ? row : owners.computeIfAbsent(folded, f -> row);
                if (!owner.cell("code").equals(row.cell("code"))) {
                  tellAmbiguous(word, row, owner);
                }
              });
    }
  }

  private void tellAmbiguous(String word, Row row, Row owner) {
    problems.add(
        row.at(),
        "`" + word + "` vale già " + owner.cell("code") + " (riga " + owner.at().line() + ")",
        "`" + word + "` already means " + owner.cell("code") + " (line " + owner.at().line() + ")");
  }

  /** Further columns that the program relies on. */
  private void checkAttributes(Map<String, List<Row>> rows, Map<String, CodeList> lists) {
    for (Row row : rows.getOrDefault("offer_status", List.of())) {
      if (!List.of("0", "1").contains(row.cell("showcase"))) {
        problems.add(
            row.at(),
            Choices.unknown(
                "`showcase`: valore sconosciuto",
                "`showcase`: unknown value",
                row.cell("showcase"),
                List.of("0", "1")));
      }
    }
    List<String> classes = RegionReader.codes(lists, "site_class");
    for (Row row : rows.getOrDefault("offer_kind", List.of())) {
      String siteClass = row.cell("site_class");
      if (!siteClass.isEmpty() && !classes.isEmpty() && !classes.contains(siteClass)) {
        problems.add(
            row.at(),
            Choices.unknown(
                "`site_class`: codice sconosciuto",
                "`site_class`: unknown code",
                siteClass,
                classes));
      }
      String kindClass = row.cell("class");
      if (!kindClass.isEmpty() && !KIND_CLASSES.contains(kindClass)) {
        problems.add(
            row.at(),
            Choices.unknown(
                "`class`: valore sconosciuto", "`class`: unknown value", kindClass, KIND_CLASSES));
      }
    }
  }
}
