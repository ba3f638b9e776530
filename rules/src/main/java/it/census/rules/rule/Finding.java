package it.census.rules.rule;

import it.census.model.Bilingual;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found in a row: the field concerned, the facts its sentence names, and what has to
 * change in the offer because of it. A bad value never rejects a row: its field is emptied, the
 * original stays in the notice.
 *
 * @param field concerned
 * @param value shown in the notice; null: as the supplier wrote it
 * @param arguments of the sentence
 * @param emptied fields that lose their value
 * @param replaced fields that get another value
 */
public record Finding(
    OfferField field,
    @Nullable String value,
    Map<String, String> arguments,
    Set<OfferField> emptied,
    Map<OfferField, Object> replaced) {

  /** A finding that leaves the offer as it is. */
  public static Finding about(OfferField field) {
    return new Finding(field, null, Map.of(), Set.of(), Map.of());
  }

  /** Names a fact in the sentence. */
  public Finding with(String name, String fact) {
    Map<String, String> more = new LinkedHashMap<>(arguments);
    more.put(name, fact);
    return new Finding(field, value, more, emptied, replaced);
  }

  /** Names a number in the sentence, without exponent or trailing zeros. */
  public Finding with(String name, BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return with(name, (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
  }

  /** Names a fact that differs by language: {@code {name_it}} and {@code {name_en}}. */
  public Finding with(String name, Bilingual fact) {
    return with(name + "_it", fact.it()).with(name + "_en", fact.en());
  }

  /** Shows this in the notice instead of what the supplier wrote. */
  public Finding showing(String text) {
    return new Finding(field, text, arguments, emptied, replaced);
  }

  /** Hides the value, which may be personal data. */
  public Finding masked() {
    return showing(Notice.MASKED);
  }

  /** Takes the values of these fields out of the offer. */
  public Finding emptying(OfferField... fields) {
    Set<OfferField> more =
        emptied.isEmpty() ? EnumSet.noneOf(OfferField.class) : EnumSet.copyOf(emptied);
    more.addAll(Set.of(fields));
    return new Finding(field, value, arguments, more, replaced);
  }

  /** Puts another value into a field of the offer. */
  public Finding replacing(OfferField changed, Object by) {
    Map<OfferField, Object> more = new LinkedHashMap<>(replaced);
    more.put(changed, by);
    return new Finding(field, value, arguments, emptied, more);
  }

  /** Whether the offer changes by it. */
  public boolean changesOffer() {
    return !emptied.isEmpty() || !replaced.isEmpty();
  }

  /** The notice of it, under the name of its rule. */
  public Notice notice(NoticeType type, JudgedRow row) {
    String offerId = row.offer().identity().offerId();
    return Notice.of(
            type, row.placeOf(field), field, value == null ? row.shown(field) : value, arguments)
        .forOffer(offerId == null ? "" : offerId);
  }
}
