package it.census.rules.columns;

import static it.census.rules.columns.Trait.ADDRESS;
import static it.census.rules.columns.Trait.ANGLE;
import static it.census.rules.columns.Trait.AREA;
import static it.census.rules.columns.Trait.CADASTRAL_CODE;
import static it.census.rules.columns.Trait.DATE;
import static it.census.rules.columns.Trait.EMAIL;
import static it.census.rules.columns.Trait.ENDS_WITH_MUNICIPALITY;
import static it.census.rules.columns.Trait.IMAGE_LINK;
import static it.census.rules.columns.Trait.LINK;
import static it.census.rules.columns.Trait.LONG;
import static it.census.rules.columns.Trait.MONEY;
import static it.census.rules.columns.Trait.MUNICIPALITY;
import static it.census.rules.columns.Trait.MUNICIPALITY_CODE;
import static it.census.rules.columns.Trait.NUMBER;
import static it.census.rules.columns.Trait.OUTLINE;
import static it.census.rules.columns.Trait.PARCELS;
import static it.census.rules.columns.Trait.PARCELS_NAMED;
import static it.census.rules.columns.Trait.PHONE;
import static it.census.rules.columns.Trait.POINT;
import static it.census.rules.columns.Trait.POSTAL_CODE;
import static it.census.rules.columns.Trait.REGISTRY_NUMBER;
import static it.census.rules.columns.Trait.SHARE;
import static it.census.rules.columns.Trait.TAX_CODE;
import static it.census.rules.columns.Trait.VOLUME;
import static it.census.rules.columns.Trait.WHOLE_NUMBER;
import static it.census.rules.columns.Trait.WORDS;
import static it.census.rules.columns.Trait.YEAR;
import static it.census.rules.columns.Trait.ZERO;

import it.census.model.Cell;
import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Takes one value by itself and tells everything it could be. It judges shapes and words only; what
 * a value means in the end is for its reader to say.
 */
final class ValueTraits {

  private static final int LONG_FROM = 70;
  private static final int LONGEST_WITH_SHAPE = 300;

  private static final String UNIT =
      "(€|eur|euro|mq\\.?|m2|m²|mtq|ha|ettari|mc\\.?|m3|m³|%|kw|kwp|kva|mw|ml|mt|m|metri|km|t|ton\\.?"
          + "|tonn\\.?|n|anni|posti|piani|vani|ca\\.?|circa)";
  private static final Pattern NUMBER_SHAPE =
      Pattern.compile(
          "(?i)(circa|ca\\.?|c\\.a|mq\\.?|€|euro|eur|ha|n\\.?)?\\s*[-+]?\\s*[.,]?\\d[\\d.,'’\\s]*(,-+)?\\s*"
              + "(UNIT\\s*(/\\s*\\w+)?\\s*)*".replace("UNIT", UNIT));
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+([.,]0+)?");
  private static final Pattern NOTHING_BUT_ZEROS = Pattern.compile("\\D*0+([.,]0+)?\\D*");
  private static final Pattern HAS_AREA_UNIT =
      Pattern.compile("(?i).*(\\d|\\b)\\s*(mq|m2|m²|mtq|ha|ettari)\\b?.*");
  private static final Pattern HAS_VOLUME_UNIT =
      Pattern.compile("(?i).*\\d\\s*(mc|m3|m³)\\.?\\s*|(mc|m3|m³)\\.?\\s*\\d.*");
  private static final Pattern HAS_CURRENCY = Pattern.compile("(?i).*(€|\\beuro?\\b).*");
  private static final Pattern YEAR_SHAPE = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

  private static final String MONTH =
      "(gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)[a-z]*\\.?";
  private static final Pattern DATE_SHAPE =
      Pattern.compile(
          "(?i).*(?<!\\d)(\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(\\d{4}|\\d{2})(?!\\d)"
              + "|(19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)"
              + "|(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)"
              + "|\\d{1,2}[°\\s/.-]*MONTH[\\s/.,-]*(\\d{4}|\\d{2})(?!\\d)".replace("MONTH", MONTH)
              + "|\\bMONTH\\s+\\d{1,2},?\\s+\\d{4}".replace("MONTH", MONTH)
              + "|\\bMONTH[\\s/-]+\\d{4}".replace("MONTH", MONTH)
              + ").*");

  private static final Pattern LINK_SHAPE = Pattern.compile("(?i)(https?://|www\\.)\\S+");
  private static final Pattern IMAGE_SHAPE =
      Pattern.compile("(?i)\\S+\\.(jpe?g|png|gif|webp|tiff?)(\\?\\S*)?");
  private static final Pattern EMAIL_SHAPE =
      Pattern.compile("(?i)(mailto:)?[\\w.+'-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern PHONE_SHAPE =
      Pattern.compile(
          "(?i)((tel|cell|fax)\\.?\\s*:?\\s*)?(\\+|00)?\\s?[03]\\d[\\d\\s./-]{4,15}\\d"
              + "|((tel|cell|fax)\\.?\\s*:?\\s*)?\\+\\d[\\d\\s./-]{6,17}\\d");
  private static final Pattern TAX_CODE_SHAPE =
      Pattern.compile(
          "(?i)[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");
  private static final Pattern POSTAL_CODE_SHAPE = Pattern.compile("\\d{5}");
  private static final Pattern REGISTRY_NUMBER_SHAPE =
      Pattern.compile(
          "(?i)[a-z]{0,2}\\d{1,5}[a-z]{0,2}(\\s*[/,;.e-]\\s*[a-z]?\\d{1,5}[a-z]?)*|[a-z]{1,2}");
  private static final Pattern NAMED_PARCELS_SHAPE =
      Pattern.compile(
          "(?i).*\\b(f|fg|fgl|fog|flg|foglio|fogli)\\b[.:°\\s]*(n\\.?\\s*)?\\d+.*\\d.*");
  private static final Pattern PARCELS_SHAPE =
      Pattern.compile(
          "(?i)\\d{1,4}[a-z]?\\s*[/ ,;-]\\s*\\d{1,5}[a-z]?(\\s*[/ ,;-]\\s*\\d{1,4}[a-z]?)*"
              + "|[a-z]?/\\d{1,4}/\\d{1,5}.*");
  private static final Pattern SHARE_SHAPE =
      Pattern.compile("\\d{1,6}\\s*/\\s*\\d{1,6}|\\d{1,3}([.,]\\d+)?\\s*%");
  private static final Pattern POINT_SHAPE =
      Pattern.compile(
          "(?i)(srid=\\d+;)?\\s*(point\\s*z?\\s*)?[(\\[]?\\s*(lat\\w*[:=\\s]*)?-?\\d{1,8}[.,]\\d{2,}\\s*°?\\s*[nsew]?"
              + "(\\s*[,;/|]\\s*|\\s+)(l\\w*[:=\\s]*)?-?\\d{1,8}[.,]\\d{2,}\\s*°?\\s*[nsew]?\\s*[)\\]]?"
              + "|\\d{6,7}\\s*[,;/ ]\\s*\\d{6,7}"
              + "|.*\\d\\s*°.*[ns].*\\d\\s*°.*[ewo].*");
  private static final Pattern ANGLE_SHAPE =
      Pattern.compile("(?i)[nsewo]?\\s*\\d{1,3}\\s*°[\\d\\s°'’′\"”″.,]*[nsewo]?");
  private static final Pattern OUTLINE_SHAPE =
      Pattern.compile(
          "(?is)(srid=\\d+;)?\\s*(multi)?(polygon|linestring)\\s*z?m?\\s*\\(.*"
              + "|\\s*\\{.*\"coordinates\".*|0[01]0[0-9a-f]{20,}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern ADDRESS_SHAPE =
      Pattern.compile(
          "(?i)(via|viale|v\\.le|v\\.|piazza|p\\.?zza|p\\.za|piazzale|p\\.le|corso|c\\.so|largo|l\\.go"
              + "|vicolo|strada|str\\.|s\\.?[prs]\\.?|loc\\.|localit[aà]'?|fraz\\.|frazione|lungarno"
              + "|contrada|borgo|traversa|z\\.i\\.)\\s.+");

  private final CodeIndex codes;
  private final PlaceNames places;

  ValueTraits(CodeIndex codes, PlaceNames places) {
    this.codes = codes;
    this.places = places;
  }

  /**
   * What one value could be.
   *
   * @param traits bits of {@link Trait}
   * @param lists bits of {@link CodeIndex}
   */
  record Seen(long traits, long lists) {
    boolean is(Trait trait) {
      return (traits & trait.bit()) != 0;
    }
  }

  /** Looks at one cell that is not blank. */
  Seen of(Cell cell) {
    if (cell instanceof Cell.Day) {
      return new Seen(DATE.bit(), 0);
    }
    if (cell instanceof Cell.Truth truth) {
      return new Seen(0, codes.listsOf(truth.value() ? "SI" : "NO"));
    }
    String text = cell.shown().strip();
    if (cell instanceof Cell.Num number) {
      return new Seen(ofNumber(number.value(), text), codes.listsOf(text));
    }
    return new Seen(ofText(text), codes.listsOf(text));
  }

  private long ofNumber(BigDecimal value, String shown) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    String plain = whole ? value.toBigInteger().toString() : shown;
    long seen = NUMBER.bit();
    seen |= bit(WHOLE_NUMBER, whole);
    seen |= bit(ZERO, value.signum() == 0);
    seen |= bit(YEAR, YEAR_SHAPE.matcher(plain).matches());
    seen |= bit(REGISTRY_NUMBER, whole && plain.length() <= 5);
    seen |= bit(POSTAL_CODE, POSTAL_CODE_SHAPE.matcher(shown).matches());
    seen |= bit(MUNICIPALITY_CODE, places.isCode(shown) || places.isCode(plain));
    seen |= bit(ANGLE, value.abs().intValue() <= 180);
    seen |= bit(SHARE, shown.endsWith("%"));
    seen |= bit(MONEY, HAS_CURRENCY.matcher(shown).matches());
    return seen;
  }

  private long ofText(String text) {
    if (text.length() > LONGEST_WITH_SHAPE) {
      return LONG.bit() | (OUTLINE_SHAPE.matcher(text).matches() ? OUTLINE.bit() : WORDS.bit());
    }
    long seen = bit(LONG, text.length() >= LONG_FROM);
    seen |= hasDigit(text) ? withDigits(text) : 0;
    seen |= withLetters(text);
    return seen;
  }

  private long withLetters(String text) {
    String folded = Folding.fold(text);
    long seen = bit(WORDS, WORD.matcher(text).find());
    seen |= bit(MUNICIPALITY, places.isName(folded));
    seen |= codes.traitsOf(text);
    seen |= bit(ENDS_WITH_MUNICIPALITY, places.endsWithName(text));
    seen |= bit(ADDRESS, ADDRESS_SHAPE.matcher(text).matches());
    seen |= bit(EMAIL, text.indexOf('@') > 0 && EMAIL_SHAPE.matcher(text).matches());
    seen |= bit(REGISTRY_NUMBER, REGISTRY_NUMBER_SHAPE.matcher(text).matches());
    if (LINK_SHAPE.matcher(text).matches()) {
      seen |= LINK.bit() | bit(IMAGE_LINK, IMAGE_SHAPE.matcher(text).matches());
    }
    return seen;
  }

  private long withDigits(String text) {
    boolean date = DATE_SHAPE.matcher(text).matches();
    boolean point = POINT_SHAPE.matcher(text).matches();
    boolean number =
        !point && NUMBER_SHAPE.matcher(text).matches() && (!date || WHOLE.matcher(text).matches());
    boolean whole = number && WHOLE.matcher(text).matches();
    long seen = bit(DATE, date) | bit(POINT, point) | bit(NUMBER, number);
    seen |=
        bit(WHOLE_NUMBER, whole) | bit(ZERO, number && NOTHING_BUT_ZEROS.matcher(text).matches());
    seen |= bit(YEAR, YEAR_SHAPE.matcher(text).matches());
    seen |= bit(AREA, number && HAS_AREA_UNIT.matcher(text).matches());
    seen |= bit(VOLUME, number && HAS_VOLUME_UNIT.matcher(text).matches());
    seen |= bit(MONEY, number && HAS_CURRENCY.matcher(text).matches());
    seen |= bit(PHONE, PHONE_SHAPE.matcher(text).matches());
    seen |= bit(TAX_CODE, TAX_CODE_SHAPE.matcher(text).matches());
    seen |= bit(POSTAL_CODE, POSTAL_CODE_SHAPE.matcher(text).matches());
    seen |= bit(MUNICIPALITY_CODE, places.isCode(text));
    seen |= bit(CADASTRAL_CODE, places.isCadastralCode(Folding.fold(text)));
    boolean namedParcels = NAMED_PARCELS_SHAPE.matcher(text).matches();
    boolean parcels = namedParcels || (!date && PARCELS_SHAPE.matcher(text).matches());
    seen |= bit(PARCELS_NAMED, namedParcels) | bit(PARCELS, parcels);
    seen |= bit(SHARE, SHARE_SHAPE.matcher(text).matches());
    seen |= bit(ANGLE, ANGLE_SHAPE.matcher(text).matches());
    seen |= bit(OUTLINE, OUTLINE_SHAPE.matcher(text).matches());
    return seen;
  }

  private static long bit(Trait trait, boolean has) {
    return has ? trait.bit() : 0;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
