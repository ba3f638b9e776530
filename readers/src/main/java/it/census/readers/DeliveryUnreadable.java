package it.census.readers;

import it.census.model.Bilingual;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole file that cannot be used. Never thrown for the content of a row: bad data is a value. The
 * source keeps its last good offers, and its report carries the {@link #sentence()}.
 */
public final class DeliveryUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final LinkedHashMap<String, String> facts;

  private DeliveryUnreadable(
      Refusal refusal, Map<String, String> facts, @Nullable Throwable cause) {
    super(fill(refusal.sentence().en(), facts), cause);
    this.refusal = refusal;
    this.facts = new LinkedHashMap<>(facts);
  }

  /** A refusal whose sentence names nothing of the file. */
  public static DeliveryUnreadable because(Refusal refusal) {
    return new DeliveryUnreadable(refusal, Map.of(), null);
  }

  /**
   * A refusal with the facts its sentence names.
   *
   * @param facts name to text, as in the braces of {@link Refusal#sentence()}
   */
  public static DeliveryUnreadable because(Refusal refusal, Map<String, String> facts) {
    return new DeliveryUnreadable(refusal, facts, null);
  }

  /** A refusal with its technical cause, for the log. */
  public static DeliveryUnreadable because(
      Refusal refusal, Map<String, String> facts, Throwable cause) {
    return new DeliveryUnreadable(refusal, facts, cause);
  }

  /** Beyond one of the reading limits. */
  public static DeliveryUnreadable beyond(Refusal refusal, long limit) {
    return because(refusal, Map.of("limit", Long.toString(limit)));
  }

  /**
   * What an I/O failure means for the delivery: the refusal it carries, or {@link
   * Refusal#UNREADABLE}.
   */
  public static DeliveryUnreadable of(IOException failure) {
    return carriedBy(failure)
        .orElseGet(
            () ->
                because(
                    Refusal.UNREADABLE,
                    Map.of("detail", String.valueOf(failure.getMessage())),
                    failure));
  }

  /** The refusal that travels inside an exception of a foreign parser, if one does. */
  public static Optional<DeliveryUnreadable> carriedBy(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof DeliveryUnreadable unreadable) {
        return Optional.of(unreadable);
      }
    }
    return Optional.empty();
  }

  public Refusal refusal() {
    return refusal;
  }

  /** What is wrong, where, and what to do. */
  public Bilingual sentence() {
    return new Bilingual(
        fill(refusal.sentence().it(), facts), fill(refusal.sentence().en(), facts));
  }

  private static String fill(String template, Map<String, String> facts) {
    String text = template;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return text;
  }
}
