package it.census.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.OfferField;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FieldsDocumentTest {

  @Test
  void every_field_has_its_line() {
    String document = FieldsDocument.markdown();

    assertThat(OfferField.values())
        .allMatch(
            f -> document.lines().filter(l -> l.startsWith("| `" + f.key() + "` |")).count() == 1);
    assertThat(document.lines().filter(l -> l.startsWith("| `")))
        .hasSize(OfferField.values().length);
  }

  @Test
  void a_line_tells_labels_type_unit_limits_expectations_and_confidentiality() {
    assertThat(FieldsDocument.markdown().lines())
        .contains(
            "| `coverage_ratio_max` | Rapporto di copertura massimo | Max site coverage | decimal | % |"
                + " > 0, ≤ 100 | O | O | PUBLIC |",
            "| `energy_class` | Classe energetica (APE) | Energy class | code | energy_class |  | O |"
                + " C(building) | PUBLIC |",
            "| `contact_email` | Email referente | Contact e-mail | email |  | max 254 | O | - |"
                + " PERSONAL |",
            "| `images` | Immagini | Images | url\\[\\] |  | max 50 | O | O | PUBLIC |");
  }

  @Test
  void fields_stand_in_the_order_of_the_dictionary() {
    assertThat(
            FieldsDocument.markdown()
                .lines()
                .filter(l -> l.startsWith("| `"))
                .map(l -> l.substring(3, l.indexOf('`', 3))))
        .containsExactlyElementsOf(
            Arrays.stream(OfferField.values()).map(OfferField::key).toList());
  }
}
