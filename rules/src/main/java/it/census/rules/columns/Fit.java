package it.census.rules.columns;

import it.census.model.FieldType;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How well the content of a column agrees with a meaning: the share of its values that could be
 * read as what the meaning needs. A code of a list or a date can be told from content; a name
 * hardly, because anything can be one.
 */
final class Fit {

  /** Below this share of readable values a column does not hold what its header announces. */
  static final double CONTRADICTED_BELOW = 0.2;

  /** From this share of values of another nature on, words of a code list are not what is there. */
  private static final double OTHER_NATURE_FROM = 0.6;

  private static final double OTHER_NATURE_OF_TEXT_FROM = 0.8;

  private static final double MOSTLY_ANSWERS = 0.5;
  private static final double NOTHING_BUT_ANSWERS = 0.8;
  private static final double SHOWN_FROM = 0.5;
  private static final double NOTHING_BUT_ADDRESSES = 0.8;

  /** Texts that are never yes or no. */
  private static final Set<OfferField> NAMES =
      EnumSet.of(
          OfferField.NAME,
          OfferField.LOCALITY,
          OfferField.ADDRESS,
          OfferField.OWNER_NAME,
          OfferField.CONTACT_NAME,
          OfferField.MOTORWAY_EXIT);

  /** Lists whose words are never names. */
  private static final List<String> TERMS =
      List.of("transaction_type", "offer_status", "utility_status", "energy_class");

  /** What only one kind of column holds. */
  private static final Set<Trait> UNMISTAKABLE =
      EnumSet.of(
          Trait.MUNICIPALITY,
          Trait.MUNICIPALITY_CODE,
          Trait.CADASTRAL_CODE,
          Trait.CADASTRAL_CATEGORY,
          Trait.EMAIL,
          Trait.PARCELS,
          Trait.POINT,
          Trait.POSTAL_CODE,
          Trait.OUTLINE);

  /** Fewer values than this contradict nothing. */
  private static final int FEWEST = 3;

  private final CodeIndex codes;
  private final TrialReading trial;

  Fit(CodeIndex codes, TrialReading trial) {
    this.codes = codes;
    this.trial = trial;
  }

  CodeIndex codes() {
    return codes;
  }

  TrialReading trial() {
    return trial;
  }

  /** Share of the values that could be read, 0 to 1; 1 where the meaning takes anything. */
  double of(Target target, ColumnProfile profile) {
    Optional<OfferField> text = text(target);
    if (text.isPresent()) {
      return ofText(text.get(), profile);
    }
    return takesAnything(target) ? 1 : profile.share(needed(target));
  }

  /** Whether the content can tell that a column has this meaning, or has not. */
  boolean tells(Target target) {
    return text(target).isEmpty() && !takesAnything(target);
  }

  /** Whether the content shows that a column has not this meaning. */
  boolean contradicts(Target target, ColumnProfile profile) {
    if (profile.filled() < FEWEST || takesAnything(target)) {
      return false;
    }
    boolean unreadable = of(target, profile) < CONTRADICTED_BELOW;
    if (text(target).isPresent()) {
      return (unreadable && otherNature(target, profile) >= OTHER_NATURE_OF_TEXT_FROM)
          || holdsAnswers(target, profile);
    }
    if (isOfCodeList(target) && answersSomethingElse(target, profile)) {
      return true;
    }
    if (isOfCodeList(target)) {
      // A word that no list knows may be a new synonym: only another nature contradicts.
      return unreadable && otherNature(target, profile) >= OTHER_NATURE_FROM;
    }
    return unreadable && trial.share(target, profile) < CONTRADICTED_BELOW;
  }

  /**
   * Whether the content itself shows that a column has this meaning. That a column holds numbers,
   * dates, links or answers shows nothing: others do too.
   */
  boolean shows(Target target, ColumnProfile profile) {
    if (target.equals(Target.of(OfferField.ADDRESS))) {
      return profile.share(Trait.ADDRESS) >= NOTHING_BUT_ADDRESSES;
    }
    Needed needed = needed(target);
    boolean nature =
        needed.traits().isEmpty() || !Collections.disjoint(needed.traits(), UNMISTAKABLE);
    return tells(target) && nature && of(target, profile) >= SHOWN_FROM && !isAnswers(profile);
  }

  /** Names and places are no answers, nor forms of contract or states. */
  private boolean holdsAnswers(Target target, ColumnProfile profile) {
    return target instanceof Target.Field f
        && NAMES.contains(f.field())
        && (isAnswers(profile)
            || TERMS.stream()
                .flatMap(list -> codes.numberOf(list).stream())
                .anyMatch(list -> profile.shareOfList(list) >= NOTHING_BUT_ANSWERS));
  }

  /** Yes and no answer another question where the words of the list are few: {@code Agibilità}. */
  private boolean answersSomethingElse(Target target, ColumnProfile profile) {
    return shareOfAnswers(profile) >= MOSTLY_ANSWERS && of(target, profile) < MOSTLY_ANSWERS;
  }

  private boolean isAnswers(ColumnProfile profile) {
    return shareOfAnswers(profile) >= NOTHING_BUT_ANSWERS;
  }

  private double shareOfAnswers(ColumnProfile profile) {
    return codes.numberOf("boolean").map(profile::shareOfList).orElse(0.0);
  }

  /** What a value has to be, one of these, for a meaning that the content can tell. */
  Needed needed(Target target) {
    if (target instanceof Target.Field field) {
      return neededFor(field.field());
    }
    return target instanceof Target.Helper helper ? neededFor(helper.helper()) : Needed.NOTHING;
  }

  /**
   * What a value has to be: any of these traits, or a word of this list.
   *
   * @param list number of the code list
   */
  record Needed(List<Trait> traits, Optional<Integer> list) {

    static final Needed NOTHING = new Needed(List.of(), Optional.empty());

    static Needed oneOf(Trait... traits) {
      return new Needed(List.of(traits), Optional.empty());
    }

    boolean metBy(ValueTraits.Seen seen) {
      return traits.stream().anyMatch(seen::is)
          || list.filter(l -> (seen.lists() >> l & 1) == 1).isPresent();
    }
  }

  private Needed neededFor(OfferField field) {
    return switch (field) {
      case MUNICIPALITY -> Needed.oneOf(Trait.MUNICIPALITY);
      case MUNICIPALITY_CODE -> Needed.oneOf(Trait.MUNICIPALITY_CODE);
      case CADASTRAL_MUNICIPALITY -> Needed.oneOf(Trait.CADASTRAL_CODE, Trait.MUNICIPALITY);
      case CADASTRAL_CATEGORY ->
          new Needed(List.of(Trait.CADASTRAL_CATEGORY), field.codeList().flatMap(codes::numberOf));
      case POSTAL_CODE -> Needed.oneOf(Trait.POSTAL_CODE);
      case LATITUDE, LONGITUDE -> Needed.oneOf(Trait.NUMBER, Trait.ANGLE);
      case YEAR_BUILT -> Needed.oneOf(Trait.YEAR, Trait.DATE);
      case CONTACT_PHONE -> Needed.oneOf(Trait.PHONE, Trait.NUMBER);
      default -> neededFor(field.type(), field);
    };
  }

  private Needed neededFor(FieldType type, OfferField field) {
    return switch (type) {
      case DECIMAL, INTEGER -> Needed.oneOf(Trait.NUMBER);
      case DATE -> Needed.oneOf(Trait.DATE, Trait.YEAR);
      case URL, URLS -> Needed.oneOf(Trait.LINK);
      case EMAIL -> Needed.oneOf(Trait.EMAIL);
      case PARCELS -> Needed.oneOf(Trait.PARCELS);
      case BOOLEAN -> new Needed(List.of(), codes.numberOf("boolean"));
      case CODE, CODES, STRING, TEXT ->
          new Needed(List.of(), field.codeList().flatMap(codes::numberOf));
    };
  }

  private static Needed neededFor(HelperColumn helper) {
    return switch (helper) {
      case CAD_COMBINED -> Needed.oneOf(Trait.PARCELS, Trait.WHOLE_NUMBER);
      case CADASTRAL_SHEET, CADASTRAL_PARCEL, CADASTRAL_SUBUNIT ->
          Needed.oneOf(Trait.REGISTRY_NUMBER, Trait.WHOLE_NUMBER);
      case LAND_AREA_HA, LAND_AREA_HAACA, VOLUME_M3 -> Needed.oneOf(Trait.NUMBER);
      case GEOPOINT -> Needed.oneOf(Trait.POINT);
      case GEOMETRY -> Needed.oneOf(Trait.OUTLINE, Trait.POINT);
      case FIRST_SEEN_AT, VALID_TO -> Needed.oneOf(Trait.DATE, Trait.YEAR);
      case OWNERSHIP_SHARE_PCT -> Needed.oneOf(Trait.SHARE, Trait.NUMBER);
      case CADASTRAL_SECTION, ADDRESS_NUMBER, CONTACT_ANY, CAD_CONSISTENCY -> Needed.NOTHING;
    };
  }

  /** Whether a meaning takes any content. */
  boolean takesAnything(Target target) {
    if (target instanceof Target.Helper helper) {
      return neededFor(helper.helper()).equals(Needed.NOTHING);
    }
    return target instanceof Target.NotKept;
  }

  private static boolean isOfCodeList(Target target) {
    return target instanceof Target.Field field
        && (field.field().codeList().isPresent() || field.field().type() == FieldType.BOOLEAN);
  }

  private static boolean isList(Target target) {
    return target instanceof Target.Field field && field.field().type().isList();
  }

  /** The field, where it is a text that is not of a list. */
  private static Optional<OfferField> text(Target target) {
    return target instanceof Target.Field field && isText(field.field())
        ? Optional.of(field.field())
        : Optional.empty();
  }

  private static boolean isText(OfferField field) {
    return switch (field.type()) {
      case STRING, TEXT, CODE ->
          field.codeList().isEmpty()
              && field != OfferField.POSTAL_CODE
              && field != OfferField.CONTACT_PHONE;
      default -> false;
    };
  }

  private static double ofText(OfferField field, ColumnProfile p) {
    return switch (field) {
      case NAME, NAME_EN, DESCRIPTION, DESCRIPTION_EN, LOCALITY, OWNER_NAME, ADDRESS ->
          Math.max(0, p.share(Trait.WORDS) - p.share(Trait.LINK) - p.share(Trait.EMAIL));
      case CONTACT_NAME, LOCAL_INCENTIVES ->
          Math.max(0, p.share(Trait.WORDS) - p.share(Trait.EMAIL));
      default -> 1 - p.share(Trait.EMAIL);
    };
  }

  /**
   * How strongly the content is of a nature that words are not: numbers, dates, links, addresses of
   * mail; and long texts where one word is due.
   */
  private static double otherNature(Target target, ColumnProfile p) {
    // Codes of municipalities of other regions are still codes: their rows are told one by one.
    boolean code = target.equals(Target.of(OfferField.MUNICIPALITY_CODE));
    double numbers = p.share(code ? Trait.WORDS : Trait.NUMBER);
    double other =
        Math.max(
            Math.max(numbers, p.share(Trait.DATE)),
            Math.max(p.share(Trait.LINK), p.share(Trait.EMAIL)));
    // Texts are no code; among them, though, the reader of several codes may find some.
    boolean oneCode = isOfCodeList(target) && !isList(target);
    return oneCode ? Math.max(other, p.share(Trait.LONG)) : other;
  }
}
