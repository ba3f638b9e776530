package it.census.rules.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes names that came in capitals as Italian writes them: {@code AREA INDUSTRIALE DELL'ARNO}
 * becomes {@code Area Industriale dell'Arno}. Acronyms, Roman numerals and names with digits stay.
 */
public final class TitleCase {

  private static final Set<String> PARTICLES =
      Set.of(
          "di", "del", "della", "dello", "dei", "degli", "delle", "da", "dal", "dalla", "dallo",
          "dai", "dagli", "dalle", "in", "nel", "nella", "nello", "nei", "negli", "nelle", "e",
          "ed", "o", "a", "ad", "al", "alla", "allo", "ai", "agli", "alle", "con", "per", "su",
          "sul", "sulla", "sullo", "sui", "sugli", "sulle", "tra", "fra", "il", "lo", "la", "i",
          "gli", "le", "un", "uno", "una", "presso", "de");

  private static final Set<String> ELIDED =
      Set.of("d", "l", "dell", "nell", "all", "sull", "dall", "un", "coll", "quell");

  private static final Set<String> ACRONYMS =
      Set.of(
          "PIP", "PEEP", "ZI", "SPA", "SRL", "SNC", "SAS", "ASL", "USL", "AUSL", "ERP", "APEA",
          "ZLS", "UMI", "UTOE", "SGC", "SS", "SP", "SR", "FI", "PI", "LI", "PRG", "ATO", "COSEA",
          "ASI", "CIPE", "ANAS", "INAIL", "INPS", "ENEL", "RFI", "FS", "ITI", "IPSIA", "ITIS", "UE",
          "RSA", "IVA", "DOP", "IGP", "ATC", "ASP", "CAP", "UNI", "USA", "ENI", "AGIP", "IP", "ICE",
          "MIMIT");

  private static final Pattern ROMAN = Pattern.compile("(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:\\.[\\p{L}]+)*+\\.?");

  /** The final apostrophe by which capitals are accented: {@code LOCALITA'}. */
  private static final Pattern ACCENT =
      Pattern.compile("(?<=\\p{L})([AEIOU])['’´`](?![\\p{L}\\p{N}])");

  private static final Map<String, String> ACCENTED =
      Map.of("A", "À", "E", "È", "I", "Ì", "O", "Ò", "U", "Ù");

  /** Words whose final apostrophe is an elision. */
  private static final Set<String> CUT_SHORT =
      Set.of("PO", "MO", "CA", "DE", "NE", "CO", "VO", "FE", "BE");

  private TitleCase() {}

  /** Whether a text has several letters and all of them are capitals. */
  public static boolean isCapitals(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isUpperCase(c) ? 1 : 0;
    }
    return letters >= 4;
  }

  /** The text as Italian writes names, where it is in capitals; else as it is. */
  public static String of(String text) {
    if (!isCapitals(text)) {
      return text;
    }
    String accented = accented(text);
    Matcher word = WORD.matcher(accented);
    StringBuilder written = new StringBuilder(accented.length());
    int from = 0;
    while (word.find()) {
      written.append(accented, from, word.start());
      boolean first = word.start() == 0 || startsAfresh(accented, word.start());
      boolean last = word.end() == accented.length() || !continues(accented, word.end());
      boolean elided = word.end() < accented.length() && isApostrophe(accented.charAt(word.end()));
      written.append(cased(word.group(), first, last, elided));
      from = word.end();
    }
    return written.append(accented, from, accented.length()).toString();
  }

  private static String cased(String word, boolean first, boolean last, boolean elided) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (elided && ELIDED.contains(lower)) {
      return first ? capitalised(lower) : lower;
    }
    boolean single = word.length() == 1;
    if (PARTICLES.contains(lower) && !(single && last)) {
      return first ? capitalised(lower) : lower;
    }
    return staysCapital(word, single) ? word : capitalised(lower);
  }

  private static boolean staysCapital(String word, boolean single) {
    boolean dotted = word.indexOf('.') >= 0 && word.indexOf('.') < word.length() - 1;
    return single
        || dotted
        || ACRONYMS.contains(word)
        || word.chars().anyMatch(Character::isDigit)
        || ROMAN.matcher(word).matches()
        || (word.length() <= 4
            && !word.endsWith(".")
            && word.chars().noneMatch(TitleCase::isVowel));
  }

  /** {@code PERCHE'} has the other accent, {@code PO'} none. */
  private static String accented(String text) {
    Matcher accent = ACCENT.matcher(text);
    StringBuilder accented = new StringBuilder(text.length());
    while (accent.find()) {
      String word = wordBefore(text, accent.end(1));
      String vowel = accent.group(1);
      String with =
          CUT_SHORT.contains(word)
              ? accent.group()
              : word.endsWith("CHE") ? "É" : ACCENTED.getOrDefault(vowel, vowel);
      accent.appendReplacement(accented, Matcher.quoteReplacement(with));
    }
    return accent.appendTail(accented).toString();
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean startsAfresh(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c != ' ') {
        return ".:;!?\"«“(".indexOf(c) >= 0 && !(c == '.' && i > 0 && isShort(text, i));
      }
    }
    return true;
  }

  /** {@code S. MARIA DEL MONTE}: a short word with a full stop is an abbreviation. */
  private static boolean isShort(String text, int dot) {
    return wordBefore(text, dot).length() <= 4;
  }

  private static boolean continues(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isVowel(int c) {
    return "AEIOUÀÈÉÌÒÙ".indexOf(c) >= 0;
  }

  private static String capitalised(String lower) {
    return lower.isEmpty()
        ? lower
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
