package it.census.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of an offer while it is being put together, one slot a field. Mutable and confined to
 * the code that builds one offer; {@link Offer#of} makes the immutable result. A value of the wrong
 * Java type is a programming error and fails at once.
 */
public final class OfferValues {

  private final @Nullable Object[] slots = new @Nullable Object[OfferField.values().length];

  /** Sets or, with null, empties a field. */
  public OfferValues set(OfferField field, @Nullable Object value) {
    if (value != null && !javaType(field.type()).isInstance(value)) {
      throw new IllegalArgumentException(
          field.key() + " cannot hold a " + value.getClass().getSimpleName());
    }
    slots[field.ordinal()] = value;
    return this;
  }

  public @Nullable Object get(OfferField field) {
    return slots[field.ordinal()];
  }

  public boolean has(OfferField field) {
    Object value = slots[field.ordinal()];
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }

  public @Nullable String text(OfferField field) {
    return (String) slots[field.ordinal()];
  }

  public @Nullable BigDecimal decimal(OfferField field) {
    return (BigDecimal) slots[field.ordinal()];
  }

  public @Nullable Integer integer(OfferField field) {
    return (Integer) slots[field.ordinal()];
  }

  public @Nullable Boolean truth(OfferField field) {
    return (Boolean) slots[field.ordinal()];
  }

  public @Nullable LocalDate date(OfferField field) {
    return (LocalDate) slots[field.ordinal()];
  }

  /** The values of a list field; empty where there is none. */
  @SuppressWarnings("unchecked")
  public List<String> texts(OfferField field) {
    Object value = slots[field.ordinal()];
    return value == null ? List.of() : (List<String>) value;
  }

  /** The parcels; empty where there are none. */
  @SuppressWarnings("unchecked")
  public List<Parcel> parcels(OfferField field) {
    Object value = slots[field.ordinal()];
    return value == null ? List.of() : (List<Parcel>) value;
  }

  private static Class<?> javaType(FieldType type) {
    return switch (type) {
      case STRING, TEXT, CODE, URL, EMAIL -> String.class;
      case CODES, URLS, PARCELS -> List.class;
      case INTEGER -> Integer.class;
      case DECIMAL -> BigDecimal.class;
      case BOOLEAN -> Boolean.class;
      case DATE -> LocalDate.class;
    };
  }
}
