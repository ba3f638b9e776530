package it.census.readers.layout;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Headers as spreadsheets of public bodies have them. */
class TableLayoutTest {

  private final List<RowCells> rows = new ArrayList<>();

  @Test
  void four_stacked_rows_with_merged_groups_are_one_header() {
    title("Ricognizione degli immobili", 7);
    merged(
        "ANAGRAFICA", "ANAGRAFICA", "ANAGRAFICA", "CONSISTENZA", "CONSISTENZA", "VALORE", "VALORE");
    merged("Comune", "Bene", "Bene", "Superficie", "Superficie", "Stima", "Stima");
    merged("Comune", "Codice", "Nome", "Coperta", "Scoperta", "Minima", "Massima");
    merged("Comune", "", "", "mq", "mq", "€", "€");
    data("Prova", "A-1", "Area nord", 100, 200, 1000, 2000);
    data("Prova", "A-2", "Area sud", 110, 210, 1100, 2100);

    TableLayout layout = TableLayout.detect(rows, header -> false);

    assertThat(layout.headers())
        .containsExactly(
            "ANAGRAFICA Comune",
            "ANAGRAFICA Bene Codice",
            "ANAGRAFICA Bene Nome",
            "CONSISTENZA Superficie Coperta mq",
            "CONSISTENZA Superficie Scoperta mq",
            "VALORE Stima Minima €",
            "VALORE Stima Massima €");
    assertThat(layout.headingRows()).isEqualTo(5);
  }

  @Test
  void a_title_merged_over_the_whole_table_is_no_group() {
    title("Aree disponibili nel comune", 3);
    texts("Codice", "Nome", "Mq");
    data("A-1", "Area nord", 100);
    data("A-2", "Area sud", 200);

    TableLayout layout = TableLayout.detect(rows, header -> false);

    assertThat(layout.headers()).containsExactly("Codice", "Nome", "Mq");
    assertThat(layout.headingRows()).isEqualTo(2);
  }

  @Test
  void a_header_among_texts_only_is_the_row_the_vocabulary_knows() {
    texts("Provincia", "Settore patrimonio", "Elenco");
    texts("Denominazione", "Indirizzo", "Stato");
    texts("Ex fornace", "Loc. Colmata", "libero");
    texts("Ex mattatoio", "Via Roma", "occupato");

    TableLayout layout = TableLayout.detect(rows, Set.of("Denominazione", "Indirizzo")::contains);

    assertThat(layout.headers()).containsExactly("Denominazione", "Indirizzo", "Stato");
    assertThat(layout.knownHeaders()).isEqualTo(2);
  }

  @Test
  void the_header_may_stand_under_many_lines_of_text() {
    for (int i = 0; i < 40; i++) {
      texts("Premessa, riga " + i);
    }
    texts("Codice", "Nome", "Mq");
    data("A-1", "Area nord", 100);
    data("A-2", "Area sud", 200);

    TableLayout layout = TableLayout.detect(rows, header -> false);

    assertThat(layout.headers()).containsExactly("Codice", "Nome", "Mq");
    assertThat(layout.headingRows()).isEqualTo(41);
  }

  @Test
  void years_among_the_headers_do_not_make_it_data() {
    texts("Codice", "Nome", "Indirizzo", "Comune", "Stato", "2025");
    data("A-1", "Area nord", "Via Roma", "Prova", "libera", 100);
    data("A-2", "Area sud", "Via Pisa", "Prova", "libera", 200);

    assertThat(TableLayout.detect(rows, header -> false).headers())
        .containsExactly("Codice", "Nome", "Indirizzo", "Comune", "Stato", "2025");
  }

  @Test
  void a_table_of_one_row_of_data_has_a_header_too() {
    texts("Codice", "Nome", "Mq");
    data("A-1", "Area nord", 100);

    assertThat(TableLayout.detect(rows, header -> false).headers())
        .containsExactly("Codice", "Nome", "Mq");
  }

  @Test
  void nothing_at_all_has_no_layout_to_speak_of() {
    assertThat(TableLayout.detect(List.of(), header -> false).filledRows()).isZero();
  }

  private void title(String text, int columns) {
    rows.add(
        new RowCells(
            place(), List.of(Cell.of(text)), Stream.generate(() -> text).limit(columns).toList()));
  }

  /** A row of merged groups; the cells themselves hold the first of each run. */
  private void merged(String... spread) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < spread.length; i++) {
      boolean repeats = i > 0 && spread[i].equals(spread[i - 1]);
      cells.add(repeats ? Cell.empty() : Cell.of(spread[i]));
    }
    rows.add(new RowCells(place(), cells, List.of(spread)));
  }

  private void texts(String... texts) {
    rows.add(RowCells.of(place(), Stream.of(texts).map(Cell::of).toList()));
  }

  private void data(Object... values) {
    rows.add(
        RowCells.of(
            place(),
            Stream.of(values)
                .map(
                    value ->
                        value instanceof Integer number
                            ? (Cell) new Cell.Num(BigDecimal.valueOf(number), value.toString())
                            : Cell.of((String) value))
                .toList()));
  }

  private Place place() {
    return new Place.SheetRow("Aree", rows.size() + 1);
  }
}
