package it.census.rules.values;

/**
 * A convention of a column together with how sure it is.
 *
 * @param <C> {@link NumberConvention}, {@link DateConvention} …
 */
public record Settled<C>(C convention, Certainty certainty) {

  /** Told by the configuration, or by every telling cell. */
  public static <C> Settled<C> proven(C convention) {
    return new Settled<>(convention, Certainty.PROVEN);
  }

  /** Nothing tells. */
  public static <C> Settled<C> assumed(C convention) {
    return new Settled<>(convention, Certainty.ASSUMED);
  }

  /** The verdict of a count of cells for one convention against the other. */
  static <C> Settled<C> byCount(C one, long forOne, C other, long forOther, C otherwise) {
    if (forOne == 0 && forOther == 0) {
      return assumed(otherwise);
    }
    C winner = forOne == forOther ? otherwise : forOne > forOther ? one : other;
    long more = Math.max(forOne, forOther);
    long less = Math.min(forOne, forOther);
    if (less == 0) {
      return proven(winner);
    }
    return new Settled<>(winner, more >= 9 * less ? Certainty.PREDOMINANT : Certainty.CONTRADICTED);
  }
}
