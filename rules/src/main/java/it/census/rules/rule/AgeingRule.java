package it.census.rules.rule;

import it.census.model.AgeingWindow;
import it.census.model.Notice;
import it.census.model.NoticeType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that becomes true of an offer by the passing of days alone. It never changes the offer,
 * its version or its quality score: it is judged again every night, on unchanged deliveries too.
 */
public interface AgeingRule {

  NoticeType notice();

  /** No offer outside of it has a notice of this rule on that day; some inside may have none. */
  AgeingWindow window(LocalDate referenceDate);

  Optional<Notice> judge(AgeingFacts facts, LocalDate referenceDate);
}
