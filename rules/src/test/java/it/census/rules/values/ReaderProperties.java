package it.census.rules.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import it.census.model.Cell;
import it.census.model.Parcel;
import it.census.model.config.Vocabulary;
import it.census.rules.text.Abbreviations;
import it.census.rules.text.TextCleaner;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Whatever is written in a habit is read back, or it is told; nothing makes a reader throw. */
class ReaderProperties {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final Vocabulary WORDS = SampleConfiguration.vocabulary();
  private static final CadastreReader PARCELS = CadastreReader.of(SampleConfiguration.region());
  private static final MunicipalityReader PLACES =
      MunicipalityReader.of(SampleConfiguration.region());
  private static final CodeReader STATUS =
      CodeReader.of(WORDS.codeList("offer_status"), Abbreviations.of(WORDS));
  private static final TextCleaner CLEANER = new TextCleaner(Abbreviations.of(WORDS));

  @Property
  void a_number_written_in_the_habit_of_its_column_is_read_back(
      @ForAll @BigRange(min = "0", max = "99999999") @Scale(3) BigDecimal number,
      @ForAll boolean comma,
      @ForAll boolean grouped) {
    String text = written(number, comma, grouped);
    Reading<BigDecimal> reading =
        new NumberReader(Measure.NONE)
            .read(
                Cell.of(text),
                Settled.proven(
                    comma ? NumberConvention.DECIMAL_COMMA : NumberConvention.DECIMAL_POINT));
    assertThat(reading.value())
        .as(text)
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(number));
  }

  @Property
  void a_number_in_a_column_without_habit_is_right_or_told(
      @ForAll @BigRange(min = "0", max = "99999999") @Scale(3) BigDecimal number,
      @ForAll boolean comma,
      @ForAll boolean grouped,
      @ForAll boolean contradicted) {
    String text = written(number, comma, grouped);
    Reading<BigDecimal> reading =
        new NumberReader(Measure.NONE)
            .read(
                Cell.of(text),
                contradicted
                    ? new Settled<>(NumberConvention.DECIMAL_COMMA, Certainty.CONTRADICTED)
                    : Settled.assumed(NumberConvention.DECIMAL_COMMA));
    boolean right = reading.value().filter(v -> v.compareTo(number) == 0).isPresent();
    assertThat(right || reading.remark().isPresent()).as(text + " " + reading).isTrue();
  }

  @Property
  void an_area_in_any_unit_is_read_back_in_square_metres(
      @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal number,
      @ForAll AreaUnit unit,
      @ForAll boolean before) {
    String words =
        switch (unit) {
          case M2 -> "mq";
          case CA -> "centiare";
          case A -> "are";
          case HA -> "ha";
          case KM2 -> "kmq";
        };
    String written = written(number, true, true);
    String text = before ? words + " " + written : written + " " + words;
    BigDecimal expected = number.multiply(unit.squareMetres());
    assertThat(
            new AreaReader()
                .read(
                    Cell.of(text),
                    Settled.proven(NumberConvention.DECIMAL_COMMA),
                    AreaConvention.NONE)
                .value())
        .as(text)
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(expected));
  }

  @Property
  void hectares_ares_and_centiares_are_read_back(
      @ForAll @IntRange(max = 999) int ha,
      @ForAll @IntRange(max = 99) int ares,
      @ForAll @IntRange(min = 1, max = 99) int centiares) {
    BigDecimal expected = BigDecimal.valueOf(ha * 10_000L + ares * 100L + centiares);
    for (String text :
        List.of(
            String.format(Locale.ROOT, "ha %d.%02d.%02d", ha, ares, centiares),
            String.format(Locale.ROOT, "%d ha %d a %d ca", ha, ares, centiares),
            String.format(Locale.ROOT, "ha %d are %d ca %d", ha, ares, centiares))) {
      assertThat(
              new AreaReader()
                  .read(
                      Cell.of(text),
                      Settled.proven(NumberConvention.DECIMAL_COMMA),
                      AreaConvention.NONE)
                  .value())
          .as(text)
          .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(expected));
    }
  }

  @Property
  void a_day_in_any_habit_is_read_back(
      @ForAll("days") LocalDate day, @ForAll("habits") String habit) {
    String text = DateTimeFormatter.ofPattern(habit, Locale.ITALIAN).format(day);
    assertThat(
            new DateReader(true, false, ROME)
                .read(Cell.of(text), Settled.proven(DateConvention.DAY_FIRST))
                .value())
        .as(text)
        .contains(day);
  }

  @Property
  void a_day_in_a_column_without_habit_is_right_or_told(
      @ForAll("days") LocalDate day, @ForAll boolean american) {
    String text =
        DateTimeFormatter.ofPattern(american ? "MM/dd/yyyy" : "dd/MM/yyyy", Locale.ROOT)
            .format(day);
    Reading<LocalDate> reading =
        new DateReader(true, false, ROME)
            .read(Cell.of(text), Settled.assumed(DateConvention.DAY_FIRST));
    boolean right = reading.value().filter(day::equals).isPresent();
    assertThat(right || reading.remark().isPresent()).as(text + " " + reading).isTrue();
  }

  @Property
  void a_parcel_in_any_habit_is_read_back(@ForAll("parcels") Parcel parcel) {
    List<String> habits =
        List.of(
            "Fg. %s part. %s sub %s",
            "FG. %s P.LLA %s SUB. %s",
            "Foglio n. %s, mappale n. %s, subalterno %s",
            "%s/%s/%s",
            "F. 0%s M. %s S. %s");
    for (String habit : habits) {
      String text = String.format(habit, parcel.sheet(), parcel.number(), parcel.sub());
      assertThat(PARCELS.read(Cell.of(text), "").value()).as(text).contains(List.of(parcel));
    }
    assertThat(PARCELS.read(Cell.of(parcel.text()), "")).isEqualTo(Reading.of(List.of(parcel)));
  }

  @Property(tries = 2000)
  void no_text_makes_a_reader_throw(@ForAll("anything") String text) {
    Cell cell = Cell.of(text);
    Settled<NumberConvention> numbers = Settled.assumed(NumberConvention.DECIMAL_COMMA);
    assertThatCode(
            () -> {
              new NumberReader(Measure.PERCENT).read(cell, numbers);
              new IntegerReader(Measure.COUNT).read(cell, numbers);
              new AreaReader().read(cell, numbers, AreaConvention.NONE);
              new MoneyReader(MoneyPeriod.YEAR).read(cell, numbers, HeaderUnits.of(text));
              new DateReader(true, true, ROME)
                  .read(cell, Settled.assumed(DateConvention.DAY_FIRST));
              new YearReader().read(cell);
              new EmailReader().read(cell);
              new PhoneReader().read(cell);
              new UrlReader().readAll(cell);
              new PostalCodeReader(new TextReader(CLEANER)).read(cell);
              new BooleanReader(WORDS.codeList("boolean")).read(cell);
              STATUS.readAll(cell);
              STATUS.read(cell);
              PLACES.read(cell);
              PARCELS.read(cell, "A390");
              PARCELS.readParts(cell, cell, cell, cell, "");
              new TextReader(CLEANER).name(cell);
              new TextReader(CLEANER).paragraph(cell);
              new AddressReader(CLEANER).read(cell, cell, "Piombino");
            })
        .as(text)
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1970, 1, 1).toEpochDay(), LocalDate.of(2069, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> habits() {
    return Arbitraries.of(
        "dd/MM/yyyy",
        "d/M/yyyy",
        "dd-MM-yy",
        "dd.MM.yyyy",
        "yyyy-MM-dd",
        "yyyyMMdd",
        "d MMMM yyyy",
        "dd-MMM-yy",
        "yyyy/MM/dd",
        "EEEE d MMMM yyyy");
  }

  @Provide
  Arbitrary<Parcel> parcels() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 999),
            Arbitraries.integers().between(1, 9999),
            Arbitraries.integers().between(1, 999))
        .as((sheet, number, sub) -> new Parcel("", "" + sheet, "" + number, "" + sub));
  }

  /** Pieces of what readers know, in any order, and any other characters. */
  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "1",
            "12",
            "2026",
            "345",
            ".",
            ",",
            "-",
            "/",
            " ",
            "€",
            "mq",
            "ha",
            "a",
            "ca",
            "fg",
            "part",
            "sub",
            "sez",
            "dal",
            "al",
            "marzo",
            "E",
            "e",
            "+",
            "%",
            "°",
            "'",
            "\"",
            "(",
            ")",
            "@",
            "www.",
            "https://",
            "circa",
            "oltre",
            "anni",
            "Ã",
            "\u00A0",
            "=",
            "\n",
            ";",
            "|",
            "snc",
            "loc.",
            "Piombino",
            "99999999999",
            "0",
            "p",
            "bis",
            "ante",
            "mln",
            "Z",
            "\uD83D",
            "\uFFFD",
            "İ");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(9).map(list -> String.join("", list)),
        pieces.list().ofMaxSize(9).map(list -> String.join(" ", list)),
        Arbitraries.strings().ofMaxLength(60));
  }

  private static String written(BigDecimal number, boolean comma, boolean grouped) {
    DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
    signs.setDecimalSeparator(comma ? ',' : '.');
    signs.setGroupingSeparator(comma ? '.' : ',');
    DecimalFormat format = new DecimalFormat(grouped ? "#,##0.###" : "0.###", signs);
    return format.format(number);
  }
}
