package it.census.rules.text;

import it.census.model.config.Vocabulary;
import it.census.model.text.Folding;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what suppliers abbreviate, as the configuration lists it: {@code V.le} at the start of
 * an address, {@code capann.} anywhere. Built once, shared by all threads.
 */
public final class Abbreviations {

  /** Words of an abbreviation. */
  private static final int LONGEST = 3;

  /** Characters that are looked at for one: a text may have a hundred thousand. */
  private static final int LONGEST_TEXT = 60;

  private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}{2}");

  private static final Pattern TOKEN = Pattern.compile("\\S+");

  private final Map<String, String> street;
  private final Map<String, String> anywhere;

  private Abbreviations(Map<String, String> street, Map<String, String> anywhere) {
    this.street = Map.copyOf(street);
    this.anywhere = Map.copyOf(anywhere);
  }

  /** None at all. */
  public static Abbreviations none() {
    return new Abbreviations(Map.of(), Map.of());
  }

  public static Abbreviations of(Vocabulary vocabulary) {
    Map<String, String> street = new HashMap<>();
    Map<String, String> anywhere = new HashMap<>();
    for (Vocabulary.Abbreviation abbreviation : vocabulary.abbreviations()) {
      Map<String, String> kind = abbreviation.kind().equals("street") ? street : anywhere;
      kind.putIfAbsent(Folding.soften(abbreviation.abbreviation()), abbreviation.expansion());
    }
    return new Abbreviations(street, anywhere);
  }

  /** The text with the abbreviations of ordinary words written out. */
  public String expandText(String text) {
    return expand(text, anywhere);
  }

  /** The address with the abbreviations of streets and places written out. */
  public String expandStreet(String text) {
    return expand(text, street);
  }

  private static String expand(String text, Map<String, String> known) {
    if (known.isEmpty() || text.isEmpty()) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length() + 16);
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int taken = 0;
      if (startsToken(text, at)) {
        taken = expandAt(text, at, from, known, written);
      }
      if (taken > 0) {
        from = at + taken;
        at = from;
      } else {
        at++;
      }
    }
    return from == 0 ? text : written.append(text, from, text.length()).toString();
  }

  /** Appends the expansion of the longest abbreviation at this place; how long that was. */
  private static int expandAt(
      String text, int at, int from, Map<String, String> known, StringBuilder written) {
    int reach = Math.min(text.length(), at + LONGEST_TEXT);
    Matcher token = TOKEN.matcher(text).region(at, reach);
    int longest = 0;
    String expansion = "";
    for (int i = 0; i < LONGEST && token.find(); i++) {
      int end = token.end();
      if (end == reach && reach < text.length()) {
        break;
      }
      while (end > at && ",;:()".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String found = known.get(Folding.soften(text.substring(at, end)));
      if (found != null) {
        longest = end - at;
        expansion = found;
      }
    }
    if (longest == 0) {
      longest = gluedToNext(text, at, known);
      expansion =
          longest == 0
              ? ""
              : known.getOrDefault(Folding.soften(text.substring(at, at + longest)), "") + " ";
    }
    if (longest > 0) {
      written
          .append(text, from, at)
          .append(likeWritten(text, text.substring(at, at + longest), expansion));
    }
    return longest;
  }

  /** {@code V.le Italia} may come as {@code V.leItalia}, {@code Loc.Palagiaccio}: length of it. */
  private static int gluedToNext(String text, int at, Map<String, String> known) {
    int reach = Math.min(text.length() - 1, at + LONGEST_TEXT);
    for (int i = at + 1; i < reach && !Folding.isBlank(text.charAt(i)); i++) {
      if (text.charAt(i) == '.'
          && Character.isUpperCase(text.charAt(i + 1))
          && i - at >= 2
          && known.containsKey(Folding.soften(text.substring(at, i + 1)))) {
        return i + 1 - at;
      }
    }
    return 0;
  }

  private static boolean startsToken(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isLetter(c)) {
      return false;
    }
    return at == 0
        || Folding.isBlank(text.charAt(at - 1))
        || "(,;/".indexOf(text.charAt(at - 1)) >= 0;
  }

  /**
   * Capitals as the abbreviation had them. Those of {@code S.S.} are the initials of a name, unless
   * all of the text is in capitals.
   */
  private static String likeWritten(String text, String abbreviation, String expansion) {
    String capitals = expansion.toUpperCase(Locale.ROOT);
    boolean asCapitals =
        abbreviation.chars().filter(Character::isLetter).count() > 1
            && abbreviation.equals(abbreviation.toUpperCase(Locale.ROOT))
            && TitleCase.isCapitals(capitals);
    if (asCapitals) {
      boolean initials = !TWO_LETTERS.matcher(abbreviation).find() && !TitleCase.isCapitals(text);
      return initials ? TitleCase.of(capitals) : capitals;
    }
    return Character.isUpperCase(abbreviation.charAt(0))
        ? expansion.substring(0, 1).toUpperCase(Locale.ROOT) + expansion.substring(1)
        : expansion;
  }
}
