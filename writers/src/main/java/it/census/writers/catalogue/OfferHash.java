package it.census.writers.catalogue;

import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.model.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
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
public final class OfferHash {

  /** The second half of a content hash as SQL, of a row with base_hash and cadastral_parcels. */
  static final String CONTENT_IN_SQL =
      "sha256(base_hash"
          + " || sha256(convert_to(coalesce(array_to_string(cadastral_parcels, '|'), ''), 'UTF8')))";

  private static final OfferField[] FIELDS =
      Arrays.stream(OfferField.values())
          .filter(f -> f != OfferField.OFFER_ID && f != OfferField.SOURCE_ID)
          .filter(f -> f != OfferField.CADASTRAL_PARCELS)
          .toArray(OfferField[]::new);
  private static final byte[][] KEYS =
      Arrays.stream(FIELDS)
          .map(f -> (f.key() + '\0').getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private final MessageDigest digest = Sha256.digest();
  private final byte[] withoutParcels = Sha256.digest().digest();

  /** What is hashed is gathered first: many small pieces cost more than the hash itself. */
  private byte[] bytes = new byte[1 << 12];

  private int length;

  /**
   * The fingerprint of all fields but the parcels.
   *
   * @param values of all fields, in the order of the dictionary; numbers in their canonical form
   */
  public byte[] base(@Nullable Object[] values) {
    length = 0;
    for (int i = 0; i < FIELDS.length; i++) {
      Object value = values[FIELDS[i].ordinal()];
      if (value instanceof List<?> list) {
        if (!list.isEmpty()) {
          gather(KEYS[i]);
          gather(list.size());
          list.forEach(this::one);
        }
      } else if (value != null && !"".equals(value)) {
        gather(KEYS[i]);
        one(value);
      }
    }
    digest.update(bytes, 0, length);
    return digest.digest();
  }

  /** The fingerprint of the whole offer. */
  byte[] content(byte[] base, List<Parcel> parcels) {
    byte[] ofParcels =
        parcels.isEmpty()
            ? withoutParcels
            : digest.digest(BinaryRows.utf8(String.join("|", OfferColumns.texts(parcels))));
    digest.update(base);
    return digest.digest(ofParcels);
  }

  private void one(Object value) {
    byte[] text =
        BinaryRows.utf8(
            value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    gather(text.length);
    gather(text);
  }

  private void gather(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void gather(int number) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (number >> shift);
    }
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
