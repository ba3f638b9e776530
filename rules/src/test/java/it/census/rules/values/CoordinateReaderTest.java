package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.config.Region.Municipality;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoordinateReaderTest {

  private static final CoordinateReader READER = CoordinateReader.of(SampleConfiguration.region());
  private static final MunicipalityReader PLACES =
      MunicipalityReader.of(SampleConfiguration.region());

  static Stream<Specs.Line> coordinates() {
    return Specs.lines("coordinates.csv");
  }

  @ParameterizedTest
  @MethodSource("coordinates")
  void coordinates_are_read_as_the_table_says(Specs.Line line) {
    String[] cells = line.column(0).split(";", -1);
    String[] words = line.column(1).split(" ");
    Optional<Municipality> place = words.length > 1 ? PLACES.find(words[1]) : Optional.empty();
    Reading<Position> reading =
        READER.read(
            Specs.cellOf(cells[0].strip()),
            Specs.cellOf(cells[1].strip()),
            Integer.parseInt(words[0]),
            NumberConvention.DECIMAL_COMMA,
            place);
    assertThat(Specs.shown(reading.map(CoordinateReaderTest::shown)))
        .isEqualTo(Specs.expected(line, 2));
  }

  @Test
  void both_coordinates_may_stand_in_one_cell() {
    Optional<Municipality> piombino = PLACES.find("049012");
    for (String text : new String[] {"42.9251, 10.5236", "42,9251; 10,5236", "42.9251 10.5236"}) {
      assertThat(READER.readPair(Cell.of(text), true, 4326, piombino).map(p -> shown(p)).value())
          .as(text)
          .contains("10.523600 42.925100");
    }
    assertThat(
            READER
                .readPair(Cell.of("POINT (10.5236 42.9251)"), true, 4326, piombino)
                .map(p -> shown(p))
                .value())
        .contains("10.523600 42.925100");
  }

  private static String shown(Position position) {
    return position.longitude().toPlainString() + " " + position.latitude().toPlainString();
  }
}
