package it.census.model;

import static it.census.model.PersonalTraces.Kind.EMAIL;
import static it.census.model.PersonalTraces.Kind.PHONE;
import static it.census.model.PersonalTraces.Kind.TAX_CODE;
import static it.census.model.PersonalTraces.Kind.VAT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTracesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rivolgersi al geom. Bianchi, tel. 0565 63111",
        "tel: 63111",
        "Telefono 055/4385111 ore ufficio",
        "cell. 348 1234567",
        "chiamare 348.1234567",
        "chiamare 3481234567",
        "chiamare 348 12 34 567",
        "info +39 055 438 5111",
        "info 0039 0554385111",
        "ufficio 0571-757999",
        "ufficio 0571 / 757999",
        "ufficio 0554385111.",
        "0587.654321"
      })
  void a_telephone_number_is_found(String text) {
    assertThat(PersonalTraces.found(text)).containsExactly(PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scrivere a mario.rossi@comune.esempio.it",
        "m.rossi [at] comune.esempio.it",
        "rossi(chiocciola)esempio.it"
      })
  void an_email_address_is_found(String text) {
    assertThat(PersonalTraces.found(text)).containsExactly(EMAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proprietario RSSMRA80A01H501U", "c.f. rssmra80a01h501u", "RSS MRA 80A01 H501U"})
  void a_tax_code_is_found(String text) {
    assertThat(PersonalTraces.found(text)).containsExactly(TAX_CODE);
  }

  @Test
  void a_number_with_the_check_digit_of_a_vat_number_is_found() {
    assertThat(PersonalTraces.found("P.IVA 01234567897")).containsExactly(VAT_NUMBER);
    assertThat(PersonalTraces.found("protocollo 71234567891")).isEmpty();
  }

  @Test
  void several_traces_are_told_once_each() {
    assertThat(PersonalTraces.found("348 1234567, 349 7654321, a@b.it, c@d.it"))
        .containsExactly(EMAIL, PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Capannone di 2.500 mq con piazzale",
        "Base d'asta 3.034.640,07 euro",
        "prezzo 350.000,00 €",
        "consegnato il 01/02/2026 e il 01.02.2026",
        "Foglio 12 part. 345 sub 6, p.lle 455,346,530",
        "Via Roma 28/30, 57025 Piombino",
        "codice ISTAT 048017, inventario 00012345",
        "delibera n. 45 del 30-12-2024",
        "DGR 1245/2009 e D.Lgs. 42/2004",
        "coordinate 42.924680, 10.526310",
        "lotti 1-2-3-4-5-6-7-8-9",
        "a 3 km dal casello @ Rosignano"
      })
  void what_only_resembles_a_trace_is_not_one(String text) {
    assertThat(PersonalTraces.found(text)).isEmpty();
  }

  @Test
  void a_long_text_without_end_is_answered_at_once() {
    assertThat(PersonalTraces.found("a.".repeat(5_000))).isEmpty();
    assertThat(PersonalTraces.found("1 ".repeat(5_000))).isEmpty();
    assertThat(PersonalTraces.found("tel ".repeat(2_500))).isEmpty();
  }

  @Test
  void the_public_texts_of_suppliers_are_concerned() {
    List<OfferField> concerned =
        Arrays.stream(OfferField.values()).filter(PersonalTraces::concerns).toList();

    assertThat(concerned)
        .containsExactly(
            OfferField.PARENT_OFFER_ID,
            OfferField.NAME,
            OfferField.NAME_EN,
            OfferField.DESCRIPTION,
            OfferField.DESCRIPTION_EN,
            OfferField.LOCALITY,
            OfferField.ADDRESS,
            OfferField.POSTAL_CODE,
            OfferField.PLANNING_ZONE_LOCAL,
            OfferField.MOTORWAY_EXIT,
            OfferField.LOCAL_INCENTIVES);
  }
}
