package it.census.model.config;

import java.math.BigDecimal;

/**
 * How much of a source may vanish in one night before a person has to look.
 *
 * @param maxWithdrawn share of the live offers that may be withdrawn, 0 to 1
 * @param maxRejected share of the rows read that may be rejected, 0 to 1
 */
public record GuardLimits(BigDecimal maxWithdrawn, BigDecimal maxRejected) {}
