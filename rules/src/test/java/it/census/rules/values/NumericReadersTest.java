package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumericReadersTest {

  static Stream<Specs.Line> numbers() {
    return Specs.lines("numbers.csv");
  }

  static Stream<Specs.Line> areas() {
    return Specs.lines("areas.csv");
  }

  static Stream<Specs.Line> money() {
    return Specs.lines("money.csv");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbers_are_read_as_the_table_says(Specs.Line line) {
    String[] words = line.column(1).split(" ");
    Reading<?> reading =
        new NumberReader(Measure.valueOf(words[0])).read(line.cell(), convention(words[1]));
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void areas_are_read_as_the_table_says(Specs.Line line) {
    String[] words = line.column(1).split(" ");
    AreaConvention units =
        words[1].equals("unclear")
            ? new AreaConvention(AreaUnit.M2, Certainty.CONTRADICTED)
            : AreaConvention.told(AreaUnit.valueOf(words[1]));
    Reading<?> reading = new AreaReader().read(line.cell(), convention(words[0]), units);
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @ParameterizedTest
  @MethodSource("money")
  void sums_are_read_as_the_table_says(Specs.Line line) {
    String[] words = line.column(1).split("; ");
    HeaderUnits header = words.length > 1 ? HeaderUnits.of(words[1]) : HeaderUnits.NONE;
    Reading<Money> reading =
        new MoneyReader(MoneyPeriod.valueOf(words[0]))
            .read(line.cell(), convention("comma"), header);
    assertThat(Specs.shown(reading.map(NumericReadersTest::shown)))
        .isEqualTo(Specs.expected(line, 2));
  }

  private static String shown(Money money) {
    return money.amount().map(a -> a.toPlainString()).orElse("")
        + (money.perSquareMetre() ? " per m2" : "")
        + (money.onRequest() ? "on request" : "");
  }

  static Settled<NumberConvention> convention(String word) {
    return switch (word) {
      case "comma" -> Settled.proven(NumberConvention.DECIMAL_COMMA);
      case "point" -> Settled.proven(NumberConvention.DECIMAL_POINT);
      case "assumed" -> Settled.assumed(NumberConvention.DECIMAL_COMMA);
      default -> new Settled<>(NumberConvention.DECIMAL_COMMA, Certainty.CONTRADICTED);
    };
  }
}
