package it.census.writers.reports;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.Correction;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import it.census.model.TableHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFilesTest {

  private static final TableHead AREAS = new TableHead("Aree", false, List.of("Rif", "Comune"));
  private static final TableHead BUILDINGS =
      new TableHead("Edifici/2026", false, List.of("Codice", "Piani"));

  @TempDir private Path folder;

  @Test
  void notices_corrections_and_rejected_rows_are_told_in_italian() throws Exception {
    assertThat(written(Language.IT, List.of(AREAS), rejected(0, "Aree", 12, "A-1", "Atlantide")))
        .isEqualTo(
            Map.of(
                "notices.csv",
                """
                severity,code,place,offer_id,field,value,message,how_to_fix
                ERROR,municipality_unknown,Aree!B12,OT-1,Comune,Atlantide,\
                «Atlantide» non è un comune della regione.,\
                Scrivere il nome del comune o il suo codice ISTAT di sei cifre.
                """,
                "corrections.csv",
                """
                place,offer_id,field,before,after,rule
                Aree!A12,OT-1,land_area_m2,"1.500,5",1500.5,decimal_comma
                """,
                "rejected.csv",
                """
                place,codes,Rif,Comune
                Aree!12,municipality_unknown,A-1,Atlantide
                """));
  }

  @Test
  void what_an_earlier_use_of_the_folder_left_is_taken_away_and_nothing_else() throws Exception {
    for (String name : List.of("rejected.csv", "rejected-Aree.csv", "notices.csv", "mine.csv")) {
      Files.writeString(folder.resolve(name), "old");
    }

    RowFiles.clear(folder);
    RowFiles.clear(folder.resolve("nowhere"));

    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("mine.csv"));
    }
  }

  @Test
  void the_same_in_english() throws Exception {
    assertThat(
            written(Language.EN, List.of(AREAS), rejected(0, "Aree", 12, "A-1", "Atlantide"))
                .get("notices.csv"))
        .contains(
            ",“Atlantide” is not a municipality of the region.,"
                + "Write the name of the municipality or its ISTAT code of six digits.");
  }

  @Test
  void a_short_row_is_filled_up() throws Exception {
    assertThat(
            written(Language.IT, List.of(AREAS), rejected(0, "Aree", 3, "A-1")).get("rejected.csv"))
        .endsWith("Aree!3,municipality_unknown,A-1,\n");
  }

  @Test
  void sheets_with_the_same_columns_share_a_file() throws Exception {
    TableHead alike = new TableHead("Aree 2", false, AREAS.headers());
    assertThat(
            written(
                    Language.IT,
                    List.of(AREAS, alike),
                    rejected(0, "Aree", 2, "A-1"),
                    rejected(1, "Aree 2", 2, "A-2"))
                .get("rejected.csv")
                .lines())
        .hasSize(3);
  }

  @Test
  void sheets_with_other_columns_have_a_file_each() throws Exception {
    assertThat(
            written(
                Language.IT,
                List.of(AREAS, BUILDINGS),
                rejected(0, "Aree", 2, "A-1"),
                rejected(1, "Edifici/2026", 2, "E-1", "3")))
        .containsEntry(
            "rejected-Aree.csv", "place,codes,Rif,Comune\nAree!2,municipality_unknown,A-1,\n")
        .containsEntry(
            "rejected-Edifici_2026.csv",
            "place,codes,Codice,Piani\nEdifici/2026!2,municipality_unknown,E-1,3\n")
        .doesNotContainKey("rejected.csv");
  }

  @Test
  void names_of_sheets_that_are_alike_nameless_or_long_get_files_of_their_own() throws Exception {
    List<TableHead> tables =
        List.of(
            new TableHead("Aree", false, List.of("a")),
            new TableHead("AREE", false, List.of("b")),
            new TableHead("", false, List.of("c")),
            new TableHead("😀../".repeat(200), false, List.of("d")));

    assertThat(
            written(
                    Language.IT,
                    tables,
                    rejected(0, "x", 1, "1"),
                    rejected(1, "x", 2, "2"),
                    rejected(2, "x", 3, "3"),
                    rejected(3, "x", 4, "4"))
                .keySet())
        .containsExactly(
            "corrections.csv",
            "notices.csv",
            "rejected-AREE-2.csv",
            "rejected-Aree.csv",
            "rejected-_.._.._.._.._.._.._.._.._.._.._.._.._.._.csv",
            "rejected-table.csv");
  }

  @Test
  void where_no_row_was_rejected_there_is_a_file_that_says_so() throws Exception {
    assertThat(written(Language.IT, List.of(AREAS, BUILDINGS)))
        .isEqualTo(
            Map.of(
                "notices.csv", "severity,code,place,offer_id,field,value,message,how_to_fix\n",
                "corrections.csv", "place,offer_id,field,before,after,rule\n",
                "rejected.csv", "place,codes\n"));
  }

  @Test
  void nothing_in_the_files_for_people_acts_as_a_formula_and_rejected_rows_stay_raw()
      throws Exception {
    String evil = "=cmd|' /C calc'!A0";
    Place place = new Place.SheetRow("=x", 2);
    RowOutcome outcome =
        new RowOutcome.Rejected(
            new RawRecord(0, place, RowKind.DATA, List.of(Cell.of(evil))),
            "",
            List.of(Notice.about(ExampleReport.MUNICIPALITY_UNKNOWN, place, evil, evil)),
            List.of(new Correction(place, "", "name", evil, "@x", "text")));

    Map<String, String> files =
        written(Language.IT, List.of(new TableHead("=x", false, List.of(evil))), outcome);

    assertThat(files.get("notices.csv"))
        .contains("ERROR,municipality_unknown,'=x!2,,'" + evil + ",'" + evil + ",«" + evil);
    assertThat(files.get("corrections.csv")).endsWith("'=x!2,,name,'" + evil + ",'@x,text\n");
    assertThat(files.get("rejected.csv"))
        .isEqualTo("place,codes,%1$s\n=x!2,municipality_unknown,%1$s\n".formatted(evil));
  }

  @Test
  void quotes_line_ends_and_broken_characters_of_a_cell_keep_the_file_readable() throws Exception {
    assertThat(
            written(Language.IT, List.of(AREAS), rejected(0, "Aree", 2, "a\"b\r\nc,d", "\uD83D!"))
                .get("rejected.csv"))
        .endsWith("Aree!2,municipality_unknown,\"a\"\"b\r\nc,d\",?!\n");
  }

  @Test
  void a_contact_is_masked_in_every_file_for_people() throws Exception {
    Place place = new Place.CsvLine(7);
    RowOutcome outcome =
        new RowOutcome.Duplicate(
            new RawRecord(0, place, RowKind.DATA, List.of()),
            "OT-1",
            List.of(),
            List.of(
                Notice.of(
                    ExampleReport.CONTACT_DOUBTFUL,
                    place,
                    OfferField.CONTACT_EMAIL,
                    "mario(at)example.org")),
            List.of(
                Correction.of(
                    place, OfferField.CONTACT_PHONE, "0565/1234", "+39 0565 1234", "phone")));

    assertThat(written(Language.IT, List.of(AREAS), outcome).values())
        .noneMatch(text -> text.contains("mario") || text.contains("0565"));
  }

  @Test
  void rows_that_are_no_records_are_listed_with_their_places() throws Exception {
    try (RowFiles files = new RowFiles(folder, Language.IT, List.of(AREAS))) {
      files.addOther(other(RowKind.HEADING, 1, "Ufficio SUAP", "tel. 0565 123456"));
      files.addOther(other(RowKind.HEADING, 2, "Rif", "", "Comune"));
      files.addOther(other(RowKind.BLANK, 3));
      files.addOther(other(RowKind.TOTAL, 4, "TOTALE", "=1+1"));
      files.addOther(other(RowKind.HEADING, 5, "=1+1"));
      files.finish();
    }

    assertThat(read().get("other-rows.csv"))
        .isEqualTo(
            """
            kind,place,content
            heading,Aree!1,Ufficio SUAP | •••
            heading,Aree!2,Rif | Comune
            blank,Aree!3,
            total,Aree!4,TOTALE | =1+1
            heading,Aree!5,'=1+1
            """);
  }

  @Test
  void a_list_of_other_rows_from_before_does_not_stay() throws Exception {
    Files.writeString(folder.resolve("other-rows.csv"), "from before");

    assertThat(written(Language.IT, List.of(AREAS))).doesNotContainKey("other-rows.csv");
  }

  @Test
  void without_finish_nothing_is_left() throws Exception {
    try (RowFiles files = new RowFiles(folder, Language.IT, List.of(AREAS, BUILDINGS))) {
      files.add(rejected(0, "Aree", 2, "A-1"));
    }

    assertThat(read()).isEmpty();
  }

  private Map<String, String> written(
      Language language, List<TableHead> tables, RowOutcome... outcomes) throws IOException {
    try (RowFiles files = new RowFiles(folder, language, tables)) {
      for (RowOutcome outcome : outcomes) {
        files.add(outcome);
      }
      files.finish();
    }
    return read();
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static RawRecord other(RowKind kind, int row, String... cells) {
    return new RawRecord(
        0, new Place.SheetRow("Aree", row), kind, Arrays.stream(cells).map(Cell::of).toList());
  }

  private static RowOutcome rejected(int table, String sheet, int row, String... cells) {
    Place place = new Place.SheetRow(sheet, row);
    String municipality = cells.length > 1 ? cells[1] : "";
    return new RowOutcome.Rejected(
        new RawRecord(table, place, RowKind.DATA, Arrays.stream(cells).map(Cell::of).toList()),
        "OT-1",
        List.of(
            Notice.about(
                    ExampleReport.MUNICIPALITY_UNKNOWN,
                    place.cell(1, "Comune"),
                    "Comune",
                    municipality)
                .forOffer("OT-1")),
        List.of(
            Correction.of(
                    place.cell(0, "Superficie"),
                    OfferField.LAND_AREA_M2,
                    "1.500,5",
                    "1500.5",
                    "decimal_comma")
                .forOffer("OT-1")));
  }
}
