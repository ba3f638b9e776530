package it.census.model.text;

import java.text.Normalizer;
import java.util.Locale;

/** What counts of a supplier's reference, by which an offer is known for ever. */
public final class References {

  private References() {}

  /**
   * A reference in the form that counts: composed (NFC), trimmed, white space of every kind one
   * blank, upper case; {@code " a-12 "} and {@code "A-12"} are one.
   */
  public static String normalise(String reference) {
    String composed = Normalizer.normalize(reference, Normalizer.Form.NFC);
    StringBuilder collapsed = new StringBuilder(composed.length());
    boolean gap = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Folding.isBlank(c)) {
        gap = true;
      } else {
        if (gap && collapsed.length() > 0) {
          collapsed.append(' ');
        }
        gap = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString().toUpperCase(Locale.ROOT);
  }
}
