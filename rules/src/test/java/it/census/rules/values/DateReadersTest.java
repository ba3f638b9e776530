package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.OfferField;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateReadersTest {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  static Stream<Specs.Line> dates() {
    return Specs.lines("dates.csv");
  }

  static Stream<Specs.Line> years() {
    return Specs.lines("years.csv");
  }

  @ParameterizedTest
  @MethodSource("dates")
  void dates_are_read_as_the_table_says(Specs.Line line) {
    String[] words = line.column(1).split(" ");
    OfferField field =
        switch (words[0]) {
          case "start" -> OfferField.AVAILABLE_FROM;
          case "deadline" -> OfferField.TENDER_DEADLINE;
          default -> OfferField.LAST_CONFIRMED_AT;
        };
    Reading<?> reading = DateReader.of(field, ROME).read(line.cell(), convention(words[1]));
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @ParameterizedTest
  @MethodSource("years")
  void years_are_read_as_the_table_says(Specs.Line line) {
    Reading<?> reading = new YearReader().read(line.cell());
    assertThat(Specs.shown(reading)).isEqualTo(Specs.expected(line, 2));
  }

  @Test
  void a_day_beyond_the_twelfth_tells_the_order_of_the_column() {
    assertThat(settle("03/04/2026", "25/03/2026")).isEqualTo(convention("day-first"));
    assertThat(settle("03/04/2026", "03/25/2026")).isEqualTo(convention("month-first"));
    assertThat(settle("03/04/2026")).isEqualTo(convention("assumed"));
    assertThat(settle("25/03/2026", "03/25/2026")).isEqualTo(convention("contradicted"));
  }

  private static Settled<DateConvention> settle(String... cells) {
    DateEvidence evidence = new DateEvidence();
    for (String cell : cells) {
      evidence.add(Cell.of(cell));
    }
    return evidence.settle();
  }

  private static Settled<DateConvention> convention(String word) {
    return switch (word) {
      case "day-first" -> Settled.proven(DateConvention.DAY_FIRST);
      case "month-first" -> Settled.proven(DateConvention.MONTH_FIRST);
      case "assumed" -> Settled.assumed(DateConvention.DAY_FIRST);
      default -> new Settled<>(DateConvention.DAY_FIRST, Certainty.CONTRADICTED);
    };
  }
}
