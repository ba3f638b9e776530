package it.census.rules.rule;

import it.census.model.NoticeType;
import java.util.List;

/**
 * One thing the census asks of every offer. A rule looks at one row at a time, knows neither the
 * clock nor the reference date, and says always the same of the same row. What depends on the day
 * is an {@link AgeingRule}.
 */
public interface OfferRule {

  /** What the rule says, in words. Its code is the name of the class. */
  NoticeType notice();

  /** What the rule finds; nothing where the row is in order or the rule does not apply. */
  List<Finding> check(JudgedRow row);
}
