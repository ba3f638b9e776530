package it.census.rules.identity;

import it.census.model.Sha256;
import it.census.model.text.References;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Gives an offer the id under which everybody knows it for ever: {@code OT-K8TM305S3W}. The same
 * source and the same reference always give the same id, on every machine and in every year, so
 * that nobody has to keep a table of ids.
 *
 * <p>The id is {@code OT-} and the first 50 bits, as ten characters of Crockford base 32, of
 * SHA-256 over the UTF-8 bytes of the source id, U+001F and the reference. The reference is taken
 * in the form that counts, see {@link References}.
 */
public final class OfferIds {

  static final char SEPARATOR = '\u001F';

  private static final String PREFIX = "OT-";
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 50;
  private static final int BITS_PER_CHARACTER = 5;

  private OfferIds() {}

  /**
   * The id of the offer that a source calls by this reference.
   *
   * @param sourceId the first id the source ever had
   * @param reference as written by the supplier; a number as its cell shows it
   */
  public static String of(String sourceId, String reference) {
    return key(sourceId, References.normalise(reference)).offerId();
  }

  /**
   * The key of an offer.
   *
   * @param exactReference hashed as it stands
   */
  static OfferKey key(String sourceId, String exactReference) {
    byte[] hashed =
        Sha256.digest()
            .digest((sourceId + SEPARATOR + exactReference).getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes = ByteBuffer.wrap(hashed);
    return new OfferKey(bytes.getLong() >>> (Long.SIZE - BITS), bytes.getInt());
  }

  static String text(long bits) {
    StringBuilder id = new StringBuilder(PREFIX);
    for (int shift = BITS - BITS_PER_CHARACTER; shift >= 0; shift -= BITS_PER_CHARACTER) {
      id.append(CROCKFORD.charAt((int) (bits >>> shift) & 31));
    }
    return id.toString();
  }
}
