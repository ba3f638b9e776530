package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CadastreReaderTest {

  private static final CadastreReader READER = CadastreReader.of(SampleConfiguration.region());

  static Stream<Specs.Line> parcels() {
    return Specs.lines("parcels.csv");
  }

  static Stream<Specs.Line> parts() {
    return Specs.lines("parcel-parts.csv");
  }

  @ParameterizedTest
  @MethodSource("parcels")
  void parcels_in_one_cell_are_read_as_the_table_says(Specs.Line line) {
    Reading<?> reading = READER.read(line.cell(), line.column(1));
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void parcels_in_several_cells_are_read_as_the_table_says(Specs.Line line) {
    List<Cell> cells =
        Stream.of(line.column(0).split(";", -1)).map(c -> Specs.cellOf(c.strip())).toList();
    Reading<?> reading =
        READER.readParts(cells.get(0), cells.get(1), cells.get(2), cells.get(3), line.column(1));
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @Test
  void plain_numbers_are_read_as_the_words_around_them_would_have_them_read() {
    Cell none = Cell.empty();
    for (String sheet : List.of("1", "50", "1234", "12345", "0", "01")) {
      for (String parcel : List.of("7", "345", "12345", "123456", "0")) {
        for (String sub : List.of("", "2", "1234", "12345", "0")) {
          // A blank beside a number makes it no plain one.
          Reading<?> slowly =
              READER.readParts(none, Cell.of(sheet + " "), Cell.of(parcel), Cell.of(sub), "");
          assertThat(READER.readParts(none, Cell.of(sheet), Cell.of(parcel), Cell.of(sub), ""))
              .as("%s / %s / %s", sheet, parcel, sub)
              .isEqualTo(slowly);
        }
      }
    }
  }

  @Test
  void the_register_is_told_by_its_name() {
    assertThat(CadastreReader.register("N.C.T. fg. 12 part. 345")).contains("T");
    assertThat(CadastreReader.register("N.C.E.U. fg. 12 part. 345")).contains("F");
    assertThat(CadastreReader.register("Catasto fabbricati")).contains("F");
    assertThat(CadastreReader.register("fg. 12 part. 345")).isEmpty();
    assertThat(CadastreReader.register("terreni e fabbricati")).isEmpty();
  }
}
