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
   * What a delivery comes to.
   *
   * @param full whether it lists all that its supplier offers
   * @param live offers of the source before this delivery
   * @param withdrawn those of them that the delivery would withdraw
   * @param read rows of the delivery that are records
   * @param rejected those of them that cannot be used
   * @param whereabouts where the usable ones lie
   */
  record Figures(
      boolean full, long live, long withdrawn, long read, long rejected, Whereabouts whereabouts) {}

  static List<HoldReason> judge(GuardLimits limits, Figures figures) {
    List<HoldReason> reasons = new ArrayList<>();
    if (figures.full() && figures.read() == 0) {
      reasons.add(noRows(figures.live()));
    } else if (exceeds(figures.withdrawn(), figures.live(), limits.maxWithdrawn())) {
      reasons.add(tooManyWithdrawn(limits, figures));
    }
    if (exceeds(figures.rejected(), figures.read(), limits.maxRejected())) {
      reasons.add(tooManyRejected(limits, figures));
    }
    Whereabouts where = figures.whereabouts();
    if (exceeds(where.elsewhere(), where.usable(), limits.maxElsewhere())) {
      reasons.add(otherMunicipality(limits, where));
    }
    return reasons;
  }

  /** Its own reason, even where the supplier has no live offer and nothing would be lost. */
  private static HoldReason noRows(long live) {
    return new HoldReason(
        HoldReason.Kind.NO_ROWS,
        new Bilingual(
            "La consegna non contiene alcuna riga di dati: sarebbero ritirate tutte le offerte attive (%d)."
                .formatted(live),
            "The delivery holds no row of data: all live offers (%d) would be withdrawn."
                .formatted(live)));
  }

  private static HoldReason tooManyWithdrawn(GuardLimits limits, Figures figures) {
    BigDecimal share = share(figures.withdrawn(), figures.live());
    return new HoldReason(
        HoldReason.Kind.TOO_MANY_WITHDRAWN,
        new Bilingual(
            "Sarebbero ritirate %d delle %d offerte attive (%s, limite %s)."
                .formatted(
                    figures.withdrawn(),
                    figures.live(),
                    italian(share),
                    italian(limits.maxWithdrawn())),
            "%d of %d live offers would be withdrawn (%s, limit %s)."
                .formatted(
                    figures.withdrawn(),
                    figures.live(),
                    percent(share),
                    percent(limits.maxWithdrawn()))));
  }

  private static HoldReason tooManyRejected(GuardLimits limits, Figures figures) {
    BigDecimal share = share(figures.rejected(), figures.read());
    return new HoldReason(
        HoldReason.Kind.TOO_MANY_REJECTED,
        new Bilingual(
            "Sono scartate %d delle %d righe lette (%s, limite %s)."
                .formatted(
                    figures.rejected(),
                    figures.read(),
                    italian(share),
                    italian(limits.maxRejected())),
            "%d of %d rows read are rejected (%s, limit %s)."
                .formatted(
                    figures.rejected(),
                    figures.read(),
                    percent(share),
                    percent(limits.maxRejected()))));
  }

  private static HoldReason otherMunicipality(GuardLimits limits, Whereabouts where) {
    BigDecimal share = share(where.elsewhere(), where.usable());
    return new HoldReason(
        HoldReason.Kind.OTHER_MUNICIPALITY,
        new Bilingual(
            "Sembra il file di un altro ente: %d delle %d righe utilizzabili stanno in comuni dove la fonte non ha offerte, soprattutto %s, e non in %s (%s, limite %s)."
                .formatted(
                    where.elsewhere(),
                    where.usable(),
                    where.mostly(),
                    where.expected(),
                    italian(share),
                    italian(limits.maxElsewhere())),
            "It looks like another body's file: %d of %d usable rows lie in municipalities where the source has no offers, mostly %s, and not in %s (%s, limit %s)."
                .formatted(
                    where.elsewhere(),
                    where.usable(),
                    where.mostly(),
                    where.expected(),
                    percent(share),
                    percent(limits.maxElsewhere()))));
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
