package it.census.rules.book;

import it.census.model.Expectation;
import it.census.model.Notice;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.QualityTier;
import it.census.model.Severity;
import it.census.rules.rule.Demands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * How complete and how trustworthy an offer is.
 *
 * <p>The score is the share of the expected fields that are filled. Expected is what the dictionary
 * calls mandatory for the CRM, weighing three, and conditional for the CRM where the condition
 * applies, weighing one (see {@link Demands}). A filled field counts in full, or half when a
 * WARNING speaks of it. What ages by date does not count.
 *
 * <p>Tier A: every field the showcase demands of this offer is filled. B: every field the CRM
 * demands of it is, contacts apart. C: the rest. An offer that satisfies the showcase is A whatever
 * the CRM still lacks.
 */
public final class Quality {

  private static final Set<OfferField> CONTACTS =
      Set.of(OfferField.CONTACT_NAME, OfferField.CONTACT_EMAIL, OfferField.CONTACT_PHONE);

  /** Halves of a field, so that sums stay whole numbers. */
  private static final int FULL = 2;

  private static final int MANDATORY_WEIGHT = 3;
  private static final int CONDITIONAL_WEIGHT = 1;

  private static final List<OfferField> CRM_EXPECTED = expected(OfferField::crm);
  private static final List<OfferField> SHOWCASE_EXPECTED = expected(OfferField::showcase);

  private final Demands demands;

  public Quality(Demands demands) {
    this.demands = demands;
  }

  /**
   * The score, 0.00 to 1.00.
   *
   * @param notices everything that harmonisation and rules said about the row
   */
  public BigDecimal score(Offer offer, List<Notice> notices) {
    Set<String> doubted = doubted(notices);
    int expected = 0;
    int reached = 0;
    for (OfferField field : CRM_EXPECTED) {
      if (demands.crmNeeds(field, offer)) {
        int weight = field.crm() == Expectation.MANDATORY ? MANDATORY_WEIGHT : CONDITIONAL_WEIGHT;
        expected += weight * FULL;
        if (field.isFilledIn(offer)) {
          reached += weight * (doubted.contains(field.key()) ? FULL / 2 : FULL);
        }
      }
    }
    return BigDecimal.valueOf(reached)
        .divide(BigDecimal.valueOf(expected), 2, RoundingMode.HALF_UP);
  }

  public QualityTier tier(Offer offer) {
    if (satisfies(offer, SHOWCASE_EXPECTED, demands::showcaseNeeds)) {
      return QualityTier.A;
    }
    return satisfies(offer, CRM_EXPECTED, demands::crmNeeds) ? QualityTier.B : QualityTier.C;
  }

  private static boolean satisfies(
      Offer offer, List<OfferField> fields, BiPredicate<OfferField, Offer> needed) {
    for (OfferField field : fields) {
      if (!field.isFilledIn(offer) && !CONTACTS.contains(field) && needed.test(field, offer)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> doubted(List<Notice> notices) {
    Set<String> fields = new HashSet<>();
    for (Notice notice : notices) {
      if (notice.severity() == Severity.WARNING && !AgeingRules.isAgeing(notice.code())) {
        fields.add(notice.field());
      }
    }
    return fields;
  }

  private static List<OfferField> expected(Function<OfferField, Expectation> destination) {
    List<OfferField> fields = new ArrayList<>();
    for (OfferField field : OfferField.values()) {
      switch (destination.apply(field)) {
        case OPTIONAL, NOT_SENT -> {}
        default -> fields.add(field);
      }
    }
    return List.copyOf(fields);
  }
}
