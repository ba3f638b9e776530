package it.census.rules.columns;

import static it.census.rules.columns.Trait.ADDRESS;
import static it.census.rules.columns.Trait.ANGLE;
import static it.census.rules.columns.Trait.AREA;
import static it.census.rules.columns.Trait.CADASTRAL_CATEGORY;
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

/**
 * Takes one value by itself and tells everything it could be. It judges shapes and words only; what
 * a value means in the end is for its reader to say. It sees most values of a delivery, hence the
 * care not to try patterns that cannot match.
 */
final class ValueTraits {

  private static final int LONG_FROM = 70;
  private static final int LONGEST_WITH_SHAPE = 200;
  private static final int LONGEST_WITH_DATE = 60;
  private static final int LONGEST_NAME_OF_MUNICIPALITY = 60;

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
      return new Seen(0, codes.find(truth.value() ? "SI" : "NO").lists());
    }
    String text = cell.shown().strip();
    CodeIndex.Entry entry = codes.find(text);
    long traits = cell instanceof Cell.Num number ? ofNumber(number.value(), text) : ofText(text);
    return new Seen(traits | entry.traits(), entry.lists());
  }

  private long ofNumber(BigDecimal value, String shown) {
    boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    String plain = whole ? value.toBigInteger().toString() : shown;
    long seen = NUMBER.bit() | bit(WHOLE_NUMBER, whole) | bit(ZERO, value.signum() == 0);
    seen |= bit(YEAR, plain.length() == 4 && Shapes.YEAR.matcher(plain).matches());
    seen |= bit(REGISTRY_NUMBER, whole && plain.length() <= 5);
    seen |= bit(POSTAL_CODE, whole && shown.length() == 5);
    seen |= bit(MUNICIPALITY_CODE, whole && (places.isCode(shown) || places.isCode(plain)));
    seen |= bit(ANGLE, value.abs().intValue() <= 180);
    seen |= bit(SHARE, shown.endsWith("%"));
    seen |= bit(MONEY, shown.indexOf('€') >= 0);
    return seen;
  }

  private long ofText(String text) {
    if (text.length() > LONGEST_WITH_SHAPE) {
      return LONG.bit() | (Shapes.OUTLINE.matcher(text).matches() ? OUTLINE.bit() : WORDS.bit());
    }
    TextShape shape = new TextShape(text);
    String folded = Folding.fold(text);
    long seen = bit(LONG, text.length() >= LONG_FROM);
    if (shape.digits() > 0) {
      seen |= withDigits(shape, folded);
      seen |= coordinates(shape);
    }
    if (shape.letters() > 0) {
      seen |= withLetters(shape, folded);
    }
    return seen;
  }

  private long withLetters(TextShape shape, String folded) {
    String text = shape.text();
    long seen = bit(WORDS, shape.longestWord() >= 3);
    if (text.length() <= LONGEST_NAME_OF_MUNICIPALITY) {
      seen |= bit(MUNICIPALITY, places.isName(folded));
      seen |= bit(CADASTRAL_CODE, shape.digits() > 0 && places.isCadastralCode(folded));
    }
    seen |= bit(ENDS_WITH_MUNICIPALITY, shape.hasSeparator() && places.endsWithName(text));
    seen |= bit(ADDRESS, Shapes.isAddress(folded));
    seen |= bit(EMAIL, shape.hasAt() && Shapes.EMAIL.matcher(text).matches());
    seen |= bit(REGISTRY_NUMBER, shape.letters() <= 8 && isRegistryNumber(text));
    seen |= bit(CADASTRAL_CATEGORY, shape.digits() > 0 && isCadastralCategory(text));
    if (Shapes.LINK.matcher(text).matches()) {
      seen |= LINK.bit() | bit(IMAGE_LINK, Shapes.IMAGE_ENDING.matcher(text).find());
    }
    return seen;
  }

  private long withDigits(TextShape shape, String folded) {
    String text = shape.text();
    boolean date = text.length() <= LONGEST_WITH_DATE && isDate(shape, folded);
    boolean point = shape.digits() >= 6 && shape.hasSeparator() && isPoint(shape);
    boolean whole = shape.letters() == 0 && Shapes.WHOLE.matcher(text).matches();
    boolean number =
        whole
            || (!point && !date && shape.letters() <= 20 && Shapes.NUMBER.matcher(text).matches());
    long seen = bit(DATE, date) | bit(POINT, point) | bit(NUMBER, number);
    seen |= bit(WHOLE_NUMBER, whole) | bit(ZERO, number && Shapes.ZERO.matcher(text).matches());
    if (number && shape.mayHaveUnit()) {
      seen |= bit(AREA, Shapes.AREA_UNIT.matcher(text).find());
      seen |= bit(VOLUME, Shapes.VOLUME_UNIT.matcher(text).find());
      seen |= bit(MONEY, Shapes.CURRENCY.matcher(text).find());
    }
    seen |= bit(YEAR, text.length() == 4 && Shapes.YEAR.matcher(text).matches());
    seen |= bit(POSTAL_CODE, text.length() == 5 && shape.isDigitsOnly());
    seen |= bit(MUNICIPALITY_CODE, places.isCode(text));
    seen |= bit(TAX_CODE, text.length() == 16 && Shapes.TAX_CODE.matcher(text).matches());
    seen |= bit(PHONE, shape.digits() >= 6 && Shapes.PHONE.matcher(text).matches());
    seen |= bit(REGISTRY_NUMBER, !date && shape.letters() == 0 && isRegistryNumber(text));
    return seen | parcels(shape, date);
  }

  private static long parcels(TextShape shape, boolean date) {
    boolean named = shape.letters() > 0 && Shapes.NAMED_SHEET.matcher(shape.text()).find();
    boolean bare =
        !date && shape.letters() <= 4 && Shapes.BARE_PARCEL.matcher(shape.text()).matches();
    return bit(PARCELS_NAMED, named) | bit(PARCELS, named || bare);
  }

  private static long coordinates(TextShape shape) {
    boolean share = shape.hasSlash() || shape.hasPercent();
    long seen = bit(SHARE, share && Shapes.SHARE.matcher(shape.text()).matches());
    seen |= bit(ANGLE, shape.degrees() == 1 && Shapes.ANGLE.matcher(shape.text()).matches());
    return seen
        | bit(OUTLINE, shape.length() > 20 && Shapes.OUTLINE.matcher(shape.text()).matches());
  }

  private static boolean isPoint(TextShape shape) {
    return shape.degrees() >= 2 || Shapes.POINT.matcher(shape.text()).matches();
  }

  private static boolean isDate(TextShape shape, String folded) {
    return (shape.digits() >= 4 && Shapes.DATE.matcher(shape.text()).find())
        || (shape.longestWord() >= 3
            && Shapes.hasMonth(folded)
            && Shapes.DATE_IN_WORDS.matcher(shape.text()).find());
  }

  private static boolean isCadastralCategory(String text) {
    return text.length() <= 15 && Shapes.CADASTRAL_CATEGORY.matcher(text).matches();
  }

  private static boolean isRegistryNumber(String text) {
    return text.length() <= 40 && Shapes.REGISTRY_NUMBER.matcher(text).matches();
  }

  private static long bit(Trait trait, boolean has) {
    return has ? trait.bit() : 0;
  }
}
