package it.census.rules.book.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.AgeingWindow;
import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.Place;
import it.census.rules.rule.AgeingFacts;
import it.census.rules.rule.AgeingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgeingRulesTest {

  private static final List<AgeingRule> ALL =
      List.of(
          new ConfirmationTooOld(6),
          new ConfirmationInFuture(),
          new TenderDeadlinePassed(),
          new AvailabilityDateReached());

  private static final AgeingFacts FRESH =
      new AgeingFacts(
          "OT-0000000001", "Aree!12", "DISPONIBILE", LocalDate.of(2026, 2, 1), null, null);

  private static final AgeingFacts TENDER =
      new AgeingFacts(
          "OT-0000000001",
          "Aree!12",
          "BANDO_APERTO",
          LocalDate.of(2026, 2, 1),
          LocalDate.of(2026, 6, 30),
          null);

  private static final AgeingFacts COMING =
      new AgeingFacts(
          "OT-0000000001",
          "Aree!12",
          "DISPONIBILE_FUTURO",
          LocalDate.of(2026, 2, 1),
          null,
          LocalDate.of(2026, 9, 1));

  @Test
  void an_offer_is_stale_the_day_after_the_months_have_passed() {
    AgeingRule rule = new ConfirmationTooOld(12);

    assertThat(rule.judge(FRESH, LocalDate.of(2027, 2, 1))).isEmpty();
    assertThat(rule.judge(FRESH, LocalDate.of(2027, 2, 2)))
        .contains(
            new Notice(
                ConfirmationTooOld.NOTICE,
                new Place.Stored("Aree!12"),
                "OT-0000000001",
                "last_confirmed_at",
                "2026-02-01",
                Map.of("months", "12")));
  }

  @Test
  void the_sentence_tells_the_date_and_the_months() {
    Notice notice = new ConfirmationTooOld(6).judge(FRESH, LocalDate.of(2027, 1, 1)).orElseThrow();

    assertThat(notice.message(Language.IT))
        .isEqualTo("L'offerta è stata confermata l'ultima volta il 2026-02-01, da oltre 6 mesi.");
    assertThat(notice.message(Language.EN))
        .isEqualTo("The offer was last confirmed on 2026-02-01, more than 6 months ago.");
  }

  @Test
  void a_confirmation_of_tomorrow_is_in_the_future() {
    AgeingRule rule = new ConfirmationInFuture();

    assertThat(rule.judge(FRESH, LocalDate.of(2026, 2, 1))).isEmpty();
    assertThat(rule.judge(FRESH, LocalDate.of(2026, 1, 31)))
        .hasValueSatisfying(n -> assertThat(n.value()).isEqualTo("2026-02-01"));
  }

  @Test
  void a_tender_is_open_to_the_end_of_its_last_day() {
    AgeingRule rule = new TenderDeadlinePassed();

    assertThat(rule.judge(TENDER, LocalDate.of(2026, 6, 30))).isEmpty();
    assertThat(rule.judge(TENDER, LocalDate.of(2026, 7, 1)))
        .hasValueSatisfying(n -> assertThat(n.field()).isEqualTo("tender_deadline"));
  }

  @Test
  void the_deadline_of_a_tender_that_is_over_is_history() {
    AgeingFacts assigned =
        new AgeingFacts("", "", "ASSEGNATO", null, LocalDate.of(2020, 1, 1), null);

    assertThat(new TenderDeadlinePassed().judge(assigned, LocalDate.of(2026, 7, 1))).isEmpty();
  }

  @Test
  void what_was_coming_soon_has_come_on_its_day() {
    AgeingRule rule = new AvailabilityDateReached();

    assertThat(rule.judge(COMING, LocalDate.of(2026, 8, 31))).isEmpty();
    assertThat(rule.judge(COMING, LocalDate.of(2026, 9, 1)))
        .hasValueSatisfying(n -> assertThat(n.field()).isEqualTo("available_from"));
  }

  @Test
  void whoever_has_a_notice_is_within_the_window_of_its_rule() {
    LocalDate first = LocalDate.of(2027, 12, 27);
    for (AgeingRule rule : ALL) {
      int told = 0;
      // The ends of months, of short and long ones and of a leap year, seen from everywhere.
      for (LocalDate day : first.datesUntil(first.plusDays(430)).toList()) {
        for (LocalDate date : first.minusDays(400).datesUntil(first.plusDays(430)).toList()) {
          for (AgeingFacts facts : withAllDates(date)) {
            if (rule.judge(facts, day).isPresent()) {
              told++;
              assertThat(admits(rule.window(day), date, facts))
                  .as("%s of %s on %s", rule.notice().code(), date, day)
                  .isTrue();
            }
          }
        }
      }
      assertThat(told).isPositive();
    }
  }

  private static List<AgeingFacts> withAllDates(LocalDate date) {
    return List.of(
        new AgeingFacts("", "", "BANDO_APERTO", date, date, date),
        new AgeingFacts("", "", "DISPONIBILE_FUTURO", date, date, date));
  }

  private static boolean admits(AgeingWindow window, LocalDate date, AgeingFacts facts) {
    return window.from().filter(date::isBefore).isEmpty()
        && window.to().filter(date::isAfter).isEmpty()
        && window.status().filter(code -> !code.equals(facts.status())).isEmpty();
  }

  @Test
  void nothing_ages_in_an_offer_without_dates() {
    AgeingFacts bare = new AgeingFacts("", "", null, null, null, null);

    for (AgeingRule rule : ALL) {
      assertThat(rule.judge(bare, LocalDate.of(2026, 1, 1))).isEmpty();
    }
  }
}
