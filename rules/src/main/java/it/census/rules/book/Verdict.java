package it.census.rules.book;

import it.census.model.Notice;
import it.census.model.Offer;
import it.census.model.QualityTier;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the rule book makes of a row.
 *
 * @param offer without the values that cannot be right
 * @param notices of the rules, in the order of the book; those of harmonisation are not repeated
 * @param rejected whether one of the notices, here or of harmonisation, is an ERROR
 * @param qualityScore 0 to 1, two decimals: see {@link Quality}
 * @param tier A, B or C
 */
public record Verdict(
    Offer offer,
    List<Notice> notices,
    boolean rejected,
    BigDecimal qualityScore,
    QualityTier tier) {

  public Verdict {
    notices = List.copyOf(notices);
  }
}
