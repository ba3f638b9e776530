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
      reasons.add(HoldReason.noRows(figures.live()));
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

  private static HoldReason tooManyWithdrawn(GuardLimits limits, Figures figures) {
    return tooLarge(
        HoldReason.Kind.TOO_MANY_WITHDRAWN,
        figures.withdrawn(),
        figures.live(),
        limits.maxWithdrawn(),
        "Sarebbero ritirate %d delle %d offerte attive",
        "%d of %d live offers would be withdrawn");
  }

  private static HoldReason tooManyRejected(GuardLimits limits, Figures figures) {
    return tooLarge(
        HoldReason.Kind.TOO_MANY_REJECTED,
        figures.rejected(),
        figures.read(),
        limits.maxRejected(),
        "Sono scartate %d delle %d righe lette",
        "%d of %d rows read are rejected");
  }

  private static HoldReason otherMunicipality(GuardLimits limits, Whereabouts where) {
    return tooLarge(
        HoldReason.Kind.OTHER_MUNICIPALITY,
        where.elsewhere(),
        where.usable(),
        limits.maxElsewhere(),
        "Sembra il file di un altro ente: %d delle %d righe utilizzabili stanno in comuni dove la fonte non ha offerte, soprattutto %s, e non in %s",
        "It looks like another body's file: %d of %d usable rows lie in municipalities where the source has no offers, mostly %s, and not in %s",
        where.mostly(),
        where.expected());
  }

  /**
   * A share above its limit, both told behind the sentence.
   *
   * @param it sentence with places for the part, the whole and {@code more}
   */
  private static HoldReason tooLarge(
      HoldReason.Kind kind,
      long part,
      long whole,
      BigDecimal limit,
      String it,
      String en,
      String... more) {
    List<Object> told = new ArrayList<>(List.of(part, whole));
    told.addAll(List.of(more));
    Object[] figures = told.toArray();
    String share = percent(share(part, whole));
    return new HoldReason(
        kind,
        new Bilingual(
            "%s (%s, limite %s)."
                .formatted(it.formatted(figures), italian(share), italian(percent(limit))),
            "%s (%s, limit %s).".formatted(en.formatted(figures), share, percent(limit))));
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

  private static String italian(String percent) {
    return percent.replace('.', ',');
  }
}
