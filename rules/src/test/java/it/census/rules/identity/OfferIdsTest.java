package it.census.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferIdsTest {

  @Test
  void the_id_of_the_documentation() {
    assertThat(OfferIds.of("comune-piombino", " a-12 ")).isEqualTo("OT-K8TM305S3W");
  }

  @Test
  void blanks_of_every_kind_and_lower_case_do_not_make_another_offer() {
    String id = OfferIds.of("zia", "LOTTO 7 B");
    assertThat(OfferIds.of("zia", "lotto 7 b")).isEqualTo(id);
    assertThat(OfferIds.of("zia", "\u00A0Lotto  7\t\n b\u200B")).isEqualTo(id);
  }

  @Test
  void an_accent_is_the_same_letter_however_it_is_composed() {
    assertThat(OfferIds.of("zia", "localita\u0300 1")).isEqualTo(OfferIds.of("zia", "LOCALITÀ 1"));
  }

  @Test
  void the_same_reference_of_another_source_is_another_offer() {
    assertThat(OfferIds.of("comune-pisa", "1")).isNotEqualTo(OfferIds.of("comune-lucca", "1"));
  }

  @Test
  void zeros_and_signs_count() {
    assertThat(OfferIds.of("zia", "12")).isNotEqualTo(OfferIds.of("zia", "012"));
    assertThat(OfferIds.of("zia", "1/2")).isNotEqualTo(OfferIds.of("zia", "1-2"));
  }

  @Test
  void a_reference_cannot_forge_a_part_boundary() {
    assertThat(OfferIds.of("zia", "A\u001FB")).isEqualTo(OfferIds.of("zia", "A B"));
  }
}
