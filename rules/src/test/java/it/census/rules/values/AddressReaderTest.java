package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.rules.text.Abbreviations;
import it.census.rules.text.TextCleaner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressReaderTest {

  private static final TextCleaner CLEANER =
      new TextCleaner(Abbreviations.of(SampleConfiguration.vocabulary()));
  private static final AddressReader READER = new AddressReader(CLEANER);
  private static final PostalCodeReader POSTAL_CODES =
      new PostalCodeReader(new TextReader(CLEANER));

  static Stream<Specs.Line> addresses() {
    return Specs.lines("addresses.csv");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void addresses_are_read_as_the_table_says(Specs.Line line) {
    String[] cells = line.column(0).split(";", -1);
    Reading<Address> reading =
        READER.read(Specs.cellOf(cells[0].strip()), Specs.cellOf(cells[1].strip()), line.column(1));
    assertThat(Specs.shown(reading.map(AddressReaderTest::shown)))
        .isEqualTo(Specs.expected(line, 2));
  }

  static Stream<Specs.Line> postalCodes() {
    return Specs.lines("postal-codes.csv");
  }

  @ParameterizedTest
  @MethodSource("postalCodes")
  void postal_codes_are_read_as_the_table_says(Specs.Line line) {
    assertThat(Specs.shown(POSTAL_CODES.read(line.cell()))).isEqualTo(Specs.expected(line, 2));
  }

  private static String shown(Address address) {
    String parts =
        Stream.of(address.street(), address.houseNumber(), address.locality(), address.postalCode())
            .map(part -> part.isEmpty() ? "-" : part)
            .collect(Collectors.joining(" / "));
    return address.behind().isEmpty() ? parts : parts + " / " + address.behind();
  }
}
