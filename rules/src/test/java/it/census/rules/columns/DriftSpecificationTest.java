package it.census.rules.columns;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnContent;
import it.census.model.report.ColumnReport;
import it.census.model.report.ColumnReport.How;
import it.census.model.report.HeaderDrift;
import it.census.model.report.HeaderDrift.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What became of the columns of the last load, case by case. */
class DriftSpecificationTest {

  private static final SourceDefinition SOURCE = SourceDefinition.minimal("pisa", "Pisa", "in");

  /** One line of the table. */
  record Case(String name, String before, String now, String severity, String told) {
    static Case of(String line) {
      String[] cells = line.split(";", -1);
      return new Case(
          cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/specs/columns/drift.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Case::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void drift(Case spec) {
    HeaderDrift drift = find(spec.before(), spec.now());

    assertThat(drift.severity().name().toLowerCase(Locale.ROOT)).isEqualTo(spec.severity());
    assertThat(drift.changes().stream().map(DriftSpecificationTest::told))
        .isEqualTo(spec.told().isEmpty() ? List.of() : List.of(spec.told().split("\\s*\\|\\s*")));
    assertThat(DriftNotices.reasonToHold(drift).isPresent())
        .isEqualTo(spec.severity().equals("breaking"));
  }

  @Test
  void a_sheet_that_lost_its_column_is_not_helped_by_another_that_has_it() {
    List<ColumnReport> before = new ArrayList<>(columns("Aree", "Piani:floors"));
    before.addAll(columns("Edifici", "Piani:floors"));
    List<ColumnReport> now = new ArrayList<>(columns("Aree", "Colore:?:0"));
    now.addAll(columns("Edifici", "Piani:floors"));

    HeaderDrift drift = new DriftFinder(Configured.CONTEXT, SOURCE).find(before, now);

    assertThat(drift.changes())
        .extracting(Change::what, Change::sheet, Change::before)
        .first()
        .isEqualTo(org.assertj.core.groups.Tuple.tuple(HeaderDrift.What.LOST, "Aree", "Piani"));
  }

  @Test
  void a_sheet_that_is_called_otherwise_is_the_same_sheet() {
    assertThat(
            new DriftFinder(Configured.CONTEXT, SOURCE)
                .find(columns("Aree 2025", "Piani:floors"), columns("Aree 2026", "Piani:floors")))
        .isEqualTo(HeaderDrift.NONE);
  }

  @Test
  void an_officer_reads_what_is_lost_what_took_its_place_and_the_line_to_write() {
    HeaderDrift drift =
        find(
            "Sup. tot.:land_area_m2:90:abcdef | Comune:municipality",
            "Estensione:?:90:abcdef | Comune:municipality");

    Notice lost = DriftNotices.of(drift).get(0);

    assertThat(lost.message(Language.IT))
        .isEqualTo(
            "La colonna «Sup. tot.», che dava «Superficie fondiaria/territoriale» nel 90% delle"
                + " righe dell'ultimo caricamento, non c'è più o non si riconosce più; al suo posto"
                + " c'è forse «Estensione».");
    assertThat(lost.howToFix(Language.EN))
        .contains("which column took its place (\"Estensione\": land_area_m2), or let");
    assertThat(DriftNotices.reasonToHold(drift).orElseThrow().en())
        .isEqualTo(
            "The columns have changed since the last load, and data would be lost: \"Sup. tot.\""
                + " (Site area) → perhaps \"Estensione\" (columns: \"Estensione\":"
                + " land_area_m2).");
  }

  private static HeaderDrift find(String before, String now) {
    return new DriftFinder(Configured.CONTEXT, SOURCE).find(columns("", before), columns("", now));
  }

  private static String told(Change change) {
    return change.what().name().toLowerCase(Locale.ROOT)
        + " "
        + (change.before().isEmpty() ? change.after() : change.before())
        + (change.what() == HeaderDrift.What.MOVED
                || change.before().isEmpty()
                || change.after().isEmpty()
            ? ""
            : " -> " + change.after())
        + change.line().map(l -> " (" + l.strip() + ")").orElse("");
  }

  private static List<ColumnReport> columns(String sheet, String text) {
    List<ColumnReport> columns = new ArrayList<>();
    for (String column : text.split("\\s*\\|\\s*")) {
      columns.add(column(sheet, column.split(":", -1)));
    }
    return columns;
  }

  private static ColumnReport column(String sheet, String[] parts) {
    String meaning = parts[1].strip();
    How how =
        switch (meaning.charAt(0)) {
          case '?' -> How.UNKNOWN;
          case '-' -> How.IGNORED;
          case '!' -> How.CONFIGURED;
          default -> How.RECOGNISED;
        };
    String field = meaning.replaceAll("^[?!-]", "");
    String filled = parts.length > 2 ? parts[2].strip() : "100";
    List<String> values =
        parts.length > 3
            ? Arrays.stream(parts[3].strip().split("")).collect(Collectors.toList())
            : List.of(parts[0] + meaning);
    ColumnContent content =
        filled.equals("x")
            ? ColumnContent.NONE
            : new ColumnContent(100, Long.parseLong(filled), List.of(), values);
    return new ColumnReport(sheet, parts[0].strip(), field, how, List.of(), content);
  }
}
