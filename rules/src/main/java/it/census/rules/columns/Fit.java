package it.census.rules.columns;

import it.census.model.OfferField;

/**
 * How well the content of a column agrees with a meaning: the share of its values that could be
 * read as what the meaning needs. A code list or a date can be told from content; a name hardly,
 * because anything can be one.
 */
final class Fit {

  private final CodeIndex codes;

  Fit(CodeIndex codes) {
    this.codes = codes;
  }

  /** Share of the values that could be read, 0 to 1; 1 where the meaning takes anything. */
  double of(Target target, ColumnProfile profile) {
    if (target instanceof Target.Field field) {
      return ofField(field.field(), profile);
    }
    if (target instanceof Target.Helper helper) {
      return ofHelper(helper.helper(), profile);
    }
    return 1;
  }

  /** Whether a share of readable values says anything about this meaning. */
  boolean tells(Target target) {
    if (target instanceof Target.Helper helper) {
      return switch (helper.helper()) {
        case CONTACT_ANY, CAD_CONSISTENCY, ADDRESS_NUMBER, CADASTRAL_SECTION -> false;
        default -> true;
      };
    }
    return target instanceof Target.Field field
        && (field.field().codeList().isPresent() || !isText(field.field()));
  }

  /**
   * Whether the meaning is a word of a list that officers extend: unknown words are no
   * contradiction.
   */
  boolean isOfCodeList(Target target) {
    return target instanceof Target.Field field && field.field().codeList().isPresent();
  }

  /** A text that is not of a list: the content can confirm it only faintly. */
  static boolean isText(OfferField field) {
    return switch (field.type()) {
      case STRING, TEXT -> field != OfferField.POSTAL_CODE && field != OfferField.CONTACT_PHONE;
      case CODE -> field.codeList().isEmpty();
      default -> false;
    };
  }

  private double ofField(OfferField field, ColumnProfile p) {
    return switch (field) {
      case MUNICIPALITY -> p.share(Trait.MUNICIPALITY);
      case MUNICIPALITY_CODE -> p.share(Trait.MUNICIPALITY_CODE);
      case CADASTRAL_MUNICIPALITY ->
          Math.max(p.share(Trait.CADASTRAL_CODE), p.share(Trait.MUNICIPALITY));
      case POSTAL_CODE -> p.share(Trait.POSTAL_CODE);
      case LATITUDE, LONGITUDE -> Math.max(p.share(Trait.NUMBER), p.share(Trait.ANGLE));
      case YEAR_BUILT -> Math.max(p.share(Trait.YEAR), p.share(Trait.DATE));
      case CONTACT_PHONE -> Math.max(p.share(Trait.PHONE), p.share(Trait.NUMBER));
      default -> isText(field) ? ofText(field, p) : ofType(field, p);
    };
  }

  private double ofType(OfferField field, ColumnProfile p) {
    return switch (field.type()) {
      case DECIMAL, INTEGER -> p.share(Trait.NUMBER);
      case DATE -> Math.max(p.share(Trait.DATE), p.share(Trait.YEAR));
      case URL, URLS -> p.share(Trait.LINK);
      case EMAIL -> p.share(Trait.EMAIL);
      case PARCELS -> p.share(Trait.PARCELS);
      case BOOLEAN -> p.share(codes.numberOf("boolean"));
      case CODE, CODES, STRING, TEXT -> p.share(codes.numberOf(field.codeList().orElse("")));
    };
  }

  private static double ofText(OfferField field, ColumnProfile p) {
    double words = p.share(Trait.WORDS) - p.share(Trait.LINK) - p.share(Trait.EMAIL);
    return switch (field) {
      case NAME, DESCRIPTION, LOCALITY, OWNER_NAME, ADDRESS, CONTACT_NAME, LOCAL_INCENTIVES ->
          Math.max(0, words);
      default -> 1 - p.share(Trait.EMAIL);
    };
  }

  private static double ofHelper(HelperColumn helper, ColumnProfile p) {
    return switch (helper) {
      case CAD_COMBINED -> Math.max(p.share(Trait.PARCELS), 0.5 * p.share(Trait.REGISTRY_NUMBER));
      case CADASTRAL_SHEET, CADASTRAL_PARCEL, CADASTRAL_SUBUNIT -> p.share(Trait.REGISTRY_NUMBER);
      case LAND_AREA_HA, LAND_AREA_HAACA, VOLUME_M3 -> p.share(Trait.NUMBER);
      case GEOPOINT -> p.share(Trait.POINT);
      case GEOMETRY -> Math.max(p.share(Trait.OUTLINE), p.share(Trait.POINT));
      case FIRST_SEEN_AT, VALID_TO -> Math.max(p.share(Trait.DATE), p.share(Trait.YEAR));
      case OWNERSHIP_SHARE_PCT -> Math.max(p.share(Trait.SHARE), p.share(Trait.NUMBER));
      case CADASTRAL_SECTION, ADDRESS_NUMBER, CONTACT_ANY, CAD_CONSISTENCY -> 1;
    };
  }

  /**
   * How strongly the content speaks for something that the meaning is not, 0 to 1: numbers, dates,
   * links or addresses of mail where words are due, long texts where one word is.
   */
  double against(Target target, ColumnProfile p) {
    if (!(target instanceof Target.Field field)) {
      return 0;
    }
    double plainNumbers =
        p.share(Trait.NUMBER) * (field.field() == OfferField.SOURCE_REFERENCE ? 0 : 1);
    double other =
        Math.max(
            Math.max(plainNumbers, p.share(Trait.DATE)),
            Math.max(p.share(Trait.LINK), p.share(Trait.EMAIL)));
    boolean oneWord = field.field().codeList().isPresent();
    return oneWord ? Math.max(other, p.share(Trait.LONG)) : other;
  }
}
