package it.census.writers.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What a delivery would do to one offer, so that a person can decide about it.
 *
 * @param fate what would become of the offer
 * @param offerId its id
 * @param reference of its supplier
 * @param name as delivered; of one that would vanish, as it stands
 * @param municipality as the name
 * @param differences the fields that would change, in the order of the dictionary
 */
public record Prospect(
    Fate fate,
    String offerId,
    Optional<String> reference,
    Optional<String> name,
    Optional<String> municipality,
    List<Difference> differences) {

  public Prospect {
    differences = List.copyOf(differences);
  }

  /** What can become of an offer. */
  public enum Fate {
    /** A live offer that the delivery does not hold. */
    VANISHES,
    CHANGES,
    /** A withdrawn offer that is there again. */
    RETURNS,
    APPEARS
  }

  /**
   * A field that would change.
   *
   * @param before as it stands; empty where it has no value
   * @param after as delivered
   */
  public record Difference(String field, Optional<String> before, Optional<String> after) {}

  /** Who is told of one offer after the other. */
  @FunctionalInterface
  public interface Listener {
    void told(Prospect prospect);

    /**
     * Told of an offer whose quality is judged otherwise.
     *
     * @param changed whether its content changes too
     */
    default void judgedOtherwise(String offerId, boolean changed, List<Difference> quality) {}
  }
}
