package it.census.rules.columns;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Cell;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.TableHead;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnContent;
import it.census.model.report.ColumnReport;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliverySurveyTest {

  private static final SourceDefinition SOURCE = SourceDefinition.minimal("test", "Test", "inbox");

  @Test
  void a_sheet_that_offers_nothing_is_told_beside_one_that_does() {
    DeliverySurvey survey =
        survey(head("Aree", "Comune", "Nome"), head("Legenda", "Sigla", "Zona"));
    survey.add(row(0, "Aree", 2, "Piombino", "Lotto A"));
    survey.add(row(1, "Legenda", 2, "D", "D"));
    survey.add(row(1, "Legenda", 3, "E", "E"));

    DeliveryPlan plan = survey.plan();

    assertThat(plan.notices().stream().map(n -> n.message(Language.EN)))
        .contains(
            "No column of the sheet \"Legenda\" identifies or describes an offer: its 2 rows cannot"
                + " be read.");
    assertThat(plan.mandatoryColumnGone()).isEmpty();
  }

  @Test
  void rows_that_are_no_data_say_nothing() {
    DeliverySurvey survey = survey(head("Aree", "Comune", "Nome", "Colore"));
    survey.add(
        new RawRecord(
            0,
            new Place.SheetRow("Aree", 9),
            RowKind.TOTAL,
            List.of(Cell.of("TOTALE"), Cell.of(""), Cell.of("12"))));

    assertThat(survey.plan().notices()).isEmpty();
  }

  @Test
  void an_unknown_column_is_told_with_an_example_and_where_it_stands() {
    DeliverySurvey survey = survey(head("Aree", "Comune", "Nome", "Colore"));
    survey.add(row(0, "Aree", 2, "Piombino", "Lotto A", ""));
    survey.add(row(0, "Aree", 3, "Piombino", "Lotto B", "rosso"));

    DeliveryPlan plan = survey.plan();

    Notice notice = plan.notices().get(0);
    assertThat(notice.place().text()).isEqualTo("Aree!C3");
    assertThat(notice.message(Language.IT))
        .isEqualTo(
            "La colonna «Colore» non è stata riconosciuta e non viene letta; contiene per esempio"
                + " «rosso».");
    assertThat(plan.columns().get(2))
        .isEqualTo(
            new ColumnReport(
                "Aree",
                "Colore",
                "",
                ColumnReport.How.UNKNOWN,
                List.of("rosso"),
                new ColumnContent(2, 1, List.of(), List.of("1e27bfbf"))));
  }

  @Test
  void traces_of_persons_in_unknown_columns_are_masked() {
    DeliverySurvey survey = survey(head("Aree", "Comune", "Nome", "Pratica seguita da"));
    survey.add(row(0, "Aree", 2, "Piombino", "Lotto A", "geom. Rossi tel. 0565 123456"));
    survey.add(row(0, "Aree", 3, "Piombino", "Lotto B", "m.bianchi@example.org"));

    DeliveryPlan plan = survey.plan();

    assertThat(plan.notices().get(0).value()).isEqualTo(Notice.MASKED);
    assertThat(plan.columns().get(2).examples()).containsExactly(Notice.MASKED, Notice.MASKED);
  }

  @Test
  void a_contradiction_names_what_was_expected_and_what_was_found() {
    DeliverySurvey survey = survey(head("Aree", "Comune", "Nome", "Superficie coperta"));
    survey.add(row(0, "Aree", 2, "Piombino", "Lotto A", "Via Roma"));
    survey.add(row(0, "Aree", 3, "Piombino", "Lotto B", "Via Pisa"));
    survey.add(row(0, "Aree", 4, "Piombino", "Lotto C", "Via Lucca"));

    assertThat(survey.plan().notices().get(0).message(Language.EN))
        .isEqualTo(
            "The header \"Superficie coperta\" announces \"Covered area\", but only 0 of 3 values"
                + " are; \"Via Roma\" for example is not. The column is not read.");
  }

  @Test
  void what_stands_for_nothing_is_no_value() {
    DeliverySurvey survey = survey(head("Aree", "Comune", "Nome", "Disponibile dal"));
    for (int i = 2; i < 8; i++) {
      survey.add(row(0, "Aree", i, "Piombino", "Lotto " + i, i % 2 == 0 ? "n.d." : "--"));
    }

    DeliveryPlan plan = survey.plan();

    assertThat(plan.notices()).isEmpty();
    assertThat(plan.columns().get(2).field()).isEqualTo("available_from");
  }

  @Test
  void the_same_rows_give_the_same_plan() {
    assertThat(planOfMany()).isEqualTo(planOfMany());
  }

  @Test
  void a_later_look_at_every_sixteenth_value_is_enough() {
    DeliverySurvey survey = survey(head("Aree", "Comune", "Nome", "Prezzo"));
    for (int i = 0; i < 30_000; i++) {
      survey.add(row(0, "Aree", i + 2, "Piombino", "Lotto " + i, i < 20_000 ? "1.234" : "12,5"));
    }

    ColumnPlan price = survey.plan().table(0).columns().get(2);

    assertThat(price.target().map(Target::key)).contains("sale_price_eur");
    assertThat(price.conventions().number().certainty().name()).isEqualTo("PROVEN");
  }

  private static DeliveryPlan planOfMany() {
    DeliverySurvey survey =
        survey(head("Aree", "Comune", "Nome", "Stato", "X", "Y", "Superficie", "Boh"));
    for (int i = 2; i < 60; i++) {
      survey.add(
          row(
              0,
              "Aree",
              i,
              "Piombino",
              "Lotto " + i,
              "libero",
              "1624301",
              "4753422",
              "" + i,
              "x" + i));
    }
    return survey.plan();
  }

  private static DeliverySurvey survey(TableHead... heads) {
    return new DeliverySurvey(Configured.CONTEXT, SOURCE, List.of(heads));
  }

  private static TableHead head(String sheet, String... headers) {
    return new TableHead(sheet, false, List.of(headers));
  }

  private static RawRecord row(int table, String sheet, int number, String... cells) {
    return new RawRecord(
        table,
        new Place.SheetRow(sheet, number),
        RowKind.DATA,
        Arrays.stream(cells).map(Cell::of).toList());
  }
}
