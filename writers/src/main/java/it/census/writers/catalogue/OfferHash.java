package it.census.writers.catalogue;

import it.census.model.OfferField;
import it.census.model.Parcel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint by which two versions of an offer are told apart: equal fingerprints are equal
 * offers, so a delivery of a million rows is compared without reading their fields. It depends on
 * the values alone, never on their quality, their place in the file or the day.
 *
 * <p>{@code base = SHA-256} over every filled field in the order of the dictionary, but for {@code
 * offer_id} and {@code source_id} (who the offer is) and {@code cadastral_parcels} (see below): the
 * key, a byte 0, then each value (a list has several, and its number of values first) as the length
 * of its UTF-8 bytes in four bytes followed by these. Numbers are written without trailing zeros
 * and exponent, days ISO, truth values {@code true} and {@code false}. A field without a value adds
 * nothing: the dictionary may grow, and offers that do not use the new field stay unchanged.
 *
 * <p>{@code content = SHA-256(base, SHA-256(parcels joined by "|"))}: where a later row of a
 * delivery only adds parcels, the database can say the fingerprint of the whole anew.
 *
 * <p>Not safe for several threads.
 */
final class OfferHash {

  /** The second half of a content hash as SQL, of a row with base_hash and cadastral_parcels. */
  static final String CONTENT_IN_SQL =
      "sha256(base_hash"
          + " || sha256(convert_to(coalesce(array_to_string(cadastral_parcels, '|'), ''), 'UTF8')))";

  private static final Map<OfferField, byte[]> KEYS = keys();

  private final MessageDigest digest = sha256();
  private final byte[] size = new byte[4];
  private final byte[] withoutParcels = sha256().digest();

  /**
   * The fingerprint of all fields but the parcels.
   *
   * @param values of all fields, in the order of the dictionary
   */
  byte[] base(@Nullable Object[] values) {
    digest.reset();
    for (Map.Entry<OfferField, byte[]> entry : KEYS.entrySet()) {
      Object value = values[entry.getKey().ordinal()];
      if (value instanceof List<?> list) {
        if (!list.isEmpty()) {
          digest.update(entry.getValue());
          number(list.size());
          list.forEach(this::one);
        }
      } else if (value != null && !"".equals(value)) {
        digest.update(entry.getValue());
        one(value);
      }
    }
    return digest.digest();
  }

  /** The fingerprint of the whole offer. */
  byte[] content(byte[] base, List<Parcel> parcels) {
    digest.reset();
    byte[] ofParcels =
        parcels.isEmpty()
            ? withoutParcels
            : digest.digest(BinaryRows.utf8(String.join("|", OfferColumns.texts(parcels))));
    digest.update(base);
    return digest.digest(ofParcels);
  }

  private void one(Object value) {
    String text =
        value instanceof BigDecimal number
            ? BinaryRows.canonical(number).toPlainString()
            : value.toString();
    byte[] bytes = BinaryRows.utf8(text);
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(int value) {
    size[0] = (byte) (value >> 24);
    size[1] = (byte) (value >> 16);
    size[2] = (byte) (value >> 8);
    size[3] = (byte) value;
    digest.update(size);
  }

  private static Map<OfferField, byte[]> keys() {
    Map<OfferField, byte[]> keys = new EnumMap<>(OfferField.class);
    for (OfferField field : OfferField.values()) {
      if (field != OfferField.OFFER_ID
          && field != OfferField.SOURCE_ID
          && field != OfferField.CADASTRAL_PARCELS) {
        keys.put(field, (field.key() + '\0').getBytes(StandardCharsets.UTF_8));
      }
    }
    return keys;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
