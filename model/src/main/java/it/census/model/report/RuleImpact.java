package it.census.model.report;

import java.util.List;
import java.util.Optional;

/**
 * What today's rules make of a delivery otherwise than the catalogue has it: the answer to "what
 * does this line I wrote change?". Of a run it tells what was done, of a dry run and of a held
 * delivery what would be.
 *
 * @param sameDelivery whether the catalogue holds the same bytes, read under other rules: then the
 *     rules alone make the difference
 * @param rules what changed in them; empty where they are the same, or nothing is known
 * @param notices kinds that are given more or less often than before: errors first, then by code
 * @param offers how many offers are touched
 * @param fields which fields of them: the most often touched first
 */
public record RuleImpact(
    boolean sameDelivery,
    Optional<RuleChanges> rules,
    List<NoticeImpact> notices,
    OffersTouched offers,
    List<FieldImpact> fields) {

  public RuleImpact {
    notices = List.copyOf(notices);
    fields = List.copyOf(fields);
  }

  /** Whether anything is otherwise. */
  public boolean isNone() {
    return notices.isEmpty() && offers.equals(OffersTouched.NONE) && fields.isEmpty();
  }

  /**
   * How many offers are touched.
   *
   * @param fresh that the catalogue does not know
   * @param changed that get another content, or come back
   * @param withdrawn that are no longer there
   * @param rejudged that are the same and of another quality
   */
  public record OffersTouched(long fresh, long changed, long withdrawn, long rejudged) {
    public static final OffersTouched NONE = new OffersTouched(0, 0, 0, 0);
  }

  /**
   * A kind of notice.
   *
   * @param severity {@code ERROR}, {@code WARNING} or {@code INFO}
   */
  public record NoticeImpact(String code, String severity, long before, long after) {}

  /**
   * A field.
   *
   * @param field its key; {@code lifecycle}, {@code quality_tier} and {@code quality_score} besides
   *     those of the dictionary
   * @param offers in how many offers it is otherwise
   * @param examples the first of them
   */
  public record FieldImpact(String field, long offers, List<Example> examples) {
    public FieldImpact {
      examples = List.copyOf(examples);
    }
  }

  /**
   * One offer.
   *
   * @param before what the catalogue has; empty for nothing
   * @param after what it becomes; both masked in fields about persons
   */
  public record Example(String offerId, String before, String after) {}
}
