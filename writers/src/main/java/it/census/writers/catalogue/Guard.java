package it.census.writers.catalogue;

import it.census.model.Bilingual;
import it.census.model.config.GuardLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a delivery that looks like a mistake out of the catalogue: a half-empty file must not empty
 * a supplier's offers overnight. A share equal to its limit passes.
 */
final class Guard {

  private Guard() {}

  /**
   * @param live offers of the source before this delivery
   * @param withdrawn those of them that the delivery would withdraw
   * @param read rows of the delivery that are records
   * @param rejected those of them that cannot be used
   */
  static List<HoldReason> judge(
      GuardLimits limits, long live, long withdrawn, long read, long rejected) {
    List<HoldReason> reasons = new ArrayList<>();
    if (exceeds(withdrawn, live, limits.maxWithdrawn())) {
      reasons.add(
          new HoldReason(
              HoldReason.Kind.TOO_MANY_WITHDRAWN,
              new Bilingual(
                  "Sarebbero ritirate %d delle %d offerte attive (%s, limite %s)."
                      .formatted(
                          withdrawn,
                          live,
                          italian(share(withdrawn, live)),
                          italian(limits.maxWithdrawn())),
                  "%d of %d live offers would be withdrawn (%s, limit %s)."
                      .formatted(
                          withdrawn,
                          live,
                          percent(share(withdrawn, live)),
                          percent(limits.maxWithdrawn())))));
    }
    if (exceeds(rejected, read, limits.maxRejected())) {
      reasons.add(
          new HoldReason(
              HoldReason.Kind.TOO_MANY_REJECTED,
              new Bilingual(
                  "Sono scartate %d delle %d righe lette (%s, limite %s)."
                      .formatted(
                          rejected,
                          read,
                          italian(share(rejected, read)),
                          italian(limits.maxRejected())),
                  "%d of %d rows read are rejected (%s, limit %s)."
                      .formatted(
                          rejected,
                          read,
                          percent(share(rejected, read)),
                          percent(limits.maxRejected())))));
    }
    return reasons;
  }

  private static boolean exceeds(long part, long whole, BigDecimal limit) {
    return BigDecimal.valueOf(part).compareTo(limit.multiply(BigDecimal.valueOf(whole))) > 0;
  }

  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 12, RoundingMode.UP);
  }

  /**
   * {@code 20.01%}: two decimals at most, rounded up so that just over a limit never looks like it.
   */
  private static String percent(BigDecimal share) {
    return BinaryRows.canonical(share.movePointRight(2).setScale(2, RoundingMode.UP))
            .toPlainString()
        + "%";
  }

  private static String italian(BigDecimal share) {
    return percent(share).replace('.', ',');
  }
}
