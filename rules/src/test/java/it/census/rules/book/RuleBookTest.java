package it.census.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.QualityTier;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  private static final NoticeType SEEN =
      NoticeType.warning("seen").says("Visto.", "Seen.").fix("Nulla.", "Nothing.").because("Test.");

  private static final Quality QUALITY = new Quality(Demands.of(SmallRegion.VOCABULARY));

  @Test
  void an_offer_in_order_is_of_tier_a_and_scores_full() {
    JudgedRow row = Example.row("shed");

    assertThat(SmallRegion.BOOK.judge(row))
        .isEqualTo(
            new Verdict(row.offer(), List.of(), false, new BigDecimal("1.00"), QualityTier.A));
  }

  @Test
  void a_notice_is_complete_in_both_languages() {
    JudgedRow row = Example.row("lot", Map.of(OfferField.LAND_AREA_M2, new BigDecimal("1000")));

    assertThat(SmallRegion.BOOK.judge(row).notices())
        .filteredOn(n -> n.code().equals("minimum_unit_exceeds_total"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.place()).isEqualTo(new Place.SheetRow("Offerte", 12));
              assertThat(notice.offerId()).isEqualTo("OT-0000000002");
              assertThat(notice.field()).isEqualTo("min_divisible_m2");
              assertThat(notice.value()).isEqualTo("2000");
              assertThat(notice.message(Language.IT))
                  .isEqualTo("Il taglio minimo (2000) supera la superficie totale (1000 m²).");
              assertThat(notice.message(Language.EN))
                  .isEqualTo("The smallest unit (2000) exceeds the total area (1000 m²).");
              assertThat(notice.howToFix(Language.IT))
                  .isEqualTo("Verificare il taglio minimo e la superficie totale.");
              assertThat(notice.howToFix(Language.EN))
                  .isEqualTo("Check the smallest unit and the total area.");
            });
  }

  @Test
  void a_rule_that_breaks_down_is_told_and_the_others_go_on() {
    RuleBook book = new RuleBook(List.of(new Broken(), new Seeing()), QUALITY);

    Verdict verdict = book.judge(Example.row("shed"));

    assertThat(verdict.notices()).extracting(Notice::code).containsExactly("rule_failed", "seen");
    assertThat(verdict.rejected()).isFalse();
    assertThat(verdict.notices().get(0).message(Language.EN))
        .isEqualTo(
            "The rule broken broke down on this row (ArithmeticException); the other rules were"
                + " applied.");
  }

  @Test
  void a_rule_sees_the_offer_without_what_earlier_rules_took_out() {
    RuleBook book = new RuleBook(List.of(new Emptying(), new Seeing()), QUALITY);

    Verdict verdict = book.judge(Example.row("shed"));

    assertThat(verdict.offer().identity().name()).isNull();
    assertThat(verdict.notices()).extracting(Notice::code).containsExactly("emptying");
  }

  @Test
  void an_error_of_harmonisation_rejects_the_row_too() {
    JudgedRow row = Example.row("shed");
    NoticeType error =
        NoticeType.error("unusable").says("No.", "No.").fix("No.", "No.").because("Test.");
    JudgedRow refused =
        new JudgedRow(
            row.offer(),
            row.place(),
            row.origins(),
            row.municipality(),
            row.identity(),
            List.of(Notice.of(error, row.place(), OfferField.NAME, "")));

    Verdict verdict = SmallRegion.BOOK.judge(refused);

    assertThat(verdict.rejected()).isTrue();
    assertThat(verdict.notices()).isEmpty();
  }

  @Test
  void the_same_row_is_always_judged_the_same() {
    JudgedRow row = Example.row("lot", Map.of(OfferField.NAME, "7", OfferField.DIVISIBLE, false));

    assertThat(SmallRegion.BOOK.judge(row)).isEqualTo(SmallRegion.BOOK.judge(row));
  }

  @Test
  void a_book_without_boundaries_goes_by_the_extent_of_the_municipality() {
    Map<OfferField, Object> beyondTheOutline =
        Map.of(
            OfferField.LATITUDE, new BigDecimal("43.08"),
            OfferField.LONGITUDE, new BigDecimal("10.08"));

    assertThat(
            SmallRegion.BOOK_WITHOUT_BOUNDARIES
                .judge(Example.row("shed", beyondTheOutline))
                .notices())
        .isEmpty();
    assertThat(SmallRegion.BOOK.judge(Example.row("shed", beyondTheOutline)).notices())
        .extracting(Notice::code)
        .containsExactly("coordinates_outside_municipality");
  }

  /** Speaks of offers that have a name. */
  private record Seeing() implements OfferRule {
    @Override
    public NoticeType notice() {
      return SEEN;
    }

    @Override
    public List<Finding> check(JudgedRow row) {
      return row.has(OfferField.NAME) ? List.of(Finding.about(OfferField.NAME)) : List.of();
    }
  }

  private record Emptying() implements OfferRule {
    @Override
    public NoticeType notice() {
      return new NoticeType(
          "emptying", SEEN.severity(), new Bilingual("a", "a"), new Bilingual("a", "a"), "Test.");
    }

    @Override
    public List<Finding> check(JudgedRow row) {
      return List.of(Finding.about(OfferField.NAME).emptying(OfferField.NAME));
    }
  }

  private record Broken() implements OfferRule {
    @Override
    public NoticeType notice() {
      return new NoticeType(
          "broken", SEEN.severity(), new Bilingual("a", "a"), new Bilingual("a", "a"), "Test.");
    }

    @Override
    public List<Finding> check(JudgedRow row) {
      throw new ArithmeticException("on purpose");
    }
  }
}
