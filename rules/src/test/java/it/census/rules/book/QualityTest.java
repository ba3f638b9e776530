package it.census.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.QualityTier;
import it.census.rules.book.ageing.ConfirmationTooOld;
import it.census.rules.rule.Demands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The CRM expects of the shed seventeen mandatory fields, which weigh three each, and two
 * conditional ones, address and gross floor area: 53 in all.
 */
class QualityTest {

  private static final Quality QUALITY = new Quality(Demands.of(SmallRegion.VOCABULARY));
  private static final Offer SHED = Example.row("shed").offer();
  private static final Offer LOT = Example.row("lot").offer();

  private static final NoticeType DOUBT =
      NoticeType.warning("doubt").says("?", "?").fix("?", "?").because("Test.");

  @Test
  void everything_expected_and_undoubted_is_one() {
    assertThat(QUALITY.score(SHED, List.of())).isEqualTo("1.00");
    assertThat(QUALITY.score(LOT, List.of())).isEqualTo("1.00");
  }

  @Test
  void a_missing_mandatory_field_weighs_three() {
    assertThat(QUALITY.score(SHED.with(OfferField.NAME, null), List.of())).isEqualTo(share(50, 53));
  }

  @Test
  void a_missing_conditional_field_weighs_one() {
    assertThat(QUALITY.score(SHED.with(OfferField.GROSS_FLOOR_AREA_M2, null), List.of()))
        .isEqualTo(share(52, 53));
  }

  @Test
  void a_field_whose_condition_does_not_apply_does_not_count() {
    assertThat(QUALITY.score(SHED.with(OfferField.BUILDABLE_GFA_M2, null), List.of()))
        .isEqualTo("1.00");
  }

  @Test
  void an_optional_field_does_not_count() {
    assertThat(QUALITY.score(SHED.with(OfferField.CRANE, null), List.of())).isEqualTo("1.00");
  }

  @Test
  void a_field_with_a_warning_counts_half() {
    Notice doubt = Notice.of(DOUBT, Example.ROW, OfferField.STATUS, "?");

    assertThat(QUALITY.score(SHED, List.of(doubt, doubt))).isEqualTo(share(51.5, 53));
  }

  @Test
  void information_and_ageing_cost_nothing() {
    NoticeType told = NoticeType.info("told").says("!", "!").fix("!", "!").because("Test.");
    List<Notice> notices =
        List.of(
            Notice.of(told, Example.ROW, OfferField.STATUS, ""),
            Notice.of(ConfirmationTooOld.NOTICE, Example.ROW, OfferField.LAST_CONFIRMED_AT, ""));

    assertThat(QUALITY.score(SHED, notices)).isEqualTo("1.00");
  }

  @Test
  void nothing_but_its_ids_is_hardly_anything() {
    Offer bare =
        Offer.of(
            new OfferValues()
                .set(OfferField.OFFER_ID, "OT-0000000009")
                .set(OfferField.SOURCE_ID, "fonte"));

    // 17 mandatory fields; address and coordinates, for want of each other
    assertThat(QUALITY.score(bare, List.of())).isEqualTo(share(6, 54));
    assertThat(QUALITY.tier(bare)).isEqualTo(QualityTier.C);
  }

  @Test
  void tier_a_is_all_that_the_showcase_demands_whatever_the_crm_lacks() {
    Offer notConfirmed = SHED.with(OfferField.LAST_CONFIRMED_AT, null);

    assertThat(QUALITY.tier(notConfirmed)).isEqualTo(QualityTier.A);
  }

  @Test
  void tier_b_is_all_that_the_crm_demands_but_not_the_showcase() {
    Offer noEnergyClass = SHED.with(OfferField.ENERGY_CLASS, null);

    assertThat(QUALITY.tier(noEnergyClass)).isEqualTo(QualityTier.B);
    assertThat(QUALITY.tier(noEnergyClass.with(OfferField.CONTACT_EMAIL, null)))
        .as("contacts apart")
        .isEqualTo(QualityTier.B);
  }

  @Test
  void tier_c_is_the_rest() {
    Offer noClassNoConsent =
        SHED.with(OfferField.ENERGY_CLASS, null).with(OfferField.PUBLISH_CONSENT, null);

    assertThat(QUALITY.tier(noClassNoConsent)).isEqualTo(QualityTier.C);
  }

  @Test
  void the_showcase_asks_land_for_its_area_and_buildings_for_theirs() {
    assertThat(QUALITY.tier(LOT.with(OfferField.LAND_AREA_M2, null))).isEqualTo(QualityTier.C);
    assertThat(QUALITY.tier(SHED.with(OfferField.LAND_AREA_M2, null))).isEqualTo(QualityTier.A);
    assertThat(QUALITY.tier(SHED.with(OfferField.GROSS_FLOOR_AREA_M2, null)))
        .isEqualTo(QualityTier.C);
  }

  @Test
  void an_open_tender_needs_link_and_deadline_for_the_showcase() {
    Offer tender = SHED.with(OfferField.STATUS, "BANDO_APERTO");
    Map<OfferField, Object> told =
        Map.of(
            OfferField.TENDER_URL,
            "https://esempio.it/bando",
            OfferField.TENDER_DEADLINE,
            LocalDate.of(2026, 6, 30));
    OfferValues complete = tender.values();
    told.forEach(complete::set);

    assertThat(QUALITY.tier(tender)).isEqualTo(QualityTier.C);
    assertThat(QUALITY.tier(Offer.of(complete))).isEqualTo(QualityTier.A);
  }

  @Test
  void a_kind_that_is_neither_land_nor_building_has_no_conditions_of_either() {
    Offer other =
        SHED.with(OfferField.KIND, "ALTRO")
            .with(OfferField.GROSS_FLOOR_AREA_M2, null)
            .with(OfferField.ENERGY_CLASS, null);

    assertThat(QUALITY.tier(other)).isEqualTo(QualityTier.A);
  }

  private static String share(double reached, double expected) {
    return BigDecimal.valueOf(reached / expected).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
