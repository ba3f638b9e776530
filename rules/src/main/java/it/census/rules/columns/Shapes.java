package it.census.rules.columns;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The shapes by which values are told apart. Lenient on purpose: whether a value is right is for
 * its reader to say.
 */
final class Shapes {

  private static final String UNIT =
      "(€|eur|euro|mq\\.?|m2|m²|mtq|ha|ettari|mc\\.?|m3|m³|%|kw|kwp|kva|mw|ml|mt|m|metri|km|t|ton\\.?"
          + "|tonn\\.?|n|anni|posti|piani|vani|ca\\.?|circa)";
  private static final String BEFORE = "(circa|h\\.?|ca\\.?|c\\.a|mq\\.?|€|euro|eur|ha|n\\.?)";

  /** A number with what usually stands around it, and nothing else. */
  static final Pattern NUMBER =
      Pattern.compile(
          "(?i)"
              + BEFORE
              + "?\\s*\\??\\s*[-+]?\\s*[.,]?\\d[\\d.,'’\\s]*+(,-+)?\\s*("
              + UNIT
              + "\\s*(/\\s*\\w+)?\\s*)*+");

  static final Pattern WHOLE = Pattern.compile("[-+]?\\d++([.,]0++)?");
  static final Pattern ZERO = Pattern.compile("[^\\d]*+0++([.,]0++)?[^\\d]*+");
  static final Pattern AREA_UNIT =
      Pattern.compile("(?i)(?<![a-z])(mq|m2|m²|mtq|ha|ettari)(?![a-z])");
  static final Pattern VOLUME_UNIT = Pattern.compile("(?i)(?<![a-z])(mc|m3|m³)(?![a-z])");
  static final Pattern CURRENCY = Pattern.compile("(?i)€|\\beuro?\\b");
  static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

  private static final String MONTH =
      "(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)[a-z]*+\\.?";

  /** A date anywhere in a short text, with its month in figures. */
  static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(\\d{4}|\\d{2})(?!\\d)"
              + "|(19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)"
              + "|(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d))");

  /** A date with its month in letters. */
  static final Pattern DATE_IN_WORDS =
      Pattern.compile(
          "(?i)(?<![\\da-z])(\\d{1,2}[°\\s/.-]*+"
              + MONTH
              + "[\\s/.,-]*+(\\d{4}|\\d{2})(?!\\d)|"
              + MONTH
              + "\\s+(\\d{1,2},?\\s+)?\\d{4}(?!\\d)|"
              + MONTH
              + "-\\d{2,4}(?!\\d))");

  /** One address of the web, or several with signs or blanks between them. */
  static final Pattern LINK =
      Pattern.compile("(?i)(https?://|www\\.)\\S++([\\s|;,]++(https?://|www\\.)\\S++)*+");

  static final Pattern IMAGE_ENDING =
      Pattern.compile("(?i)\\.(jpe?g|png|gif|webp|tiff?)(\\?\\S*+)?$");
  static final Pattern EMAIL = Pattern.compile("(?i)(mailto:)?[\\w.+'-]++@[\\w-]++(\\.[\\w-]++)++");
  static final Pattern PHONE =
      Pattern.compile(
          "(?i)((tel|cell|fax)\\.?\\s*:?\\s*)?((\\+|00)\\d[\\d\\s./-]{6,17}\\d|[03]\\d[\\d\\s./-]{4,15}\\d)");
  static final Pattern TAX_CODE =
      Pattern.compile(
          "(?i)[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");

  /** A number as the land registry gives it to sheets, parcels and sub-units; several of them. */
  static final Pattern REGISTRY_NUMBER =
      Pattern.compile(
          "(?i)[a-z]{0,2}\\d{1,5}[a-z]{0,2}(\\s*[/,;|e-]\\s*[a-z]?\\d{1,5}[a-z]?)*+"
              + "(\\s*(p|parte|porzione|sub)\\.?\\s*\\d*[a-z]?)?|[a-z]{1,2}(/\\d{1,4})?");

  /** {@code D/1}, {@code D01}, {@code Cat. C/2}. */
  static final Pattern CADASTRAL_CATEGORY =
      Pattern.compile("(?i)(cat(egoria)?[.\\s]*+)?[a-f]\\s*/?\\s*0?\\d{1,2}");

  /** Begins with a map sheet that is called one. */
  static final Pattern NAMED_SHEET =
      Pattern.compile(
          "(?i)(?<![a-z])(f|fg|fgl|fog|flg|foglio|fogli)(?![a-z])[.:°\\s]*+(n\\.?\\s*)?\\d++.*\\d");

  /** Sheet, parcel and perhaps sub-unit with nothing but signs between them. */
  static final Pattern BARE_PARCEL =
      Pattern.compile(
          "(?i)\\d{1,4}[a-z]?\\s*[/ ,;-]\\s*\\d{1,5}[a-z]?(\\s*[/ ,;-]\\s*\\d{1,4}[a-z]?)*+"
              + "|[a-z]?/\\d{1,4}/\\d{1,5}\\S*+");

  static final Pattern SHARE =
      Pattern.compile("\\d{1,6}\\s*/\\s*\\d{1,6}|\\d{1,3}([.,]\\d++)?\\s*%");

  /** Two decimal numbers, or two of metres. */
  static final Pattern POINT =
      Pattern.compile(
          "(?i)(srid=\\d+;)?\\s*(point\\s*z?\\s*)?[(\\[]?\\s*(lat\\w*[:=\\s]*)?-?\\d{1,8}[.,]\\d{2,}\\s*°?"
              + "\\s*[nsew]?(\\s*[,;/|]\\s*|\\s+)(l\\w*[:=\\s]*)?-?\\d{1,8}[.,]\\d{2,}\\s*°?\\s*[nsew]?"
              + "\\s*[)\\]]?|\\d{6,7}\\s*[,;/ ]\\s*\\d{6,7}");

  static final Pattern ANGLE =
      Pattern.compile("(?i)[nsewo]?\\s*\\d{1,3}\\s*°[\\d\\s°'’′\"”″.,]*+[nsewo]?");
  static final Pattern OUTLINE =
      Pattern.compile(
          "(?is)(srid=\\d+;)?\\s*(multi)?(polygon|linestring)\\s*z?m?\\s*\\(.*"
              + "|\\s*\\{.*\"coordinates\".*|0[01]0[0-9a-f]{20,}");

  /** What a street address begins with, folded. */
  private static final Set<String> STREETS =
      Set.of(
          "borgo",
          "c so",
          "contrada",
          "corso",
          "fraz",
          "frazione",
          "l go",
          "largo",
          "loc",
          "localita",
          "lungarno",
          "p le",
          "p za",
          "p zza",
          "piazza",
          "piazzale",
          "pzza",
          "s p",
          "s r",
          "s s",
          "sp",
          "sr",
          "ss",
          "str",
          "strada",
          "traversa",
          "v",
          "v le",
          "via",
          "viale",
          "vicolo",
          "z i");

  private static final Set<String> MONTHS =
      Set.of(
          "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic", "jan",
          "may", "jun", "jul", "aug", "sep", "oct", "dec");

  private Shapes() {}

  /** Whether a folded text begins with the name of a kind of street. */
  static boolean isAddress(String folded) {
    int first = folded.indexOf(' ');
    if (first < 0) {
      return false;
    }
    int second = folded.indexOf(' ', first + 1);
    return STREETS.contains(folded.substring(0, first))
        || (second > 0 && STREETS.contains(folded.substring(0, second)));
  }

  /** Whether a folded text has a word that begins like a month. */
  static boolean hasMonth(String folded) {
    for (int i = 0; i + 3 <= folded.length(); i++) {
      boolean begins = i == 0 || !Character.isLetter(folded.charAt(i - 1));
      if (begins && MONTHS.contains(folded.substring(i, i + 3))) {
        return true;
      }
    }
    return false;
  }
}
