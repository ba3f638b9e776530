package it.census.rules.values;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sum as a supplier gives it.
 *
 * @param amount euro; empty where the price is on request
 * @param period for which it is due
 * @param perSquareMetre whether it still has to be multiplied by the area of the offer
 * @param onRequest whether the owner names the price to those who ask only
 */
public record Money(
    Optional<BigDecimal> amount, MoneyPeriod period, boolean perSquareMetre, boolean onRequest) {}
