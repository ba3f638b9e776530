package it.census.rules.values;

import it.census.model.NoticeType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading one cell gave: a value or none, how the value differs from what stood there, and
 * what has to be said about it. Bad content is a reading too; readers never throw for it.
 *
 * @param value in the unit of the field; empty where the cell says nothing or cannot be read
 * @param rule name of the correction that led to the value ({@code decimal_comma}, {@code synonym},
 *     {@code unit_hectare} …); empty where the value is what stood in the cell
 * @param remark what the sender should hear
 */
public record Reading<T>(Optional<T> value, Optional<String> rule, Optional<Remark> remark) {

  private static final Reading<Object> MISSING =
      new Reading<>(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * A notice without its place, which only the caller knows.
   *
   * @param arguments facts its sentence names
   */
  public record Remark(NoticeType type, Map<String, String> arguments) {
    public Remark {
      arguments = Map.copyOf(arguments);
    }
  }

  /** The cell says nothing, and that is in order. */
  @SuppressWarnings("unchecked")
  public static <T> Reading<T> missing() {
    return (Reading<T>) MISSING;
  }

  /** The cell holds the value as the catalogue writes it. */
  public static <T> Reading<T> of(T value) {
    return new Reading<>(Optional.of(value), Optional.empty(), Optional.empty());
  }

  /** The value is certain and was written in another way. */
  public static <T> Reading<T> corrected(T value, String rule) {
    return new Reading<>(Optional.of(value), Optional.of(rule), Optional.empty());
  }

  /** There is a value, and something to be said about it. */
  public static <T> Reading<T> doubtful(T value, NoticeType type, Map<String, String> arguments) {
    return new Reading<>(
        Optional.of(value), Optional.empty(), Optional.of(new Remark(type, arguments)));
  }

  /** There is something in the cell, and no value can be made of it. */
  public static <T> Reading<T> unreadable(NoticeType type, Map<String, String> arguments) {
    return new Reading<>(
        Optional.empty(), Optional.empty(), Optional.of(new Remark(type, arguments)));
  }

  /** The same, with the name of a correction; a rule named before stays where this is empty. */
  public Reading<T> by(String otherRule) {
    return otherRule.isEmpty() ? this : new Reading<>(value, Optional.of(otherRule), remark);
  }

  /**
   * The same, with something to be said; of two remarks the graver stays, of equal ones the first.
   */
  public Reading<T> saying(NoticeType type, Map<String, String> arguments) {
    boolean graver =
        remark.map(r -> type.severity().compareTo(r.type().severity()) < 0).orElse(true);
    return graver ? new Reading<>(value, rule, Optional.of(new Remark(type, arguments))) : this;
  }

  /** Nothing readable, for the reason that this reading already tells. */
  <R> Reading<R> withoutValue() {
    return new Reading<>(Optional.empty(), Optional.empty(), remark);
  }

  /** The reading of something made from the value; rule and remark stay. */
  public <R> Reading<R> map(Function<? super T, ? extends R> change) {
    return new Reading<>(value.map(change), rule, remark);
  }

  /** Whether this is what is said. */
  public boolean says(NoticeType type) {
    return remark.filter(r -> r.type().equals(type)).isPresent();
  }

  /** Nothing in the cell, nothing to say. */
  public boolean isMissing() {
    return value.isEmpty() && remark.isEmpty();
  }

  /** Whether there was something that could not be read. */
  public boolean isUnreadable() {
    return value.isEmpty() && remark.isPresent();
  }
}
