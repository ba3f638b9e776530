package it.census.writers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.report.ColumnReport;
import it.census.writers.catalogue.OfferLife.Corrected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sender finds the cell of a value where the sender's own program shows it. */
class CellOfTest {

  /** Header and field of each column, of a sheet. */
  private static List<ColumnReport> table(String sheet, String... columns) {
    return Stream.of(columns)
        .map(column -> column.split("=", -1))
        .map(
            part ->
                new ColumnReport(
                    sheet,
                    part[0],
                    part[1],
                    part[1].isEmpty() ? ColumnReport.How.UNKNOWN : ColumnReport.How.RECOGNISED,
                    List.of()))
        .toList();
  }

  @SafeVarargs
  private static CellOf cells(String row, List<ColumnReport>... tables) {
    List<List<ColumnReport>> all = new ArrayList<>();
    for (List<ColumnReport> table : tables) {
      all.add(table);
    }
    return of(row, List.of(), all.stream().map(List::size).toList(), all);
  }

  private static CellOf of(
      String row,
      List<Corrected> corrections,
      List<Integer> widths,
      List<List<ColumnReport>> tables) {
    return new CellOf(
        new OfferLife.Version(
            1,
            "live",
            Instant.EPOCH,
            Optional.empty(),
            List.of(),
            Map.of(),
            new OfferLife.Deed("", Optional.empty(), false, Optional.empty(), Optional.empty()),
            new OfferLife.Origin(
                "aree.zip",
                "",
                Optional.of(row),
                "",
                tables.stream().flatMap(List::stream).toList(),
                widths),
            corrections));
  }

  @Test
  void under_merged_headers_equal_and_unnamed_columns_keep_their_letters() {
    CellOf cells =
        cells(
            "Edifici!7",
            table("Aree", "Superficie terreno (mq)=land_area_m2", "Nome=name"),
            table(
                "Edifici",
                "=",
                "Superfici=",
                "Superfici=covered_area_m2",
                "=name",
                "Superfici terreno (ha)=land_area_ha"));

    assertThat(cells.field("covered_area_m2")).isEqualTo("Edifici!C7");
    assertThat(cells.field("name")).isEqualTo("Edifici!D7");
    assertThat(cells.field("land_area_m2")).isEqualTo("Edifici!E7");
    assertThat(cells.field("province")).isEmpty();
  }

  @Test
  void a_column_beyond_z_and_a_sheet_with_an_exclamation_mark_are_found() {
    String[] columns = new String[28];
    Arrays.fill(columns, "x=");
    columns[27] = "Nome=name";

    assertThat(cells("Attenzione! 2026!12", table("Attenzione! 2026", columns)).field("name"))
        .isEqualTo("Attenzione! 2026!AB12");
  }

  @Test
  void a_record_of_csv_is_named_by_the_line_it_starts_on_and_the_header_or_letter() {
    CellOf cells =
        cells("line 12", table("", "Nome=name", "=kind", "Note su due righe=description"));

    assertThat(cells.field("name")).isEqualTo("line 12, column \"Nome\"");
    assertThat(cells.field("kind")).isEqualTo("line 12, column \"B\"");
    assertThat(cells.field("description")).isEqualTo("line 12, column \"Note su due righe\"");
  }

  @Test
  void an_element_of_xml_is_named_by_its_path() {
    CellOf cells =
        cells("line 88, offerta[7]", table("", "nome=name", "posizione/geopunto=geopoint"));

    assertThat(cells.field("name")).isEqualTo("line 88, offerta[7]/nome");
    assertThat(cells.field("latitude")).isEqualTo("line 88, offerta[7]/posizione/geopunto");
  }

  @Test
  void what_was_made_of_several_columns_is_told_at_the_one_that_gives_most() {
    CellOf cells =
        cells(
            "Aree!4",
            table(
                "Aree",
                "Sez.=cadastral_section",
                "Foglio=cadastral_sheet",
                "Particella=cadastral_parcel",
                "Contatti=contact_any",
                "Civico=address_number",
                "Via=address"));

    assertThat(cells.field("cadastral_parcels")).isEqualTo("Aree!C4");
    assertThat(cells.field("contact_email")).isEqualTo("Aree!D4");
    assertThat(cells.field("address")).isEqualTo("Aree!F4");
  }

  @Test
  void of_several_files_the_name_comes_first() {
    CellOf csv = cells("b.csv: line 3", table("", "Nome=name"), table("", "Nome=name"));
    CellOf xlsx =
        cells(
            "b.xlsx: Foglio1!3", table("Foglio1", "x=", "Nome=name"), table("Altro", "Nome=name"));

    assertThat(csv.field("name")).isEqualTo("b.csv: line 3, column \"Nome\"");
    assertThat(xlsx.field("name")).isEqualTo("b.xlsx: Foglio1!B3");
  }

  @Test
  void where_files_with_sheets_of_one_name_differ_no_wrong_cell_is_told() {
    CellOf cells =
        cells(
            "b.xlsx: Foglio1!3",
            table("Foglio1", "Nome=name", "Prezzo=sale_price_eur"),
            table("Foglio1", "Nome=name", "Note=", "Prezzo=sale_price_eur"));

    assertThat(cells.field("name")).isEqualTo("b.xlsx: Foglio1!A3");
    assertThat(cells.field("sale_price_eur")).isEmpty();
  }

  @Test
  void what_was_corrected_tells_its_cell_and_what_the_row_does_not_hold_has_none() {
    CellOf cells =
        of(
            "b.xlsx: Foglio1!3",
            List.of(
                new Corrected("b.xlsx: Foglio1!C3", "sale_price_eur", "1.000", "1000", "any"),
                new Corrected("b.xlsx: Foglio1!3", "province", "", "PI", "derived")),
            List.of(2, 4),
            List.of(
                table("Foglio1", "Prezzo=sale_price_eur", "Provincia=province"),
                table(
                    "Foglio1",
                    "Nome=name",
                    "Note=",
                    "Prezzo=sale_price_eur",
                    "Provincia=province")));

    assertThat(cells.field("sale_price_eur")).isEqualTo("b.xlsx: Foglio1!C3");
    assertThat(cells.field("province")).isEmpty();
  }

  @Test
  void where_heads_and_columns_do_not_agree_no_cell_is_told() {
    assertThat(
            of("Edifici!7", List.of(), List.of(), List.of(table("Edifici", "x=", "Nome=name")))
                .field("name"))
        .isEmpty();
  }
}
