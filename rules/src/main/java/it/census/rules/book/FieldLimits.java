package it.census.rules.book;

import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.rules.rule.Finding;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The limits of every field, read from the constraints of the model, so that texts can name them.
 */
public final class FieldLimits {

  /**
   * @param min smallest value, both ends included unless {@code aboveMin}
   * @param aboveMin whether the smallest value itself is refused
   * @param max largest value
   * @param maxSize characters of a text, values of a list
   */
  public record Limit(
      @Nullable String min, boolean aboveMin, @Nullable String max, @Nullable Integer maxSize) {

    private static final Limit NONE = new Limit(null, false, null, null);

    /** The range in signs all readers know: {@code > 0, ≤ 100}. */
    public String range() {
      String lower = min == null ? "" : (aboveMin ? "> " : "≥ ") + min;
      String upper = max == null ? "" : "≤ " + max;
      return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + ", " + upper;
    }

    private Limit and(Annotation constraint) {
      if (constraint instanceof Positive) {
        return new Limit("0", true, max, maxSize);
      } else if (constraint instanceof PositiveOrZero) {
        return new Limit("0", false, max, maxSize);
      } else if (constraint instanceof DecimalMin least) {
        return new Limit(least.value(), false, max, maxSize);
      } else if (constraint instanceof Min least) {
        return new Limit(String.valueOf(least.value()), false, max, maxSize);
      } else if (constraint instanceof DecimalMax most) {
        return new Limit(min, aboveMin, most.value(), maxSize);
      } else if (constraint instanceof Max most) {
        return new Limit(min, aboveMin, String.valueOf(most.value()), maxSize);
      } else if (constraint instanceof Size size) {
        return new Limit(min, aboveMin, max, size.max());
      }
      return this;
    }
  }

  private final Map<OfferField, Limit> limits;

  private FieldLimits(Map<OfferField, Limit> limits) {
    this.limits = limits;
  }

  /** The limits that the records of the model carry. */
  public static FieldLimits ofTheDictionary() {
    Map<OfferField, Limit> limits = new EnumMap<>(OfferField.class);
    BeanDescriptor offer = StructuralConstraints.validator().getConstraintsForClass(Offer.class);
    for (PropertyDescriptor group : offer.getConstrainedProperties()) {
      BeanDescriptor record =
          StructuralConstraints.validator().getConstraintsForClass(group.getElementClass());
      for (PropertyDescriptor component : record.getConstrainedProperties()) {
        Limit limit = Limit.NONE;
        for (ConstraintDescriptor<?> constraint : component.getConstraintDescriptors()) {
          limit = limit.and(constraint.getAnnotation());
        }
        limits.put(StructuralConstraints.fieldOf(component.getPropertyName()), limit);
      }
    }
    return new FieldLimits(limits);
  }

  public Optional<Limit> find(OfferField field) {
    return Optional.ofNullable(limits.get(field));
  }

  /** Adds the limits of the field to the facts a sentence may name. */
  Finding describe(Finding finding) {
    Limit limit = limits.getOrDefault(finding.field(), Limit.NONE);
    Finding described = finding.with("range", limit.range());
    return limit.maxSize() == null
        ? described
        : described.with("max", String.valueOf(limit.maxSize()));
  }
}
