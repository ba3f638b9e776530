package it.census.rules.identity;

import it.census.model.FieldGroup;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two rows of one delivery say the same of an offer, but for its cadastral data: an
 * inventory often has one row for each parcel or sub-unit of an asset. For comparing within a run
 * only; nothing of it is stored.
 */
public final class OfferFingerprint {

  private static final OfferField[] COMPARED = compared();
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private OfferFingerprint() {}

  /** Equal for offers that are equal but for the cadastral group; 64 bits. */
  public static long of(OfferValues values) {
    long hash = PRIME;
    for (OfferField field : COMPARED) {
      Object value = values.get(field);
      if (value != null) {
        hash = mix(mix(hash, field.ordinal()), of(value));
      }
    }
    return hash;
  }

  /** Equal for equal texts; 32 bits. */
  public static int of(@Nullable String text) {
    return text == null ? 0 : text.hashCode();
  }

  private static long of(Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().hashCode();
    }
    if (value instanceof List<?> list) {
      long hash = list.size();
      for (Object item : list) {
        hash = mix(hash, ofText(item.toString()));
      }
      return hash;
    }
    return ofText(value.toString());
  }

  private static long ofText(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  private static long mix(long hash, long part) {
    long mixed = (hash ^ part) * PRIME;
    return mixed ^ mixed >>> 29;
  }

  private static OfferField[] compared() {
    List<OfferField> fields = new ArrayList<>();
    for (OfferField field : OfferField.values()) {
      if (field.group() != FieldGroup.CADASTRAL) {
        fields.add(field);
      }
    }
    return fields.toArray(OfferField[]::new);
  }
}
