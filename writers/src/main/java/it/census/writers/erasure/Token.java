package it.census.writers.erasure;

import java.util.regex.Pattern;

/**
 * What stands in the place of an erased value. It looks like what it replaces, so that readers,
 * rules and counts take a row for what it was; what was written differently has different tokens,
 * so that a version that came of a changed telephone number is still a version when the catalogue
 * is built again. No real address can look like this ({@code .invalid}, RFC 2606), no real number
 * ({@code +000}), and the views of the catalogue show an empty field.
 */
final class Token {

  private static final String CONSONANTS = "bcdfghlmnprstvz";

  private static final Pattern ANY =
      Pattern.compile(
          "erased-\\d{10}(?:@erased\\.invalid)?|\\+000 ?\\d{10}|nominativo cancellato ["
              + CONSONANTS
              + "]{9}",
          Pattern.CASE_INSENSITIVE);

  private Token() {}

  /** What is left of a text when all that stands for erased values is taken out of it. */
  static String without(String text) {
    return ANY.matcher(text).replaceAll(" ");
  }

  static String of(ErasureKey key, PersonalKind kind, String spelling) {
    String hash = key.hash(kind, "spelling\0" + spelling);
    long number = Long.parseUnsignedLong(hash.substring(0, 12), 16);
    String digits = "%010d".formatted(number % 10_000_000_000L);
    return switch (kind) {
      case EMAIL -> "erased-" + digits + "@erased.invalid";
      case PHONE -> "+000 " + digits;
      case TAX_CODE -> "erased-" + digits;
      case NAME -> "Nominativo Cancellato " + letters(number);
    };
  }

  private static String letters(long number) {
    StringBuilder word = new StringBuilder();
    long rest = number;
    for (int i = 0; i < 9; i++) {
      char letter = CONSONANTS.charAt((int) (rest % CONSONANTS.length()));
      word.append(i == 0 ? Character.toUpperCase(letter) : letter);
      rest /= CONSONANTS.length();
    }
    return word.toString();
  }
}
