package it.census.model.config;

import java.math.BigDecimal;

/**
 * How much of a source may vanish or go astray in one night before a person has to look.
 *
 * @param maxWithdrawn share of the live offers that may be withdrawn, 0 to 1
 * @param maxRejected share of the rows read that may be rejected, 0 to 1
 * @param maxElsewhere share of the usable rows that may lie in municipalities in which the source
 *     has never had an offer, 0 to 1
 */
public record GuardLimits(
    BigDecimal maxWithdrawn, BigDecimal maxRejected, BigDecimal maxElsewhere) {

  /** Most rows are where the supplier's offers have always been. */
  public static final BigDecimal HALF_ELSEWHERE = new BigDecimal("0.5");

  /** Nothing is too much: for what a person has let in, or has let in before. */
  public static final GuardLimits NONE =
      new GuardLimits(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

  /** With the usual limit for rows that lie elsewhere. */
  public GuardLimits(BigDecimal maxWithdrawn, BigDecimal maxRejected) {
    this(maxWithdrawn, maxRejected, HALF_ELSEWHERE);
  }
}
