package it.census.writers.erasure;

import java.util.Locale;

/**
 * A value that was erased, as the ledger remembers it.
 *
 * @param kind what it is
 * @param words of a name; 0 for all else
 * @param hash keyed, of its normal form
 */
public record ErasedValue(PersonalKind kind, int words, String hash) {

  /** {@code name:2:9f…}. */
  String text() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + words + ":" + hash;
  }

  static ErasedValue parse(String text) {
    String[] parts = text.split(":", -1);
    return new ErasedValue(
        PersonalKind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts[1]),
        parts[2]);
  }
}
