package it.census.rules.harmonise;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import it.census.model.Severity;
import it.census.model.TableHead;
import it.census.model.config.SourceDefinition;
import it.census.rules.columns.DeliverySurvey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever cells hold, every row has an outcome, and always the same. */
class AnyContentProperties {

  private static final LocalDate DATE = LocalDate.of(2026, 6, 1);

  private static final Set<OfferField> NAMING_A_MUNICIPALITY =
      EnumSet.of(
          OfferField.MUNICIPALITY, OfferField.MUNICIPALITY_CODE, OfferField.CADASTRAL_MUNICIPALITY);

  /**
   * Every field and helper that a supplier may send; all but one row in a thousand are rejected.
   */
  private static final List<String> ALL = keys(EnumSet.noneOf(OfferField.class));

  /** The same without the municipality, which the source then gives. */
  static final List<String> LOCAL = keys(NAMING_A_MUNICIPALITY);

  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "-",
          "--",
          "n.d.",
          "0",
          "00",
          "-0",
          "0,0",
          "1.234",
          "1,5",
          "1.2.3",
          "1,2,3",
          "12.345.678,90",
          "€ 1.000,00",
          "-   €",
          "1/0",
          "1e400",
          "9E999999999",
          "NaN",
          "Infinity",
          "½",
          "²",
          "١٢٣",
          "１２",
          "0x1F",
          "+-3",
          "=1+1",
          "@SUM(A1)",
          "-1+cmd|' /C calc'!A0",
          "'",
          "\"",
          "\\",
          "%",
          "100%",
          "\u0000",
          "\uFFFD",
          "\uD83D",
          "\uDE00",
          "😀",
          "a\u0301",
          "ﬁ",
          "\u202Eabc",
          "\uFEFF",
          "\u00A0",
          "\n",
          "\r\n\t",
          "31/02/2020",
          "00/00/0000",
          "2020-13-45",
          "99999999",
          "20260301",
          "1/1/1",
          "dal 1/1/2020 al",
          "anni '70",
          "ante 1967",
          "Fg. 12 part. 345 sub 6",
          "///",
          "12/345/6/7/8",
          "Fg.",
          "sub sub sub",
          "da 1 a 99999999",
          "G687",
          "049012",
          "49012",
          "Piombino (LI)",
          "Xyzzy",
          "Comune di",
          "(",
          ")",
          "[",
          "*",
          "+",
          "?",
          "$1",
          "${x}",
          "43,1 10,5",
          "43.1;10.5",
          "N 43° 12' 11\"",
          "POINT(10 43)",
          "180",
          "-91",
          "1671234,5",
          "4771234.5",
          "http://",
          "https://example.org/a b",
          "www.example.org",
          "a@b.it",
          "a@@b",
          "Mario Rossi 055 123456 m@r.it",
          "tel.",
          "SI",
          "no",
          "forse",
          "VENDITA|ASTA",
          "|",
          ";",
          ",",
          "A-12",
          "Via Roma 1, 57025 Piombino",
          "V.le",
          "2 ha 30 a 15 ca",
          "10 mq",
          "3 mc",
          "1.200 €/mq",
          "500 €/mese",
          "a richiesta",
          "<b>x</b>",
          "x".repeat(400),
          "9".repeat(400),
          "(((((((((((((((((((((",
          "a ".repeat(3_000),
          "1 ".repeat(3_000),
          "/1".repeat(3_000));

  @Property(tries = 25)
  void every_row_has_the_same_outcome_each_time(@ForAll("rows") List<List<Cell>> rows) {
    holds(ALL, rows);
  }

  @Property(tries = 75)
  void every_row_of_a_known_municipality_has_the_same_outcome_each_time(
      @ForAll("rows") List<List<Cell>> rows) {
    holds(LOCAL, rows);
  }

  private static void holds(List<String> keys, List<List<Cell>> rows) {
    List<RowOutcome> first = interpret(keys, rows);

    assertThat(first).hasSameSizeAs(rows);
    assertThat(interpret(keys, rows)).isEqualTo(first);
    assertThat(first).allSatisfy(AnyContentProperties::isInOrder);
  }

  private static void isInOrder(RowOutcome outcome) {
    boolean error = outcome.notices().stream().anyMatch(n -> n.severity() == Severity.ERROR);
    assertThat(error).isEqualTo(outcome instanceof RowOutcome.Rejected);
    assertThat(outcome.notices()).noneMatch(n -> n.code().equals("rule_failed"));
    if (outcome instanceof RowOutcome.Usable usable) {
      assertThat(usable.offer().identity().offerId()).matches("OT-[0-9A-HJKMNP-TV-Z]{10}");
      assertThat(usable.offer().location().municipalityCode()).isNotNull();
    }
  }

  static List<RowOutcome> interpret(List<String> keys, List<List<Cell>> rows) {
    List<String> headers = keys.stream().map(key -> "col " + key).toList();
    TableHead head = new TableHead("Foglio1", false, headers);
    DeliverySurvey survey = new DeliverySurvey(Configured.CONTEXT, source(keys), List.of(head));
    List<RawRecord> records = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Place place = new Place.SheetRow("Foglio1", i + 2);
      records.add(new RawRecord(0, place, RowKind.DATA, rows.get(i)));
    }
    records.forEach(survey::add);
    RowInterpreter interpreter = Configured.HARMONISER.interpreter(survey.plan(), DATE);
    return records.stream().map(interpreter::interpret).toList();
  }

  /** A source whose columns are what their headers say, whatever they hold. */
  private static SourceDefinition source(List<String> keys) {
    String columns =
        keys.stream()
            .map(key -> "  \"col " + key + "\": " + key + "\n")
            .collect(Collectors.joining());
    String yaml = "id: fonte\nname: Fonte di prova\nmunicipality: \"049012\"\ncolumns:\n" + columns;
    return Configured.source("fonte", yaml);
  }

  private static List<String> keys(Set<OfferField> without) {
    return Stream.concat(
            EnumSet.complementOf(EnumSet.of(OfferField.OFFER_ID, OfferField.SOURCE_ID)).stream()
                .filter(field -> !without.contains(field))
                .map(OfferField::key),
            Stream.of(HelperColumn.values()).map(HelperColumn::key))
        .toList();
  }

  @Provide
  Arbitrary<List<List<Cell>>> rows() {
    return cells().list().ofMinSize(0).ofMaxSize(ALL.size() + 2).list().ofMinSize(1).ofMaxSize(12);
  }

  private static Arbitrary<Cell> cells() {
    Arbitrary<Cell> texts = Arbitraries.of(NASTY).map(Cell::of);
    Arbitrary<Cell> anything = Arbitraries.strings().ofMaxLength(30).map(Cell::of);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(20, texts),
        net.jqwik.api.Tuple.of(5, anything),
        net.jqwik.api.Tuple.of(5, Arbitraries.of(spreadsheetCells())));
  }

  private static List<Cell> spreadsheetCells() {
    return List.of(
        Cell.empty(),
        new Cell.Num(BigDecimal.ZERO, "0"),
        new Cell.Num(new BigDecimal("1e50"), "1E+50"),
        new Cell.Num(new BigDecimal("-1e-50"), "0"),
        new Cell.Num(new BigDecimal("4825395.3200000003"), "4825395,32"),
        new Cell.Num(new BigDecimal("45123"), "16/07/2023"),
        new Cell.Num(new BigDecimal("49012"), "49012"),
        new Cell.Day(LocalDateTime.of(2026, 3, 1, 0, 0)),
        new Cell.Day(LocalDateTime.of(9999, 12, 31, 23, 59)),
        new Cell.Truth(true),
        new Cell.Truth(false),
        new Cell.Fault("#N/D"));
  }
}
