package it.census.writers.catalogue;

import static it.census.writers.catalogue.CatalogueFixture.offer;
import static it.census.writers.catalogue.CatalogueFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Correction;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections are kept row by row and read one by one. */
class StagedCorrectionsTest {

  private CatalogueFixture catalogue;

  @BeforeEach
  void open() {
    catalogue = new CatalogueFixture();
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  @Test
  void corrections_come_back_in_their_order_each_at_its_cell_whatever_the_format()
      throws Exception {
    List<Place> rows =
        List.of(
            new Place.CsvLine(1),
            new Place.CsvLine(12),
            new Place.SheetRow("Aree 1!", 11),
            new Place.SheetRow("Aree \uD83C\uDFED", 12),
            new Place.XmlNode(88, "offerta[7]"),
            new Place.InFile("b.csv", new Place.CsvLine(3)),
            new Place.InFile("a.xlsx", new Place.SheetRow("Edifici", 4)));
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(corrected("A-" + i, rows.get(i), ofAllSorts(rows.get(i), "OT-A-" + i)));
    }

    catalogue.load("piombino", outcomes.toArray(RowOutcome[]::new));

    assertThat(told("piombino"))
        .isEqualTo(
            outcomes.stream().flatMap(o -> o.corrections().stream()).map(this::kept).toList());
  }

  @Test
  void a_place_elsewhere_than_in_the_row_keeps_its_turn() throws Exception {
    Place row = new Place.SheetRow("Aree", 2);
    List<Correction> corrections =
        List.of(
            correction(row.cell(1, ""), "name", "a", "b"),
            correction(new Place.CsvLine(7), "name", "c", "d"),
            correction(row, "name", "e", "f"));

    catalogue.load("piombino", corrected("A-1", row, corrections));

    assertThat(told("piombino")).isEqualTo(corrections.stream().map(this::kept).toList());
  }

  @Test
  void the_signs_that_separate_show_as_unreadable() throws Exception {
    Place row = new Place.CsvLine(2);
    catalogue.load(
        "piombino",
        corrected("A-1", row, List.of(correction(row, "name", "a\u001Eb\u001Fc", "\0"))));

    assertThat(told("piombino"))
        .containsExactly(kept(correction(row, "name", "a\uFFFDb\uFFFDc", "\uFFFD")));
  }

  @Test
  void the_first_twenty_corrections_of_each_rule_are_told_without_the_others() throws Exception {
    List<RowOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Place row = new Place.CsvLine(i + 2);
      List<Correction> corrections = new ArrayList<>();
      corrections.add(ruled(row.cell(0, "Nome"), "A-" + i, "often", "a"));
      corrections.add(ruled(row.cell(1, "Altro"), "A-" + i, "often", "b"));
      if (i >= 45) {
        corrections.add(ruled(row, "A-" + i, "late", "c"));
      }
      outcomes.add(corrected("A-" + i, row, corrections));
    }
    catalogue.load("piombino", outcomes.toArray(RowOutcome[]::new));

    List<Correction> first = new ArrayList<>();
    boolean remembered = contents().firstCorrections(lastLoad("piombino"), first::add);

    assertThat(remembered).isTrue();
    assertThat(firstOf("often", first)).isEqualTo(firstOf("often", told("piombino"))).hasSize(20);
    assertThat(firstOf("late", first)).isEqualTo(firstOf("late", told("piombino"))).hasSize(15);
    assertThat(first).hasSizeLessThan(told("piombino").size());
  }

  @Test
  void a_load_from_before_they_were_kept_says_so() throws Exception {
    Place row = new Place.CsvLine(2);
    catalogue.load("piombino", corrected("A-1", row, List.of(ruled(row, "A-1", "often", "a"))));
    catalogue.database().execute("UPDATE catalogue.correction_kind SET first_items = NULL");

    assertThat(contents().firstCorrections(lastLoad("piombino"), correction -> {})).isFalse();
  }

  private static Correction ruled(Place place, String reference, String rule, String after) {
    return new Correction(place, "OT-" + reference, "name", "x", after, rule);
  }

  private static List<Correction> firstOf(String rule, List<Correction> corrections) {
    return corrections.stream().filter(c -> c.rule().equals(rule)).limit(20).toList();
  }

  @Test
  void a_change_of_texts_sees_each_by_itself_and_no_number_of_a_kind() {
    assertThat(
            StagedCorrections.mapTexts(
                "1\u001FMario\u001F1\u001E12\u001F\u001FRossi", text -> "[" + text + "]"))
        .isEqualTo("1\u001F[Mario]\u001F[1]\u001E12\u001F[]\u001F[Rossi]");
  }

  private static List<Correction> ofAllSorts(Place row, String offerId) {
    return List.of(
        Correction.of(row.cell(0, "Nome"), OfferField.NAME, "", "x", "text").forOffer(offerId),
        Correction.of(
                row.cell(27, "Prezzo"), OfferField.SALE_PRICE_EUR, "1,5", "1.5", "decimal_comma")
            .forOffer(offerId),
        Correction.of(
                row.cell(28, "Costo"), OfferField.SALE_PRICE_EUR, "1,5", "1.5", "decimal_comma")
            .forOffer(offerId),
        Correction.of(row, OfferField.SITE_CLASS, "", "BROWNFIELD", "derived_from_kind")
            .forOffer(offerId));
  }

  private static RowOutcome corrected(String reference, Place place, List<Correction> corrections) {
    RowOutcome.Usable usable = row(1, offer(reference));
    return new RowOutcome.Usable(
        new RawRecord(0, place, RowKind.DATA, List.of()),
        usable.offer(),
        usable.qualityScore(),
        usable.tier(),
        List.of(),
        corrections);
  }

  private static Correction correction(Place place, String field, String before, String after) {
    return new Correction(place, "OT-A-1", field, before, after, "text");
  }

  /** As it is read back: a place is then a text. */
  private Correction kept(Correction correction) {
    return new Correction(
        new Place.Stored(correction.place().text()),
        correction.offerId(),
        correction.field(),
        correction.before(),
        correction.after(),
        correction.rule());
  }

  private List<Correction> told(String source) throws Exception {
    List<Correction> told = new ArrayList<>();
    contents().corrections(lastLoad(source), told::add);
    return told;
  }

  private LoadContents contents() {
    return new LoadContents(catalogue.database().dataSource());
  }

  private long lastLoad(String source) throws Exception {
    return new CatalogueStore(catalogue.database().dataSource())
        .findLastLoad(source)
        .orElseThrow()
        .id();
  }
}
