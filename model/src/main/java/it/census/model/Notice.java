package it.census.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing said about a row, a column or a delivery. The sentence is built only when somebody
 * reads it.
 *
 * @param type what is said
 * @param place where, in the sender's own file
 * @param offerId the offer concerned, empty where there is none
 * @param field key of the field concerned, or the header of the sender's column; may be empty
 * @param value what was found, as sent; may be empty; masked for personal fields
 * @param arguments further facts the sentence names
 */
public record Notice(
    NoticeType type,
    Place place,
    String offerId,
    String field,
    String value,
    Map<String, String> arguments) {

  /** Shown instead of a value that is personal data. */
  public static final String MASKED = "***";

  public Notice {
    arguments = Map.copyOf(arguments);
  }

  /** A notice about one field of a row. */
  public static Notice of(NoticeType type, Place place, OfferField field, String value) {
    return of(type, place, field, value, Map.of());
  }

  /** A notice about one field of a row, with further facts for its sentence. */
  public static Notice of(
      NoticeType type, Place place, OfferField field, String value, Map<String, String> arguments) {
    boolean personal = field.confidentiality() == Confidentiality.PERSONAL && !value.isEmpty();
    return new Notice(type, place, "", field.key(), personal ? MASKED : value, arguments);
  }

  /** A notice about a column, a row or the whole delivery. */
  public static Notice about(NoticeType type, Place place, String subject, String value) {
    return new Notice(type, place, "", subject, value, Map.of());
  }

  public String code() {
    return type.code();
  }

  public Severity severity() {
    return type.severity();
  }

  public Notice forOffer(String id) {
    return new Notice(type, place, id, field, value, arguments);
  }

  /** The sentence: what was found, what was expected. */
  public String message(Language language) {
    return NoticeType.fill(type.message().in(language), facts(language));
  }

  /** What the sender can do about it. */
  public String howToFix(Language language) {
    return NoticeType.fill(type.fix().in(language), facts(language));
  }

  private Map<String, String> facts(Language language) {
    Map<String, String> facts = new LinkedHashMap<>(arguments);
    facts.put("field", OfferField.find(field).map(f -> f.label().in(language)).orElse(field));
    facts.put("value", value);
    facts.put("place", place.text());
    return facts;
  }
}
