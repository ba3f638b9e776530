package it.census.rules.book;

import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.config.Settings;
import it.census.rules.book.ageing.AvailabilityDateReached;
import it.census.rules.book.ageing.ConfirmationInFuture;
import it.census.rules.book.ageing.ConfirmationTooOld;
import it.census.rules.book.ageing.TenderDeadlinePassed;
import it.census.rules.rule.AgeingFacts;
import it.census.rules.rule.AgeingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that judge an offer by the day, in their order. */
public final class AgeingRules {

  private static final Set<String> CODES =
      notices().stream().map(NoticeType::code).collect(Collectors.toUnmodifiableSet());

  private AgeingRules() {}

  public static List<AgeingRule> all(Settings settings) {
    return List.of(
        new ConfirmationInFuture(),
        new ConfirmationTooOld(settings.confirmWithinMonths()),
        new TenderDeadlinePassed(),
        new AvailabilityDateReached());
  }

  /** Every kind of notice these rules can raise. */
  public static List<NoticeType> notices() {
    return List.of(
        ConfirmationInFuture.NOTICE,
        ConfirmationTooOld.NOTICE,
        TenderDeadlinePassed.NOTICE,
        AvailabilityDateReached.NOTICE);
  }

  /** Whether notices of this code come and go with the day. */
  public static boolean isAgeing(String code) {
    return CODES.contains(code);
  }

  /** What all of them say of one offer on a day. */
  public static List<Notice> judge(
      List<AgeingRule> rules, AgeingFacts facts, LocalDate referenceDate) {
    return rules.stream()
        .map(r -> r.judge(facts, referenceDate))
        .flatMap(Optional::stream)
        .toList();
  }
}
